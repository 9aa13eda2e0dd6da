"""The program of the form that others wrote: the very one that was published, with its licences."""

import hashlib
import re

import pytest

from builder.making.admin_form import FONTS, JS_YAML, MADE, WrongPackage, at_home, members

AS_MADE = {
    "js-yaml.js": "614a5ddee5efcd3ecab4ffbc4517e3a9381aa0f5",
    "material-symbols-outlined.woff2": "5a6cf91290d26e3158185e10a73ca0504e726618",
    "noto-mono.woff2": "2787a2983d94072a2c6262b1992a2642519800a8",
    "source-sans-3.woff2": "7a19a7027e125257d310c6dbd78ae3a30b5ea1e3",
    "sveltia-cms.js": "3e202eac9c17777a6a118f83e59c3e27c450a8ff",
}
"""SHA-256, as far as 40 digits, of what the script writes: a new version changes its line alone."""


def test_no_byte_of_it_has_changed_since_it_was_made() -> None:
    ours = {"choices.js", "files.js", "form.js", "suggestions.js", "yaml-edits.js", "yaml-tree.js"}
    theirs = [path for path in MADE.iterdir() if path.suffix != ".txt" and path.name not in ours]

    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:40] for path in theirs}
    assert found == AS_MADE


@pytest.mark.parametrize("file", AS_MADE)
def test_its_licence_travels_with_it(file: str) -> None:
    licence = MADE / f"{file.partition('.')[0]}.LICENSE.txt"

    assert "opyright" in licence.read_text(encoding="utf-8")


def test_another_package_is_refused() -> None:
    with pytest.raises(WrongPackage, match=r"this is not js-yaml [\d.]+ as it was published"):
        members(JS_YAML, b"something else")


def test_fonts_come_from_beside_the_page() -> None:
    afar = "".join(f"url(https://fonts.example/x/{name}:vf@1.2/a-b.woff2)" for name in FONTS)

    assert at_home(afar) == "".join(f"url({name}.woff2)" for name in FONTS)
    program = (MADE / "sveltia-cms.js").read_text(encoding="utf-8")
    assert re.search(r"url\([^)]*://", program) is None


def test_a_program_that_loads_its_fonts_otherwise_is_refused() -> None:
    with pytest.raises(WrongPackage, match="loaded in 0 places"):
        at_home("url(fonts.css)")
