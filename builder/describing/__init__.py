"""What the files of an archive may hold, described for other programs."""
