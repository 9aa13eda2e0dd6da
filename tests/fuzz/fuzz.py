"""Look for bytes that break a target, led by what code they reach: atheris, by hand.

`python tests/fuzz/fuzz.py TARGET [FOLDER…] [options of libFuzzer]`; see `make fuzz`.
"""

import sys

import atheris

with atheris.instrument_imports(include=["builder", "markdown_it", "slugify", "yaml"]):
    from fuzz_targets import TARGETS


def main() -> None:
    """Run until something breaks, or as long as `-max_total_time` says."""
    program, target, *options = sys.argv
    atheris.Setup([program, *options], TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
