"""What a text is about, and what it only names.

A country is what a text is about when the title names it, when the lead does, or when it is named
often, in all and beside the country named most. The constants are those with the best F1 together
on 1,000 training stories of Reuters-21578 (whose indexers noted what each is about) and on seven
pieces of world news read by hand, of leads of 200 to 600 and shares of a tenth to a quarter.
"""

from collections.abc import Sequence

from builder.naming.values import Mention

LEAD = 300  # code points: a dateline, a caption, the first sentence or two
TIMES = 3  # a country named so often …
SHARE = 0.15  # … and this share of the times of the country named most


def is_about(mentions: Sequence[Mention], *, in_title: bool, most: int) -> bool:
    """Whether a text is about the country that it names at these places.

    `most` is how often the country named most is named.
    """
    leads = bool(mentions) and mentions[0].start < LEAD
    often = len(mentions) >= max(TIMES, SHARE * most)
    return in_title or leads or often
