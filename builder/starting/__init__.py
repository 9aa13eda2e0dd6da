"""A new archive of one's own, from the starter files in `new_archive/`."""
