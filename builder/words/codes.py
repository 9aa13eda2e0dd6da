"""The codes of what `cuttings check` finds, by what they do unless an archive says otherwise."""

KEEPING_OUT = (
    *("bad-cleaning-record", "bad-date", "bad-level", "bad-yaml", "duplicate-key", "empty-value"),
    *("misplaced-file", "missing-key", "no-front-matter", "not-a-file", "not-a-list"),
    *("not-a-text", "not-utf-8", "same-path", "symbolic-link", "too-large"),
    *("unclosed-front-matter", "unknown-code", "unseen-character"),
    *("yaml-anchor", "yaml-tag", "yaml-too-deep", "yaml-too-large"),
)
"""Errors that may keep a file, or all that it says, out of the site: no archive can soften them."""
ERRORS = (
    *("alias-clash", "bad-id", "bad-kind", "bad-language", "bad-number", "bad-url"),
    *("bad-wikidata", "bad-yes-or-no", "capture-changed", "date-in-future", "date-order"),
    *("duplicate-meta", "duplicate-source", "empty-body", "merge-conflict"),
    *("missing-capture", "quote-gone", "unknown-actor", "unknown-article", "unknown-country"),
    *("unknown-key", "unknown-outlet"),
)
WARNINGS = (
    *("actor-without-evidence", "bad-file-name", "code-clash", "dead-link", "like-names"),
    *("listed-twice", "lost-address", "mixed-scripts", "no-archive-yaml", "not-cleaned"),
    *("odd-character", "orphan", "outside-years", "part-gone", "placeholder", "raw-html"),
    *("remark-in-text", "repeated-line", "same-article", "unconfirmed", "unlisted-actor"),
    *("unread-file", "unread-marks", "version-differs"),
)
SETTABLE = tuple(sorted((*ERRORS, *WARNINGS)))
"""Those of which an archive may say how much they weigh."""
