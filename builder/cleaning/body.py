"""Which lines of a part are the article's text: the run where prose is densest, less its tail."""

from itertools import pairwise

from builder.cleaning.furniture import Scope, reason_of
from builder.cleaning.values import Line, Lines, Role
from builder.doors.values import BlockKind
from builder.words.shapes import (
    WORD,
    is_call,
    is_cut_off,
    is_headline,
    is_prose,
    is_sentence,
    key,
    weight,
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
ENOUGH = 300
"""Weight of the prose above "Comments" that makes it the end; a button at the top has less."""
ROUNDS = 8
UNCUT = frozenset({Role.OPEN, Role.TEXT})
LONGEST_HEADING = 14


def find_body(lines: Lines) -> Lines:
    """Give the text its role: the run of lines with the greatest sum of values."""
    begin, end = _best_run(_values(lines[: _end_of(lines)]))
    run = lines[begin:end]
    text = (line.become(Role.TEXT) if line.role is Role.OPEN else line for line in run)
    return (*lines[:begin], *text, *lines[end:])


def _end_of(lines: Lines) -> int:
    """Return the index of the line at which the comments of readers begin."""
    prose = 0
    for index, line in enumerate(lines):
        if prose >= ENOUGH and reason_of(line.text, Scope.END):
            return index
        prose += weight(line.text) if line.role is Role.OPEN and is_prose(line.text) else 0
    return len(lines)


def _values(lines: Lines) -> tuple[float, ...]:
    """Value each line; a lone short line between paragraphs and a list's first links cost less."""
    prose = (False, *(line.role in UNCUT and is_prose(line.text) for line in lines), False)
    values, listed = [], 0
    for index, line in enumerate(lines):
        label = bool(reason_of(line.text, Scope.LIST))
        listed = SHORT_LIST if label else listed - 1
        alone = prose[index] and prose[index + 2]
        short = LONE if alone or listed > 0 else SHORT
        values.append(LISTED if label else _value(line, short))
    return tuple(values)


def _value(line: Line, short: float) -> float:
    if line.role not in UNCUT:
        return REMOVED
    if not is_prose(line.text):
        return BRIEF if is_sentence(line.text) and not is_call(line.text) else short
    return PROSE + min(weight(line.text), FULL_WEIGHT) / 100


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


def remove_lists(lines: Lines) -> Lines:
    """Take out lists of links within the text: the label, and what is no prose below it."""
    result, reason = [], ""
    for line in lines:
        if line.role is not Role.TEXT:
            result.append(line)
            continue
        label = reason_of(line.text, Scope.LIST)
        reason = label or ("" if is_prose(line.text) else reason)
        result.append(line.remove("lists", reason) if reason else line)
    return tuple(result)


def remove_tail(lines: Lines) -> Lines:
    """Take out notes on the author, contacts and sign-ups below the article, and their labels.

    Taken in turns with what removals have left hanging at the text's edges, until nothing changes.
    """
    for _ in range(ROUNDS):
        cut = _cut_tail(_cut_edges(lines))
        if cut == lines:
            break
        lines = cut
    return lines


def _cut_edges(lines: Lines) -> Lines:
    """Leave open what would not be in the run if what is removed by now had never stood."""
    texts = [index for index, line in enumerate(lines) if line.role is Role.TEXT]
    begin, end = _best_run(_values(tuple(lines[index] for index in texts)))
    result = list(lines)
    for index in (*texts[:begin], *texts[end:]):
        result[index] = lines[index].become(Role.OPEN)
    return tuple(result)


def _cut_tail(lines: Lines) -> Lines:
    result = list(lines)
    texts = [index for index, line in enumerate(lines) if line.role is Role.TEXT]
    reason = ""
    for index in reversed(texts[1:]):
        line = lines[index]
        why = reason_of(line.text, Scope.TAIL)
        label = not why and not is_prose(line.text) and reason
        if not why and not label:
            break
        reason = why or reason
        result[index] = line.remove("tail", why or f"the label of {reason}")
    return tuple(result)


def remove_repeats(lines: Lines) -> Lines:
    """Take out a paragraph that the text has had already, such as a quotation set apart."""
    seen: set[str] = set()
    result = []
    for line in lines:
        words = key(line.text)
        again = line.role is Role.TEXT and is_prose(line.text) and words in seen
        result.append(line.remove("repeats", "a paragraph again") if again else line)
        seen.add(words)
    return tuple(result)


def find_headings(lines: Lines) -> Lines:
    """Give sub-headings their role: short lines of the text that are no prose, with prose below."""
    result = list(lines)
    texts = [index for index, line in enumerate(lines) if line.role is Role.TEXT]
    for index, following in pairwise(texts):
        if _is_heading(lines[index]) and is_prose(lines[following].text):
            result[index] = lines[index].become(Role.HEADING)
    return tuple(result)


def _is_heading(line: Line) -> bool:
    if line.block.kind is BlockKind.HEADING:
        return True
    if (
        is_prose(line.text)
        or is_sentence(line.text)
        or len(WORD.findall(line.text)) > LONGEST_HEADING
    ):
        return False
    if line.block.kind is not BlockKind.PARAGRAPH or is_cut_off(line.text):
        return False
    return is_headline(line.text) or line.text[:1].isupper()
