"""An archive as one value: read from its files, resolved, and checked."""
