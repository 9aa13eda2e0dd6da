"""NAME.meta.yaml beside a capture: what the capture itself can't say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.means.files import Source
from builder.means.yaml_source import read_yaml
from builder.means.yaml_values import BadYaml, Mapping
from builder.records import kinds
from builder.records.article import capture_and_part
from builder.records.fields import Field, Kind
from builder.records.forms import Form, Read
from builder.records.parsers import filled_text
from builder.words.dates import NO_DATE, EdtfDate
from builder.words.problems import Place, Problem, error, warning

META = ".meta.yaml"


@dataclass(frozen=True, slots=True)
class CaptureMeta:
    """What a person knows of a capture; "" or no date where nothing is said."""

    url: str
    outlet: str
    date: EdtfDate
    captured: EdtfDate


NO_META = CaptureMeta("", "", NO_DATE, NO_DATE)

URL = Field("url", kinds.PAGE_ADDRESS, "", "Where the page was", "https://example.org/news/bridge")
OUTLET = Field(
    "outlet", Kind(filled_text, kinds.OUTLET.shape), "", "Who published it", "The Lake Post"
)
DATE = Field("date", kinds.DATE, NO_DATE, "When it was published (EDTF)", "2020-05-04")
CAPTURED = Field("captured", kinds.DATE, NO_DATE, "When the capture was taken (EDTF)", "2020-05-09")

EXAMPLE = f"{URL.name}: {URL.example}"
CAPTURE_META_FIELDS: tuple[Field[object], ...] = (URL, OUTLET, DATE, CAPTURED)


def meta_names(capture: str) -> tuple[str, ...]:
    """Return where such a file may stand, for a capture or a page of a web archive.

    For page.html these are page.html.meta.yaml and page.meta.yaml.
    """
    path = PurePosixPath(capture_and_part(capture)[0])
    names = (f"{path}{META}", path.with_suffix(META).as_posix())
    return tuple(dict.fromkeys(names))


def read_capture_meta(mapping: Mapping) -> Read[CaptureMeta]:
    """Read the keys of such a file."""
    form = Form(mapping, CAPTURE_META_FIELDS)
    return form.result(
        CaptureMeta(
            url=form.get(URL),
            outlet=form.get(OUTLET),
            date=form.get(DATE),
            captured=form.get(CAPTURED),
        )
    )


def capture_meta(sources: Sequence[Source]) -> Read[CaptureMeta]:
    """Read what stands beside a capture, of those files under `meta_names` that there are.

    The first one counts where there are two, which is a problem. One that can't be read has no
    record.
    """
    if not sources:
        return Read(NO_META, ())
    read = _read(sources[0])
    told = tuple(_one_too_many(sources[0], other) for other in sources[1:])
    return Read(read.record, (*read.problems, *told))


def problems_of_notes(notes: Sequence[Source], captures: Iterable[str]) -> Iterator[Problem]:
    """Find what is wrong with the notes of an archive, and those that no capture stands beside."""
    there = {note.file: note for note in notes}
    beside: set[str] = set()
    for capture in captures:
        files = [file for name in meta_names(capture) if (file := f"content/{name}") in there]
        yield from capture_meta([there[file] for file in files]).problems
        beside.update(files)
    for note in notes:
        if note.file not in beside:
            yield from capture_meta([note]).problems
            message = "there is no capture that this note stands beside"
            hint = "for page.html it is called page.html.meta.yaml or page.meta.yaml"
            yield warning("unread-file", Place(note.file), message, hint)


def _read(source: Source) -> Read[CaptureMeta]:
    try:
        return read_capture_meta(read_yaml(source.text, source.file, example=EXAMPLE))
    except BadYaml as fault:
        return Read(None, (fault.problem,))


def _one_too_many(first: Source, other: Source) -> Problem:
    return error(
        "duplicate-meta",
        Place(other.file),
        f"{first.file} tells of the same capture",
        "keep one of the two, and put all keys there",
    )
