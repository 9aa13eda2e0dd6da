"""What a page and its maintainer state of its articles, outside their text."""
