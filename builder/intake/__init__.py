"""From captures to the files that people own."""
