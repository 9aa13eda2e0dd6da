"""The libraries that have a part in what is remembered: with another version it may be another.

A test holds the table to what is imported.
"""

FOR_ARTICLES = (
    "ahocorasick-rs",
    "markdown-it-py",
    "msgspec",
    "python-slugify",
    "pyyaml",
    "rapidfuzz",
    "rensa",
)
"""By which articles are read, and who is in them is found."""

FOR_CAPTURES = (
    "ahocorasick-rs",
    "brotli",
    "chardet",
    "ftfy",
    "htmldate",
    "lxml",
    "markdown-it-py",
    "python-slugify",
    "pyyaml",
    "rapidfuzz",
    "rensa",
    "trafilatura",
    "warcio",
    "webencodings",
)
"""By which captures become articles, where no language model has a vote."""

FOR_PAGES = (
    *FOR_ARTICLES,
    "cbor2",
    "feedgenerator",
    "jinja2",
    "markupsafe",
    "nh3",
    "pagefind-bin",
    "pillow",
)
"""By which articles become a site."""
