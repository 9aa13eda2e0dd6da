"""From pages to a site on disk."""
