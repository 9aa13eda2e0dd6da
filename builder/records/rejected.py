"""content/rejected.yaml: names that are nobody's, which cleaning must not propose again."""

from dataclasses import dataclass

from builder.means.yaml_values import Items, Mapping, Node, Scalar
from builder.records.fields import BadValue, Field, Kind, Text
from builder.records.forms import Form, Read
from builder.records.parsers import filled, many, sub_texts
from builder.records.shapes import Keyed, Line, Many, Part

REJECTED_FILE = "content/rejected.yaml"


@dataclass(frozen=True, slots=True)
class Rejection:
    """A name that an editor rejected; `reason` may be ""."""

    name: Text
    reason: str


NONE: tuple[Rejection, ...] = ()
REJECTION = Keyed(
    (
        Part("name", Line(), "The name that is nobody's", required=True),
        Part("reason", Line(), "What it is instead"),
    ),
    alone="name",
)


@dataclass(frozen=True, slots=True)
class Rejected:
    """The names that are no person's, no organization's and no outlet's."""

    people: tuple[Rejection, ...] = ()
    organizations: tuple[Rejection, ...] = ()
    outlets: tuple[Rejection, ...] = ()


def rejections(node: Node) -> tuple[Rejection, ...]:
    """Read a list of names, each alone or as name and reason. Raises BadValue."""
    if not isinstance(node, Items):
        return tuple(Rejection(name, "") for name in many(node))
    return tuple(_rejection(item) for item in node.items)


def _rejection(item: Node) -> Rejection:
    if isinstance(item, Scalar):
        return Rejection(filled(item), "")
    if not isinstance(item, Mapping):
        raise BadValue(
            "not-a-text", item.place, "a name is expected here", "write it after the hyphen"
        )
    name, reason = sub_texts(item, REJECTION.names)
    if not name.text:
        raise BadValue(
            "empty-value", item.place, "a rejection needs a name", "write  - name: Example Street"
        )
    return Rejection(name, reason.text)


REJECTIONS = Kind(rejections, Many(REJECTION))

PEOPLE = Field(
    "people",
    REJECTIONS,
    NONE,
    "Names that are no person's: each alone, or as name and reason",
    "[{name: Example Street, reason: a street}]",
)
ORGANIZATIONS = Field(
    "organizations", REJECTIONS, NONE, "Names that are no organization's", "[Example Cup]"
)
OUTLETS = Field("outlets", REJECTIONS, NONE, "Names that are no outlet's", "[Home]")

EXAMPLE = "people: [Example Street]"
REJECTED_FIELDS: tuple[Field[object], ...] = (PEOPLE, ORGANIZATIONS, OUTLETS)


def read_rejected(mapping: Mapping) -> Read[Rejected]:
    """Read rejected.yaml."""
    form = Form(mapping, REJECTED_FIELDS)
    return form.result(
        Rejected(
            people=form.get(PEOPLE),
            organizations=form.get(ORGANIZATIONS),
            outlets=form.get(OUTLETS),
        )
    )
