"""Which lines of a part are the article's text: the run where prose is densest, less its tail."""

from collections import Counter

from builder.cleaning.comments import comments_below, comments_within
from builder.cleaning.furniture import Scope, reason_of
from builder.cleaning.values import OPEN, TEXT, TITLE, Line, Lines
from builder.words.shapes import (
    is_call,
    is_prose,
    is_report,
    is_sentence,
    key,
    weight,
    word_count,
)

STEP = "body"
PROSE, FULL_WEIGHT = 0.5, 300
"""A paragraph is worth 0.5 and its weight in hundreds, up to 300: so 3.5 at most, lest one long
notice outdo a text."""
BRIEF = 0.1
"""What a sentence of a few words is worth: it may end a text, but makes none."""
SHORT, LONE, REMOVED, LISTED, SHORT_LIST = -1.0, -0.5, -0.3, -1.0, 4
"""What a short line, a lone one, a removed one and a list's label cost a run.

So a run bridges a sub-heading, an advertisement or a short list between paragraphs, but no menu.
On flattened pages any of these may be a third more or less: F1 moves by less than 0.01. Recall was
preferred, for a surplus line is seen and cut sooner than a lost one is missed.
"""
INTRODUCED, LONGEST_LIST = -0.1, 40
"""What a line costs of a list that a sentence introduces with a colon, and lines of such a list;
a paragraph ends it, for what is introduced may be a quotation, and the footer not far."""
LEAST_INTRODUCTION = 6
"""Words of a sentence that introduces one."""
BIDS = ("browse ", "click ", "explore ", "follow ", "listen ", "read ", "watch ")
"""How a line begins that leads to other stories, though it ends in a colon."""
OFTEN, LABEL = 5, 40
"""How often a page sets one label beside paragraphs, of so many characters at most."""
ROUNDS = 8
INTERRUPTIONS = frozenset(
    {
        "a newsletter sign-up",
        "a notice of the web page",
        "a paywall's notice",
        "an advertisement label",
        "an advertising notice",
    }
)
"""What stands within articles, as furniture.tsv says it: it costs a run nothing."""
UNCUT = frozenset({OPEN, TEXT})


def find_body(lines: Lines) -> Lines:
    """Give the text its role: the run of lines with the greatest sum of values.

    In a saved page it is what the markup says is main text, if there is any; above the headline
    that the page states, only prose.
    """
    if _is_marked(lines):
        title = next((i for i, line in enumerate(lines) if line.role is TITLE), 0)
        end = comments_within(lines, title)
        return tuple(
            _as_text(line)
            if i < end and line.is_main and (i > title or is_prose(line.text))
            else line
            for i, line in enumerate(lines)
        )
    begin, end = _best_run(_values(lines[: comments_below(lines)]))
    run = lines[begin:end]
    return (*lines[:begin], *map(_as_text, run), *lines[end:])


def _is_marked(lines: Lines) -> bool:
    """Tell whether markup says what is main text."""
    return any(line.is_main for line in lines)


def _as_text(line: Line) -> Line:
    return line.become(TEXT) if line.role is OPEN else line


def _values(lines: Lines) -> tuple[float, ...]:
    """Value each line; a lone short line between paragraphs, a list's first links and a line again
    cost less.
    """
    prose = (False, *(line.role in UNCUT and is_prose(line.text) for line in lines), False)
    often = _standing_often(lines)
    values, listed, introduced = [], 0, 0
    for index, line in enumerate(lines):
        listed -= 1
        introduced -= 1
        if introduces(line.text):
            introduced = LONGEST_LIST
        elif prose[index + 1]:
            introduced = 0
        if reason_of(line.text, Scope.LIST):
            listed = SHORT_LIST
            values.append(LISTED)
        elif prose[index + 1]:
            values.append(PROSE + min(weight(line.text), FULL_WEIGHT) / 100)
        elif key(line.text) in often or (index and line.text == lines[index - 1].text):
            values.append(0.0)
        elif line.role not in UNCUT:
            values.append(0.0 if line.reason in INTERRUPTIONS else REMOVED)
        elif is_sentence(line.text) and not is_call(line.text):
            values.append(BRIEF)
        elif introduced > 0:
            values.append(INTRODUCED)
        else:
            alone = prose[index] and prose[index + 2]
            values.append(LONE if alone or listed > 0 else SHORT)
    return tuple(values)


