"""`python -m builder` is the same as the command `cuttings`."""

from builder.cli import main

main()
