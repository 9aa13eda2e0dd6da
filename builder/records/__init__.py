"""The things of an archive as people write them: one frozen record for each kind of file."""
