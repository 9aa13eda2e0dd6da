"""One module for each tool that the rooms above use."""
