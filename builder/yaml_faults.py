"""The usual slips in YAML, said for people who have never heard of it."""


def explain(fault: str, source: str) -> tuple[str, str]:
    """Turn a parser's `fault` about the line `source` into a message and a hint."""
    if "\t" in source[: len(source) - len(source.lstrip())] or "'\\t'" in fault:
        return "a tab is used to indent", "indent with spaces"
    if source.startswith(("<<<<<<<", "=======", ">>>>>>>")):
        return "a merge conflict is left in the file", "keep one side, delete the marker lines"
    if "mapping values are not allowed" in fault:
        return "a second colon on the line", f"put the text in quotes: {_quoted(source)}"
    if "could not find expected ':'" in fault:
        return "a key without a colon", "write a key, a colon and a space before the value"
    if "unexpected end of stream" in fault or "found unexpected" in fault:
        return "a quote, bracket or brace is opened and not closed", "close it, or quote the text"
    return f"this line does not fit the ones above ({fault})", (
        "keys of one list begin in the same column; a text that begins with a sign needs quotes"
    )


def _quoted(source: str) -> str:
    key, _, value = source.strip().partition(": ")
    escaped = value.replace('"', '\\"')
    return f'{key}: "{escaped}"'
