"""The doors by which captures come in: each turns bytes into blocks of text."""
