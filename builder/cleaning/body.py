"""Which lines of a part are the article's text: the run where prose is densest, less its tail."""

import re
from bisect import bisect_right
from collections import Counter
from itertools import accumulate, pairwise

from builder.cleaning.furniture import Scope, reason_of
from builder.cleaning.values import DATED, OPEN, TEXT, TITLE, Line, Lines
from builder.words.shapes import (
    is_call,
    is_paragraph,
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
BOX, TWICE = "the box about the author", 2
"""As furniture.tsv says it. It may stand within a text: one that it ends is twice what follows."""
MANY = 5
"""How much longer than the text above them comments may be, if none of them has its hour."""
AGO, HOUR, HOURS = "how long ago a page was posted", re.compile(r"\d[:h]\d\d"), 2
"""What tells when a comment was written, and how often that stands among comments at least."""
REMARK = 300
"""Weight of a paragraph, on average: comments have less, and articles with such counters more."""
ENOUGH = 300
"""Weight of the prose above "Comments" that makes it the end; a button at the top has less."""
INTRODUCED, LONGEST_LIST = -0.1, 40
"""What a line costs of a list that a sentence introduces with a colon, and lines of such a list;
a paragraph ends it, for what is introduced may be a quotation, and the footer not far."""
LEAST_INTRODUCTION = 6
"""Words of a sentence that introduces one."""
BIDS = ("browse ", "click ", "explore ", "follow ", "listen ", "read ", "watch ")
"""How a line begins that leads to other stories, though it ends in a colon."""
LEAST_TITLE = 3
"""Words of a headline with which the title of its page begins."""
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
        end = _comments_of(lines, title)
        return tuple(
            _as_text(line)
            if i < end and line.is_main and (i > title or is_prose(line.text))
            else line
            for i, line in enumerate(lines)
        )
    begin, end = _best_run(_values(lines[: _end_of(lines)]))
    run = lines[begin:end]
    return (*lines[:begin], *map(_as_text, run), *lines[end:])


def _is_marked(lines: Lines) -> bool:
    """Tell whether markup says what is main text."""
    return any(line.is_main for line in lines)


def _as_text(line: Line) -> Line:
    return line.become(TEXT) if line.role is OPEN else line


def _end_of(lines: Lines) -> int:
    """Return the index of the line at which the comments of readers begin.

    A menu may have such a line, too: prose counts from the page's title on, and what is called so
    above a title with more prose below it is none.
    """
    prose = [weight(one.text) if _is_paragraph(one) else 0 for one in lines]
    ahead = (*accumulate(reversed(prose), initial=0),)[::-1]
    titles = [index for index, line in enumerate(lines) if _is_title(line.text, lines[0].text)]
    for index, line in enumerate(lines):
        passed = bisect_right(titles, index)
        begin = titles[passed - 1] if passed else 0
        told = ahead[begin] - ahead[index]
        why = reason_of(line.text, Scope.END) if told >= ENOUGH else ""
        if why:
            rest = TWICE * ahead[index] if why == BOX else _going_on(lines, ahead, index) / MANY
            below = ahead[titles[passed]] if passed < len(titles) else rest
            if below <= told:
                return index
    return len(lines)


def _comments_of(lines: Lines, title: int) -> int:
    """Return the index of the heading of comments that a page has in its main text, below enough
    prose: a button within the text is called so, too, and a section of a study.
    """
    below = range(title, len(lines))
    headings = [i for i in below if lines[i].is_heading and _opens_comments(lines[i])]
    told, begin = 0, title
    for index, end in pairwise((*headings, len(lines))):
        told += sum(weight(one.text) for one in lines[begin:index] if _is_main_prose(one))
        if told >= ENOUGH and _are_remarks(lines[index:end]):
            return index
        begin = index
    return len(lines)


def _opens_comments(line: Line) -> bool:
    return reason_of(line.text, Scope.END) not in ("", BOX)


def _is_main_prose(line: Line) -> bool:
    return line.is_main and is_prose(line.text)


def _going_on(lines: Lines, ahead: tuple[int, ...], index: int) -> int:
    """Return the prose below a line that may open comments, up to the next such line, if it speaks
    against their being comments: these have hours, or are short. Then the line may be a counter
    above the text.
    """
    below = range(index + 1, len(lines))
    end = next((i for i in below if reason_of(lines[i].text, Scope.END)), len(lines))
    told = ahead[index] - ahead[end]
    hours = sum(_tells_hour(line) for line in lines[index:end])
    short = told < REMARK * sum(map(_is_paragraph, lines[index:end]))
    return 0 if short or hours >= HOURS else told


def _are_remarks(lines: Lines) -> bool:
    """Tell whether the prose from one such heading to the next has the length of comments and
    stands below the names of their writers, or their hours stand between.
    """
    texts = [i for i, line in enumerate(lines) if _is_main_prose(line)]
    told = sum(weight(lines[i].text) for i in texts)
    named = sum(_may_name_writer(lines[i - 1]) for i in texts)
    if told < REMARK * len(texts) and 2 * named > len(texts):
        return True
    return sum(map(_tells_hour, lines[: texts[-1]] if texts else ())) >= HOURS


def _may_name_writer(line: Line) -> bool:
    return not line.is_heading and not is_prose(line.text)


def _tells_hour(line: Line) -> bool:
    dated = line.role is DATED and HOUR.search(line.text) is not None
    return dated or line.reason == AGO


def _is_paragraph(line: Line) -> bool:
    return line.role is OPEN and is_paragraph(line.text)


def _is_title(text: str, first: str) -> bool:
    """Tell whether a line is that with which the first line of a page begins, its title."""
    words = key(text)
    return bool(words) and len(words.split()) >= LEAST_TITLE and key(first).startswith(words)


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
