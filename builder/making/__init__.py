"""Scripts that make the data files which the builder ships; nothing else needs them."""
