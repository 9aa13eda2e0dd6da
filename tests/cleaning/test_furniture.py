"""Furniture is told by general patterns, each with its reason; sentences of news are not it."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cleaning.furniture import (
    ROWS,
    Pattern,
    Scope,
    reason_of,
    remove_boilerplate,
    remove_furniture,
)
from builder.cleaning.values import Line, OutletProfile, Role
from builder.doors.text import read_blocks
from builder.doors.values import Markup
from builder.words.shapes import key


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("ADVERTISEMENT", "an advertisement label"),
        ("Share on Facebook", "a share button"),
        ("Facebook Twitter WhatsApp", "a share button"),
        ("分享到微信", "a share button"),
        ("このニュースをシェア", "a share button"),
        ("【责任编辑：王芳】", "a line of who wrote and edited"),
        ("Powered by a translation engine", "a tool's mark"),
        ("11 hours ago", "how long ago a page was posted"),
        ("5 min read", "a reading time"),
        ("Lesezeit: 3 Minuten", "a reading time"),
        ("Temps de lecture : 2 min.", "a reading time"),
        ("広告", "an advertisement label"),
        ("SKIP ADVERTISEMENT", "an advertisement label"),
        ("شارك المقال", "a share button"),
        ("3 of 12", "a counter"),
        ("Lees ook: Veerboot vaart weer", "a link to another story"),
        ("Find this article at: https://courier.example/a", "a bare address"),
        ("Il vous reste 54.2% de cet article à lire. La suite est réservée.", "a paywall's notice"),
        ("If you value our work, please consider a donation.", "a plea for support"),
        ("To support our work, consider becoming a free or paid subscriber.", "a plea for support"),
        ("©2018 Gazette Ltd", "a copyright line"),
        ("Also read: Ferry Sinks in Harbour", "a link to another story"),
        ("Photo by Rita Sandoval/Corriente", "a picture's credit on its own"),
        ("To contact the editors: Joel Finch", "a contact line"),
        ("--With assistance from Paul Weir.", "a line of thanks to helpers"),
        ("Reporting by A. Weir; Editing by N. Osei", "a line of who wrote and edited"),
        ("Sign up for our newsletter", "a newsletter sign-up"),
        ("Get The Courier in your inbox.", "a newsletter sign-up"),
        ("This website uses cookies to improve your visit.", "a cookie notice"),
        ("Comments: 23", "a counter"),
    ],
)
def test_furniture_is_told_with_its_reason(line: str, reason: str) -> None:
    assert reason_of(line, Scope.LINE) == reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("TT", "a text-size button"),
        ("A+", "a text-size button"),
        ("1.2K", "a counter"),
        ("23 comments", "a counter"),
        ("Click here for the map", "a button"),
        ("https://courier.example/ferry", "a bare address"),
        ("@courier", "an account"),
        ("Warning: fopen(/tmp/a): failed in /www/b.php on line 145", "a program's message"),
        ('<div class="banner"><span id="ad"></span></div>', "a piece of the page's code"),
        ("window.ads = [1, 2]; function show(ad) { ad.show(); }", "a piece of the page's code"),
        ("* * *", "a rule or ornament"),
    ],
)
def test_what_could_be_text_is_furniture_only_where_no_markup_calls_it_main_text(
    line: str, reason: str
) -> None:
    """A figure in a table of data looks like a counter, a code of two letters like a button."""
    assert reason_of(line, Scope.LINE) == ""
    assert reason_of(line, Scope.BARE) == reason
    (block,) = read_blocks(line)
    marked = {
        main: block._replace(markup=Markup(1, main, 0, (), (), 0.0)) for main in (True, False)
    }
    found = remove_furniture(tuple(map(Line.of, (block, marked[False], marked[True]))))
    assert [one.reason for one in found] == [reason, reason, ""]


def test_the_counter_of_a_gallery_goes_where_the_first_picture_is_counted_too() -> None:
    def removed(*texts: str) -> list[bool]:
        lines = tuple(map(Line.of, read_blocks("\n".join(texts))))
        return [bool(line.reason) for line in remove_furniture(lines)]

    assert removed("1/12", "The quay", "2 / 12", "12/12") == [True, False, True, True]
    assert removed("9/11", "The quay", "8/10", "24/7") == [False] * 4


@pytest.mark.parametrize(
    "line",
    [
        "Shares fell by 3% in London.",
        "More than 200 people read the letter aloud.",
        "He signed up 40 members in a week.",
        "The map was printed in 1931.",
        "Copyright law was changed after the trial.",
        "Email is how the plan became known, he said.",
        "Two hours ago the harbour was still open, the captain said.",
        "Trump tweeted that talks would go on.",
    ],
)
def test_news_is_not_furniture(line: str) -> None:
    assert [reason_of(line, scope) for scope in Scope] == [""] * len(Scope)


@pytest.mark.parametrize(
    "line",
    [
        "Correction: the harbour was closed on Monday, not on Tuesday.",
        "Clarification: the second boat is a ferry, too.",
        "Editor's note: this story was changed to add the minister's answer.",
        "Note: an earlier version of this article gave a wrong date.",
        "This article was updated with a statement of the board.",
    ],
)
def test_what_the_editors_say_of_a_text_is_of_it(line: str) -> None:
    """Whoever cites an article must know what was wrong in it."""
    assert [reason_of(line, scope) for scope in Scope] == [""] * len(Scope)


@pytest.mark.parametrize(
    "line",
    [
        "Story continues after the ministers had left, in court.",
        "Email to the minister was leaked on Friday, and the plan became known.",
        "Post to be abolished by the harbour board",
        "Facebook to share more with Twitter",
        "Like us, the Danes have waited twenty years for the tunnel.",
        "Join us in the fight against hunger, the minister urged.",
        "Powered by the wind, the ship crossed the sound in nine days.",
        "Machine translation was used by the border guards in Narvik.",
        "Translated with the help of monks, the book became famous.",
        "Copyright 1976 Act reforms were put off by the committee.",
        "All rights reserved to the islands were taken away in March.",
        "The company changed its privacy policy in March.",
        "Google changes its privacy policy",
        "Few parents had read the privacy statement of the school.",
        "Cookies are necessary, the court found.",
        "The shop argued that cookies are essential for its trade.",
        "By using force the army broke the terms of the truce.",
        "We live in a world where every website uses cookies.",
        "JavaScript is not dead, its developers argued.",
        "Sign up rates fell after the scandal.",
        "Signing up volunteers was harder than the party had thought.",
        "Register to vote by Monday, officials urge.",
        "Users who tried to unsubscribe were charged again, the regulator found.",
        "You are at greater risk after the age of fifty.",
        "Get rid of the apps that track you, experts urged.",
        "The newsletter was shut down by the police in May.",
        "Residents must sign up through the federal website.",
        "Shareholders have a right to subscribe to the new bonds.",
        "The terms of service were rewritten after the trial.",
        "Voters worry about prices, safety and privacy.",
        "Finland voted to become a member of the alliance in 2023.",
        "Already a member of the union, Norway kept its fishing grounds.",
        "The content is available to members of parliament.",
        "Additional reporting by states was agreed in Vienna.",
        "You have reached the summit, he told them on Monday.",
        "报道说，未经许可进入港区的船只将被扣留，船长要到法院说明他们为何不听从港口的警告，并交纳罚款。",
        "Produced by slaves, the sugar was sold in Bristol.",
        "Reporting by the auditors showed a gap of two millions.",
        "With help from the navy, the crew reached the shore.",
        "With assistance from abroad the rebels held the town.",
        "Images from Mars show ice",
        "Contact the team had with the ship was lost at noon.",
        "He left without speaking to reporters.",
        "He was arrested with two other journalists.",
        "Turkey is the only country to have jailed a reporter this year.",
        "Her killed brother was a columnist for the weekly paper.",
        "The law covers the whole coast.",
        "A deal can be reached by the summer of 2020.",
        "Attempts to reach her were unsuccessful.",
        "Contact the embassy before you travel.",
        "The views expressed at the trial shocked the town.",
        "Victims may receive compensation from the fund.",
        "The board sent out a press release against the plan.",
        "Data provided by the ministry shows a fall in rents.",
        "Note: net profit of the year includes the sale of two ships.",
        "This article was published by the state news agency on Monday, officials said.",
        "The report was published in March by the central bank.",
        "The article was posted on the party's website.",
        "More in Germany than in France are out of work.",
        "Most popular uprisings fail within a year.",
        "Tags on the whales showed how far they swim.",
        "Comments on the draft are due in May.",
        "Background: the two countries broke off relations in 1980.",
        "The archive is available to registered nurses.",
        "Unlimited access to the coast was what the fleet wanted.",
        "Full access to the sites is what the inspectors asked for.",
        "Access to the account was blocked by the bank.",
        "Create an account of the war, the court told its clerk, and he did.",
        "Sign in or stay out was the rule, the guards told her.",
        "If you have a subscription you were charged twice, the regulator found.",
        "Support independent journalism, the minister urged the union.",
        "Exclusive newsletters were read by few.",
        "There was an error in the count of the northern towns.",
        "Sorry was all that the captain wrote to the widows.",
        "We could not see the shore, the crew wrote.",
        "The next issue of bonds comes in March.",
        "The council will consider a donation of land to our school on Monday.",
        "The lake states consider becoming a member of the union in May.",
        "Ferries will find this article at odds with the law of the sea.",
        "By registering ships abroad the firm saved its taxes.",
        "The video was loaded on a server in Oslo.",
        "The ship has not been loaded since May.",
        "Share this burden with the north, the party urged.",
        "The video is loaded with pictures of the war.",
        "If you have a gym membership, look at what it costs.",
        "By registering before May, you can avoid the queue at the polls.",
        "Open an account with a bank of the town before the end of May.",
        "Sorry for the delay, but please let those from the north go first.",
    ],
)
def test_news_of_papers_cookies_and_subscriptions_is_not_furniture(line: str) -> None:
    """It tells in the third person or the past; furniture bids its reader do something."""
    assert [reason_of(line, scope) for scope in Scope] == [""] * len(Scope)


@pytest.mark.parametrize(
    ("line", "scope"),
    [
        ("Our Privacy Policy | Cookie Settings | Terms of Use", Scope.LINE),
        ("By signing up you agree to our Privacy Policy.", Scope.LINE),
        ("Please read our privacy policy.", Scope.LINE),
        ("Get the best of the week straight to your inbox.", Scope.LINE),
        ("You can unsubscribe at any time.", Scope.LINE),
        ("This story originally appeared in the Harbour Post.", Scope.LINE),
        ("With files from the Harbour Post and Ada Orr", Scope.LINE),
        ("Additional reporting by Ada Orr in Bergen and Bo Lind in Oslo.", Scope.LINE),
        ("Translated by Ada Orr", Scope.LINE),
        ("You have reached your limit of free articles this month.", Scope.LINE),
        ("You have 2 free articles left this month.", Scope.LINE),
        ("用微信扫码二维码", Scope.LINE),
        ("当前位置：首页 > 新闻", Scope.LINE),
        ("무단전재 및 재배포 금지", Scope.LINE),
        ("未经授权，不得转载", Scope.LINE),
        ("______", Scope.LINE),
        ("本文仅代表作者观点，不代表本站立场。", Scope.TAIL),
        ("特别声明：以上内容为用户上传，本平台仅提供信息存储服务。", Scope.TAIL),
        ("Ada Orr is an award-winning writer based in Bergen.", Scope.TAIL),
        ("Ada Orr is the Harbour Post's bureau chief in Oslo.", Scope.TAIL),
        ("She joined the paper in 2012 as a reporter.", Scope.TAIL),
        ("Follow Ada Orr on Twitter: @adaorr", Scope.TAIL),
        ("Ada Orr covers the coast for the Harbour Post.", Scope.TAIL),
        ("Bo Lind can be reached at lind@harbour.example", Scope.TAIL),
        ("Subscribe to the Harbour Post today.", Scope.TAIL),
        ("If you buy through our links we may earn a small commission.", Scope.TAIL),
        ("For more information, visit harbour.example.", Scope.TAIL),
        ("orr@harbour.example", Scope.TAIL),
        ("(END)", Scope.TAIL),
        ("この記事は会員限定です。登録すると続きをお読みいただけます。", Scope.TAIL),
        ("관련기사", Scope.LIST),
        ("اخبار مرتبط", Scope.LIST),
        ("เรื่องที่เกี่ยวข้อง", Scope.LIST),
    ],
)
def test_a_line_that_bids_its_reader_or_says_who_made_it_is_furniture(
    line: str, scope: Scope
) -> None:
    assert reason_of(line, scope)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("This story is reserved for subscribers only", "a paywall's notice"),
        ("The article is free to read for a week", "a paywall's notice"),
        ("Unlimited digital access to the Harbour Post.", "a paywall's notice"),
        ("Online access to all our sites with one account", "a paywall's notice"),
        ("Create an account or sign in to go on.", "a paywall's notice"),
        ("REGISTER / SIGN IN TO UNLOCK MORE", "a paywall's notice"),
        ("Don't have an account? Make one", "a paywall's notice"),
        ("If you are a subscriber, reading online costs you nothing.", "a paywall's notice"),
        ("Enjoy more articles each month.", "a paywall's notice"),
        ("Support local journalism.", "a paywall's notice"),
        ("Exclusive articles by our team. Plus, a weekly newsletter.", "a paywall's notice"),
        ("Next issue of Harbour News will soon be in your inbox.", "a newsletter sign-up"),
        ("By signing up you agree to get letters from us.", "a newsletter sign-up"),
        ("A welcome email is on its way.", "a newsletter sign-up"),
        ("Please provide a valid e-mail address.", "a newsletter sign-up"),
        ("Get email updates from those who write.", "a newsletter sign-up"),
        ("Share your thoughts with others.", "a comment button"),
        ("There was an error. Please try again.", "a notice of the web page"),
        ("Sorry, your browser can't show this map.", "a notice of the web page"),
        ("This video has failed to load.", "a notice of the web page"),
        ("Try refreshing the page.", "a notice of the web page"),
        ("Ferry sinks in harbour Back to video", "a notice of the web page"),
        ("Please turn off your ad blocker to read on", "a notice of the web page"),
        ("Share this story: Ferry sinks in harbour", "a share button"),
        ("If you buy by our links, we may earn a commission.", "an advertising notice"),
    ],
)
def test_what_asks_a_reader_to_register_stands_within_an_article_too(
    line: str, reason: str
) -> None:
    assert reason_of(line, Scope.LINE) == reason


@pytest.mark.parametrize("label", ["Read more:", "Related Stories", "Recent Posts", "Most read"])
def test_a_label_opens_a_list(label: str) -> None:
    assert reason_of(label, Scope.LIST)


@pytest.mark.parametrize(
    "line",
    [
        "About the Author",
        "Über die Autorin",
        "Comments",
        "Comments (3)",
        "12 Comments",
        "Leave a reply",
    ],
)
def test_comments_of_readers_and_the_box_about_the_author_end_an_article(line: str) -> None:
    assert reason_of(line, Scope.END)


def test_a_huge_line_is_no_furniture() -> None:
    assert reason_of("share " * 100_000, Scope.LINE) == ""


def test_the_registry_knows_lines_that_are_never_text() -> None:
    gazette = OutletProfile("Gazette", (), ("Your town, your Gazette",))
    blocks = read_blocks("Harbour closed\nYOUR TOWN your gazette")
    kept, removed = remove_boilerplate(tuple(map(Line.of, blocks)), (gazette,))
    assert kept.role is Role.OPEN
    assert removed.reason == "a line that Gazette puts on its pages"


def test_no_pattern_takes_long_over_a_line_of_its_own_words() -> None:
    """A pattern that can read one line in many ways takes twice as long for every word more."""
    script = (
        "import re; from builder.cleaning.furniture import ROWS\n"
        "for row in ROWS:\n"
        "    words = re.findall(r'[a-z]{2,}', row.pattern)\n"
        "    for line in (' '.join(words * 9), *((word + ' ') * 60 for word in words)):\n"
        "        re.fullmatch(row.pattern, line[:1500] + ' zz!', re.IGNORECASE)\n"
        "    for one, two in zip(words, words[1:]):\n"
        "        re.fullmatch(row.pattern, f'{one} {two} ' * 40 + 'zz!', re.IGNORECASE)\n"
    )

    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


ASCII = st.characters(min_codepoint=32, max_codepoint=126)


@given(st.data(), st.sampled_from([row for row in ROWS if row.cues]))
def test_a_line_that_a_pattern_fits_holds_one_of_its_cues(
    data: st.DataObject, row: Pattern
) -> None:
    line = data.draw(st.from_regex(row.pattern, fullmatch=True, alphabet=ASCII))

    assert row.cues & set(key(line).split())
    assert reason_of(line, row.scope)


@pytest.mark.parametrize(
    "line",
    [
        "This article is for subscribers only.",
        "Already a subscriber? Log in.",
        "Get unlimited access to all articles for 1 krone for the first month. Cancel anytime.",
        "Sign in to continue reading this article.",
        "To keep reading, start your free trial.",
    ],
)
def test_a_paywalls_notice_goes_where_it_ends_the_text(line: str) -> None:
    assert reason_of(line, Scope.TAIL) == "a paywall's notice"


def test_a_report_on_subscribers_is_no_paywall() -> None:
    line = "The article says that members of the council had already subscribed to the plan."

    assert reason_of(line, Scope.TAIL) == ""