def introduces(text: str) -> bool:
    """Tell whether a sentence ends in a colon, which promises a list."""
    if not text.endswith((":", "：")) or word_count(text) < LEAST_INTRODUCTION:
        return False
    return not key(text).startswith(BIDS)


def _standing_often(lines: Lines) -> frozenset[str]:
    """Return the short lines that stand beside paragraphs again and again: labels of the page, or
    those who speak, where no colon is behind their names.
    """
    prose = (False, *(is_prose(line.text) for line in lines), False)
    counts = Counter(
        key(line.text)
        for above, line, below in zip(prose, lines, prose[2:], strict=False)
        if (above or below) and _may_be_label(line)
    )
    return frozenset(words for words, count in counts.items() if count >= OFTEN)


def _may_be_label(line: Line) -> bool:
    short = len(line.text) <= LABEL and not is_prose(line.text)
    return short and line.role in UNCUT and not line.text.endswith((":", "："))


def _best_run(values: tuple[float, ...]) -> tuple[int, int]:
    """Return the bounds of the run with the greatest sum that holds prose (Kadane: one pass)."""
    best, bounds, total, begin = PROSE, (0, 0), 0.0, 0
    for index, value in enumerate(values):
        if total <= 0:
            total, begin = 0.0, index
        total += value
        if total > best:
            best, bounds = total, (begin, index + 1)
    return bounds


def remove_tail(lines: Lines) -> Lines:
    """Take out notes on the author, contacts and sign-ups below the article, and their labels.

    Taken in turns with what removals have left hanging at the text's edges, until nothing changes.
    """
    marked = _is_marked(lines)
    for _ in range(ROUNDS):
        cut = _cut_tail(lines if marked else _cut_edges(lines))
        if cut == lines:
            break
        lines = cut
    return lines


def _cut_edges(lines: Lines) -> Lines:
    """Leave open what would not be in the run if what is removed by now had never stood."""
    texts = [index for index, line in enumerate(lines) if line.role is TEXT]
    begin, end = _best_run(_values(tuple(lines[index] for index in texts)))
    result = list(lines)
    for index in (*texts[:begin], *texts[end:]):
        result[index] = lines[index].become(OPEN)
    return tuple(result)


def _cut_tail(lines: Lines) -> Lines:
    result = list(lines)
    texts = [index for index, line in enumerate(lines) if line.role is TEXT]
    reason = ""
    for index in reversed(texts[1:]):
        line = lines[index]
        why = "" if is_report(line.text) else reason_of(line.text, Scope.TAIL)
        label = not why and not is_prose(line.text) and reason
        if not why and not label:
            break
        reason = why or reason
        result[index] = line.remove("tail", why or f"the label of {reason}")
    return tuple(result)


def remove_labels(lines: Lines) -> Lines:
    """Take out the label that a text has beside its paragraphs again and again.

    Where several stand so often they are those who speak, and so is what may be a name.
    """
    often = frozenset[str]() if _is_marked(lines) else _standing_often(lines)
    if len(often) != 1:
        return lines
    why = "a label that stands here again and again"
    return tuple(
        line.remove("repeats", why)
        if line.role in UNCUT and key(line.text) in often and _is_label(line.text)
        else line
        for line in lines
    )


def _is_label(text: str) -> bool:
    """Tell a label from a name, of whose words all have capitals or none, and from an answer."""
    first, *others = text.split()
    return first[0].isupper() and any(map(str.islower, others)) and not is_sentence(text)


def remove_repeats(lines: Lines) -> Lines:
    """Take out a paragraph that the text has had already, such as a quotation set apart."""
    seen: set[str] = set()
    result = []
    for line in lines:
        words = key(line.text)
        again = line.role is TEXT and is_prose(line.text) and words in seen
        result.append(line.remove("repeats", "a paragraph again") if again else line)
        seen.add(words)
    return tuple(result)
