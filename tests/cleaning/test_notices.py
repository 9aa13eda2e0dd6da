"""Pages that hold a notice instead of an article, and articles that only speak of such things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cleaning import clean
from builder.cleaning.notices import LONGEST, STEP, Pattern, Strength, notice_of, patterns

NOTICES = {
    "a cookie notice": [
        "Your privacy on The Harbour Post",
        "We and our 214 partners store information on your device, such as cookies.",
        "With your consent, our partners may use it for personalised ads.",
        "You can change your choices at any time in our privacy settings.",
    ],
    "a paywall": [
        "Cod council delays vote after walkout",
        "This article is for subscribers only.",
        "Subscribe now for unlimited access, the first month free. Cancel at any time.",
        "Already a subscriber? Log in.",
    ],
    "a bot check": [
        "One moment",
        "Verify you are human by completing the action below.",
        "harbour.example needs to review the security of your connection before proceeding.",
        "Please wait, your browser is redirected in a moment.",
    ],
    "a login page": [
        "The Harbour Post",
        "Please log in to continue.",
        "E-mail address",
        "Password",
        "Forgot your password? Create an account.",
    ],
    "an error page": [
        "We are sorry",
        "The page you are looking for has been moved or removed.",
        "Please check the address, or return to the home page.",
    ],
}
ELSEWHERE = {
    "Wir verwenden Cookies, um Ihnen Werbung zu zeigen. Cookies akzeptieren": "a cookie notice",
    "Nous utilisons des cookies. Continuer sans accepter": "a cookie notice",
    "Utilizamos cookies propias. Aceptar todas las cookies": "a cookie notice",
    "Dieser Artikel ist nur für Abonnenten. Jetzt abonnieren!": "a paywall",
    "Cet article est réservé aux abonnés. Déjà abonné ?": "a paywall",
    "Contenido exclusivo para suscriptores": "a paywall",
    "Bestätigen Sie, dass Sie ein Mensch sind": "a bot check",
    "Mot de passe oublié ?": "a login page",
    "Die Seite wurde nicht gefunden: Seite nicht gefunden": "an error page",
    "Страница не найдена": "an error page",
    "页面不存在": "an error page",
}
BODY = [
    "The cod council put off its vote on Friday after two members had left the hall in Bergen.",
    '"There was nobody to vote with," its chairwoman Ada Lindqvist told reporters outside.',
    "The council meets again in May, when the catch of the spring will have been counted.",
]
ARTICLES = {
    "one with an invitation to subscribe below it": [
        "Cod council delays vote",
        *BODY,
        "Subscribe to continue reading",
    ],
    "one of how cookies work": [
        "Browser puts off the end of cookies",
        "The maker of a browser put off the end of cookies that follow visitors from one website "
        "to the next by two years, it said in Bergen on Friday.",
        "Cookies help shops to remember what is in a basket. These cookies are used by hundreds "
        "of firms, and some stay in a browser for two years.",
        "The law has asked since 2011 that a website gets consent before it stores cookies.",
        "Publishers say that without cookies they earn half as much from each of their visitors.",
    ],
    "one of cookies": [
        "Court fines bakery for its cookies",
        "A court in Bergen fined a web bakery on Friday for setting cookies without consent.",
        '"We use cookies like everybody," its owner Jon Hallsson said, and promised to appeal.',
        "The regulator had found that its site ignored those who chose to reject all cookies.",
    ],
    "one of a paywall": [
        "Harbour Post takes down its paywall",
        "The Harbour Post will let everybody read its articles from March, its editor said.",
        "Readers had been told to subscribe to continue reading after three articles a month.",
        "Half of them never came back, a study of the university in Bergen found last year.",
    ],
    "one of machines that pass for people": [
        "Test asks you to verify you are human by singing",
        "Researchers in Bergen have built a test that only people pass, they said on Monday.",
        "Nine of ten who took it sang well enough, and so far no machine has done the same.",
    ],
    "one that helps with settings": [
        "How to change your privacy settings",
        "Your privacy settings on the network are open to all unless you change them yourself.",
        "Open the page of your account and go to your settings, where you find your choices.",
        "You can take back your consent to personalised ads there, and nobody asks you why.",
    ],
    "one of passwords": [
        "Forgot your password? You are not alone",
        "Half of all people ask for a new password once a month, a study in Bergen has found.",
        "Most of them use the same e-mail address and password for ten services, it warned.",
        "A password of four words is easier to remember and harder to guess than one of signs.",
    ],
    "one whose headline begins with a number": [
        "404 tons of cod landed in Bergen",
        "Boats landed more cod in a day than in all of last March, the harbour office said.",
    ],
}


@pytest.mark.parametrize("kind", NOTICES)
def test_a_notice_is_told_for_what_it_is(kind: str) -> None:
    assert notice_of(NOTICES[kind]) == kind


@pytest.mark.parametrize(("text", "kind"), ELSEWHERE.items())
def test_notices_are_told_in_other_languages(text: str, kind: str) -> None:
    assert notice_of([text]) == kind


@pytest.mark.parametrize("head", ["404 Not Found", "Page not found", "Just a moment…"])
def test_the_first_line_can_tell_a_short_page_alone(head: str) -> None:
    assert notice_of([head, "The Harbour Post, Bergen"])
    assert not notice_of([head, *BODY * 3]), "a long text is no error page"


@pytest.mark.parametrize("kind", ARTICLES)
def test_an_article_that_speaks_of_such_things_is_an_article(kind: str) -> None:
    assert notice_of(ARTICLES[kind]) == ""


def test_a_long_text_is_never_taken_for_a_notice() -> None:
    lines = NOTICES["a paywall"]
    times = LONGEST // len("".join(lines)) + 1

    assert notice_of(lines * times) == ""
    assert notice_of(lines * (times - 1)) == "a paywall"


def test_a_table_of_cookies_is_a_notice_however_many_there_are() -> None:
    rows = [
        f"visit_{number} 11 months This cookie is set by the counter and used to know visitors."
        for number in range(60)
    ]
    assert notice_of(["Cookie Duration Description", *rows]) == "a cookie notice"


def test_what_each_kind_of_cookies_is_for_is_a_notice() -> None:
    panel = [
        "Performance Cookies",
        "These cookies allow us to count visits. All that these cookies collect is put together, "
        "so that nobody is known by it, and kept for as long as the law of the land asks.",
        "If you do not allow these cookies, no visit is counted.",
        "Targeting Cookies",
        "These cookies may be set by partners. What these cookies collect is shared with others, "
        "who learn from it what is of interest to whom, and who has bought what before.",
        "If you do not allow these cookies, there will be other offers.",
    ]
    assert notice_of(panel) == "a cookie notice"


def test_nothing_is_no_notice() -> None:
    assert notice_of([]) == notice_of([""]) == ""


def test_every_kind_has_what_proves_it_and_what_supports_it() -> None:
    assert all({"sure", "also"} <= set(found) for found in patterns().values())
    assert patterns().keys() == NOTICES.keys()


SURE = [row for found in patterns().values() for row in found[Strength.SURE]]


@given(st.data(), st.sampled_from(SURE))
def test_a_text_that_a_sure_pattern_fits_holds_one_of_its_cues(
    data: st.DataObject, row: Pattern
) -> None:
    text = data.draw(st.from_regex(row.pattern))

    assert any(cue in text for cue in row.cues)


def test_a_page_with_a_notice_alone_gives_no_article_and_says_why() -> None:
    cleaned = clean("\n\n".join(NOTICES["a paywall"]))

    assert cleaned.parts == ()
    assert {line.reason for line in cleaned.lines if line.step == STEP} == {"a paywall"}


def test_an_article_keeps_its_text_where_a_notice_stands_below_it() -> None:
    (part,) = clean(
        "\n\n".join(("Cod council delays vote", *BODY, *NOTICES["a paywall"][2:]))
    ).parts

    assert [block.text for block in part.body][:3] == BODY
