"""Make `naming/data/common_words.txt`: words that news writes mostly in small letters.

    python -m builder.making.common_words < articles.jsonl

Articles come a line of {"text": "…"} each. A stretch of capitals that begins with a common word is
seldom a person; so a word is common that stands in small letters in LEAST articles or more, and
TIMES as often so as with a capital within a sentence.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

MADE = Path(__file__).parent.parent / "naming" / "data" / "common_words.txt"
LEAST = 25
TIMES = 3
SMALL = re.compile(r"\b[a-z]{2,}\b")
CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][\w'-]+")
HEAD = """\
# Words that world news writes mostly in small letters: a stretch of capitals that begins with one
# is seldom a person. Made by `python -m builder.making.common_words` from {count:,} articles of
# news of 2003 to 2023 (AllSides by way of Article-Bias-Prediction, Tehran Times): do not edit.
"""


def common(texts: Iterable[str]) -> tuple[list[str], int]:
    """Return the common words of texts in alphabetical order, and how many texts there were."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    count = 0
    for count, text in enumerate(texts, 1):  # noqa: B007
        small.update(set(SMALL.findall(text)))
        capital.update({word.lower() for word in CAPITAL.findall(text)})
    words = (word for word, times in small.items() if times >= max(LEAST, TIMES * capital[word]))
    return sorted(words), count


def main() -> None:
    """Write the file anew from standard input."""
    words, count = common(json.loads(line)["text"] for line in sys.stdin)
    text = HEAD.format(count=count) + "".join(f"{word}\n" for word in words)
    MADE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
