"""Where everything lives on the site: the only place that spells a path."""

from collections.abc import Callable

from builder.words.names import SitePath

HOME = SitePath("")
SEARCH = SitePath("search/")
ABOUT = SitePath("about/")
ARTICLES = SitePath("articles/")
PEOPLE = SitePath("people/")
COUNTRIES = SitePath("countries/")
ORGANIZATIONS = SitePath("organizations/")
OUTLETS = SitePath("outlets/")
PAIRS = SitePath("pairs/")
OVERVIEW = SitePath("overview/")
CAPTURES = SitePath("captures/")
CHANGES = SitePath("changes/")
DATA = SitePath("data/")
ADMIN = SitePath("admin/")
NOT_FOUND = SitePath("404.html")
FEED = SitePath("feed.xml")
JSON_FEED = SitePath("feed.json")
VISIT = SitePath("visit.json")
CARD = SitePath("card.png")
SITEMAP = SitePath("sitemap.xml")
ROBOTS = SitePath("robots.txt")
SEARCH_BUNDLE = SitePath("pagefind/")
NAMES = SitePath("search/names.json")

UNDATED = "undated"
CODE_LENGTH = 2  # of ISO 3166-1 alpha-2


def article(article_id: str) -> SitePath:
    """An article's page: articles/2018/headline/."""
    return SitePath(f"{ARTICLES}{article_id}/")


def person(person_id: str) -> SitePath:
    """A person's page."""
    return SitePath(f"{PEOPLE}{person_id}/")


def country(code: str) -> SitePath:
    """A country's page, by lower-case ISO 3166-1 alpha-2 code, which outlives its name."""
    return SitePath(f"{COUNTRIES}{code.lower()}/")


def organization(organization_id: str) -> SitePath:
    """An organization's page."""
    return SitePath(f"{ORGANIZATIONS}{organization_id}/")


def outlet(outlet_id: str) -> SitePath:
    """An outlet's page."""
    return SitePath(f"{OUTLETS}{outlet_id}/")


def countries(first: str, second: str) -> SitePath:
    """The page of two countries together, by lower-case code: pairs/ir--kp/."""
    return SitePath(f"{PAIRS}{first.lower()}--{second.lower()}/")


def people(first: str, second: str) -> SitePath:
    """The page of two people together; no id holds two hyphens, so no two pairs share a page.

    Ids of two letters each could be codes of countries, and stand behind a word.
    """
    mark = "people--" if len(first) == len(second) == CODE_LENGTH else ""
    return SitePath(f"{PAIRS}{mark}{first}--{second}/")


def year(label: str) -> SitePath:
    """The page of a year's articles; the label "undated" holds those without one year."""
    return SitePath(f"{ARTICLES}{label}/")


def below(page: SitePath, label: str) -> SitePath:
    """A page of one year, or of a part of it, below that of an actor, outlet or pair."""
    return SitePath(f"{page}{label}/")


def named_below(page: SitePath, label: str) -> SitePath:
    """A page of one year, or of a part of it, of the articles that name an actor and no more."""
    return below(page, f"named-{label}")


def versions(article_id: str) -> SitePath:
    """The page that compares the versions of an article."""
    return SitePath(f"{ARTICLES}{article_id}/versions/")


def capture(stem: str) -> SitePath:
    """The page that shows what was kept of a capture and what was cut."""
    return SitePath(f"{CAPTURES}{stem}/")


def feed(page: SitePath) -> SitePath:
    """The feed of what a page lists."""
    return SitePath(f"{page}{FEED}")


def twin(page: SitePath) -> SitePath:
    """What a page says, as JSON."""
    return SitePath(f"{page}index.json")


def table(page: SitePath) -> SitePath:
    """The articles that a page lists, as CSV."""
    return SitePath(f"{page}articles.csv")


def records(page: SitePath, file: str) -> SitePath:
    """The articles that a page lists, for programs that keep references."""
    return SitePath(f"{page}{file}")


def data(file: str) -> SitePath:
    """A file of the whole archive as data."""
    return SitePath(f"{DATA}{file}")


def admin(file: str) -> SitePath:
    """A file beside the page of the form."""
    return SitePath(f"{ADMIN}{file}")


def file_of(path: SitePath) -> str:
    """The file that holds a page, relative to the site's root."""
    return f"{path}index.html" if path.endswith("/") or not path else path


def path_of(file: str) -> SitePath:
    """The page that a file holds: what `file_of` was given."""
    folder, _, name = file.rpartition("/")
    return SitePath((f"{folder}/" if folder else "") if name == "index.html" else file)


def links_from(source: SitePath) -> Callable[[SitePath], str]:
    """Return what makes the links of one page, right under any subpath: "../../people/x/"."""
    around = [source[: at + 1] for at in range(len(source) - 1, -1, -1) if source[at] == "/"]
    ways = tuple((folder, "../" * up) for up, folder in enumerate(around))
    outside = "../" * len(around)

    def link(target: SitePath) -> str:
        for folder, way in ways:
            if target.startswith(folder):
                return way + target[len(folder) :] or "./"
        return outside + target or "./"

    return link
