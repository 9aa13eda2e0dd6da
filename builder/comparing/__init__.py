"""What a branch does to an archive, in a reader's words."""
