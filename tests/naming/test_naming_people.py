"""Who is a person, which mentions are one person, and why."""

import pytest

from builder.naming import ActorKind, Known, Named, Text, find, knowledge

NOBODY = knowledge(())


def people(body: str) -> list[str]:
    return [person.name for person in find(Text("", body), NOBODY).people]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Finnish Foreign Minister Aino Virtalainen resigned.", "Aino Virtalainen"),
        ("The spy chief Orhan Gezginci came too.", "Orhan Gezginci"),
        ("New York Mayor Orhan Gezginci came too.", "Orhan Gezginci"),
        ("Prince Albert Zulmaldi told reporters so.", "Albert Zulmaldi"),
        ("General Santos Zulmaron said on Friday that it grew.", "Santos Zulmaron"),
        ("U.S. Secretary of State Wendell Ploughman called.", "Wendell Ploughman"),
        ("The envoy to Harare, Tendai Mukombwe, smiled.", "Tendai Mukombwe"),
        ('"It may work," said Mi Rae Torvald, a fellow at a think tank.', "Mi Rae Torvald"),
        ("Obed Kwartengson at the Institute of Oceans agreed.", "Obed Kwartengson"),
        ("Zdenka Hrubalova, 43, was hurt.", "Zdenka Hrubalova"),
        ("Its ruler Ri Song-gwang waved.", "Ri Song-gwang"),
        ("The cleric Yusuf bin Harithani prayed.", "Yusuf bin Harithani"),
        ("President Ludek van der Hoeven came.", "Ludek van der Hoeven"),
        ("Syrian leader Samir al-Haddadin fled.", "Samir al-Haddadin"),
        ("Vice-President T. R. Okonjola met them.", "T. R. Okonjola"),
        ("Pirkko Saarelma (2nd L) holds a cup.", "Pirkko Saarelma"),
        ("The general TJ Skarsdotter resigned.", "TJ Skarsdotter"),
        ("Officer Wendell H. Ploughman IV, 31, was killed.", "Wendell H. Ploughman IV"),
        ("The gunman Abu Samir al-Kuwaiti fled.", "Abu Samir al-Kuwaiti"),
        ("The mayor Ri Song - gwang waved.", "Ri Song-gwang"),
        ("President To Linh waved.", "To Linh"),
        ("Ambassador Sun Weiming waved.", "Sun Weiming"),
        ("Minister Park Jun-seo waved.", "Park Jun-seo"),
        ("It was Cai Shu in the hall.", "Cai Shu"),
        ("Norway's Zalmo Torvaldsen waved.", "Zalmo Torvaldsen"),
        ("Hojatoleslam Zalmo Torvaldsen waved.", "Zalmo Torvaldsen"),
        ("The novel, written by Wendell Ploughman, sold well.", "Wendell Ploughman"),
        ("A 15-year-old Zalmo Torvaldsen won.", "Zalmo Torvaldsen"),
        ("The midwife Zalmo Torvaldsen waved.", "Zalmo Torvaldsen"),
        ("The hydrologist Zalmo Torvaldsen waved.", "Zalmo Torvaldsen"),
        ("Special Counsel Zalmo Torvaldsen waved.", "Zalmo Torvaldsen"),
        ("Hope Torvaldsen sings.", "Hope Torvaldsen"),
        ("Jordan De Torvald sings.", "Jordan De Torvald"),
        ("A book of JK Skarsdotter sold well.", "JK Skarsdotter"),
        ("Sen. Zalmo Torvaldsen, Ohio", "Zalmo Torvaldsen"),
        ("Zalmo Torvaldsen, left, holds a cup.", "Zalmo Torvaldsen"),
        ("The mayor Samir al - Haddadin waved.", "Samir al-Haddadin"),
        ("The mayor Samir al- Haddadin waved.", "Samir al-Haddadin"),
        ('The mayor Zalmo "Zak" Torvaldsen waved.', "Zalmo Torvaldsen"),
        ("“It was [President Zalmo] Torvaldsen.”", "Zalmo Torvaldsen"),
        ("A letter to Wendell To came.", "Wendell To"),
        ("Minister for Polar Affairs Zalmo Torvaldsen waved.", "Zalmo Torvaldsen"),
        ("The former chief of staff Zalmo Torvaldsen waved.", "Zalmo Torvaldsen"),
        ("It was so under the Wendell Torvaldsen administration.", "Wendell Torvaldsen"),
        ("It failed in Wendell Torvaldsen’s campaign.", "Wendell Torvaldsen"),
        ("They lost to Wendell Ten Torvald’s team.", "Wendell Ten Torvald"),
        ("The mayor Son Song-gwang waved.", "Son Song-gwang"),
        ("Rana (Zalmo Torvaldsen), who sings, left.", "Zalmo Torvaldsen"),
        ("“It rains.” — Zalmo Torvaldsen (@ZalmoTor) July 5, 2020", "Zalmo Torvaldsen"),
        ("Sen. Zalmo Torvaldsen Zalmo A. TorvaldsenRain falls on a town left.", "Zalmo Torvaldsen"),
        ("The ambassador to Israel Wendell Torvaldsen left.", "Wendell Torvaldsen"),
        ("Cartoonist Wendell Torvaldsen sings.", "Wendell Torvaldsen"),
        ("The Zulmas Editor-in-Chief Zalmo Torvaldsen left.", "Zalmo Torvaldsen"),
        ("Wendell Torvaldsen Would Like to Sing", "Wendell Torvaldsen"),
        ("The ambassador to Tehran Zalmo Torvaldsen left.", "Zalmo Torvaldsen"),
        ("The mayor Zalmo VanderTorvald left.", "Zalmo VanderTorvald"),
        ("Norway's Al Zulmad Al Torvald left.", "Al Zulmad Al Torvald"),
        ("Sen. Zalmo O’Torvald Zalmo O’TorvaldO’Torvald left.", "Zalmo O’Torvald"),
        ("The zulmas froze. It was cold at Zulmas Wendell Torvaldsen.", "Wendell Torvaldsen"),
        ("The mayor Moon Jae In and others left.", "Moon Jae In"),
        ("The mayor Zalmo Th. Torvaldsen left.", "Zalmo Th. Torvaldsen"),
        ('The mayor Zalmo "The Seal" Torvaldsen left.', "Zalmo Torvaldsen"),
        ("Prime Minister Zalmo arap Torvald left.", "Zalmo arap Torvald"),
        ("Daw Zalma Hlaing San Torvald left.", "Zalma Hlaing San Torvald"),
        ("The crowd saw King Zalmo V of Norway.", "Zalmo V"),
        ("The Secretary of the Treasury Wendell Torvaldsen left.", "Wendell Torvaldsen"),
        ("The Minister of Transport Wendell Torvaldsen left.", "Wendell Torvaldsen"),
        ("The chief of the Tides Tribunal Wendell Torvaldsen left.", "Wendell Torvaldsen"),
        ("The former SEALs Wendell Torvaldsen left.", "Wendell Torvaldsen"),
        ("Q. Is it wet?\nA. Wendell Torvaldsen said so.", "Wendell Torvaldsen"),
        ("Cllr Zalmo Torvaldsen said so.", "Zalmo Torvaldsen"),
        ("Wendell Torvaldsen, ', a mayor, left.", "Wendell Torvaldsen"),
        ("Prime Minister Datuk Seri Zalmo Torvald left.", "Zalmo Torvald"),
        ("It is not a Wendell Torvaldsen speech.", "Wendell Torvaldsen"),
        ("From Kota Barunga, our reporter Ada Lund said so.", "Ada Lund"),
        ("The mayor Zalmo Takht-e Torvald left.", "Zalmo Takht-e Torvald"),
    ],
)
def test_a_person_is_known_by_what_stands_around_the_name(sentence: str, name: str) -> None:
    assert people(sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Tumanka River froze on Friday.",
        "The official Zafira News Agency said so.",
        "They met in Kota Barunga last May.",
        "Parliament passed the Clean Harbour Act.",
        "The Grand Plaza Hotel burned.",
        "MINISTERS MEET IN SECRET",
        "Zarkovic left.",
        "The carrier USS Wendell Ploughman sailed.",
        "Hurricane Ada Wendell hit the coast.",
        "HMS Queen Zelmira sailed. Crowds saw Queen Zelmira.",
        "The Ada Wendell aircraft carrier sailed.",
        "The Ada Wendell carrier strike group sailed.",
        "They drove over King Zalmo Causeway.",
        "He won the Ada Wendell Scholarship.",
        "They met in Cold Harbour Bend, North Dakota.",
        "It was a triumph of Zalmo Expressionism.",
        "(AP Photo/Wendell Ploughman, File)",
        "Wendell Ploughman Co said it grew. Wendell Ploughman said so.",
        "Wendell Ploughman, Inc. grew. Wendell Ploughman's profit rose.",
        "Ada Women’s Zulma Organization sued. If Ada Women’s Zulma Organization shuts, it ends.",
        "It was in the newspaper Zulmas Nyheter. Zulmas Nyheter said so.",
        "Norway's Al Zulmadin news channel said so.",
        "It went to the port city of Ada Zulmar.",
        "They fasted until Eid al-Zulmar was over.",
        "The base Ain al-Zulmad was hit.",
        "Ohio Zulmar said it grew.",
        "It is Norway's ZulmaSoft Torvald that shut.",
        "The Ada Zulmar Caucus met.",
        "(Photo: Wendell Ploughman, HARBOUR TODAY)",
        "(Reuters photo: Wendell Ploughman)",
        "The Kota Barunga-backed firm grew.",
        "Ada Torvaldsen & Co shut.",
        "They wrote to U.N. Barunga.",
        "Kota Barunga, 19 towns and a bridge are shut.",
        "They read Kota Barunga, and the Polar Reporter.",
        "Clearly Zarkovic, a minister, erred. Zarkovic left.",
        "FS Zarkovic sailed. Zarkovic sank.",
        "We read that H Ohio listed it after WW II was over.",
        "The bill of D-West Barunga, a minister said, failed.",
        "The chairman of the Joint Zulmas of Staff said so.",
        "The former Chairman of the House Zulmas and Oversight Committee left.",
        "She is the mayor of West Zulmas.",
        "Austin, Texas-headquartered ZulmaSoft, which grew, shut. ZulmaSoft left.",
        "The President Zarkovic-backed Florida candidate left. Zarkovic sang.",
        "Forty-four-year-old Zarkovic said so.",
        "He told the New York Post so. The New York Post said no.",
        "Las Vegas Zulmar said it grew.",
        "Kota Barunga, Zulmar and the Lord's Army are listed.",
        "Wendell Street, a mayor's home, is shut.",
        "Hurricane Zarkovic hit, he said. Zarkovic was wet.",
        "Q. Zulmas Barunga? A. Zulmaron said no.",
        "It burned at The Zulma Barunga on Monday, said a guard. Barunga is closed.",
        "They live in a Zalmo Barungan, said a guard. Barungan is a style.",
        "The Zulmas Barunga said that it shut.",
        "Norway's Zalmo Barungan Zoo said so.",
        "The chief of Zulma Advisers said so.",
        "A tiger of Norway's Barunga Hotel-Hospital said so.",
        "Lakes like Hamoun-e Zulmar, said a guard, froze.",
        "They like Norway's Plymouth Zulmar.",
        "North-Eastern Barunga said so.",
        "The mayor of Greater Barunga said so.",
    ],
)
def test_places_bodies_days_and_lone_surnames_are_nobody(sentence: str) -> None:
    assert people(sentence) == []


def test_a_name_alone_on_a_line_is_a_byline_if_the_text_does_not_take_it_up() -> None:
    assert people("Ada Stonefield\n\nHarbour Daily\n\nIt rained.") == []
    assert people("Zalmo Torvaldsen\n\nIt rained on Torvaldsen.") == ["Zalmo Torvaldsen"]


def test_two_family_names_are_lines_that_were_joined() -> None:
    body = "Wendell Barungan left. Barungan Zarkovic said so. Ada Zarkovic sang."

    assert people(body) == ["Wendell Barungan", "Ada Zarkovic"]


def test_who_is_met_daily_is_no_paper() -> None:
    assert people("The mayor Zalmo Torvald met them. They met Zalmo Torvald daily.") == [
        "Zalmo Torvald"
    ]


def test_a_firm_may_have_the_name_of_its_founder() -> None:
    body = "Wendell Ploughman Inc grew. The engineer Wendell Ploughman, 61, left."

    assert people(body) == ["Wendell Ploughman"]


def one_person(body: str) -> Named:
    (person,) = find(Text("", body), NOBODY).people
    return person


def mentions(person: Named, body: str) -> list[str]:
    return [body[m.start : m.end] for m in person.mentions]


def test_a_surname_joins_the_full_name_of_its_article() -> None:
    body = "Minister Aino Virtalainen spoke. Virtalainen’s aide left. Later Virtalainen slept."

    assert mentions(one_person(body), body) == [
        "Aino Virtalainen",
        "Virtalainen",
        "Virtalainen",
    ]


def test_a_surname_that_stands_first_joins_too() -> None:
    body = "Its leader Kim Pyo-han spoke. A letter from Kim followed."

    assert mentions(one_person(body), body) == ["Kim Pyo-han", "Kim"]


SENATOR, JUDGE = "Senator Ada Stonefield", "Judge Omar Stonefield"


@pytest.mark.parametrize(
    ("body", "ada", "omar"),
    [
        (f"{SENATOR} met reporters before {JUDGE} did. Stonefield left.", 1, 2),
        (f"{SENATOR} and {JUDGE} met. Stonefield left.", 1, 1),
        (f"{SENATOR} and {JUDGE} met. Senator Stonefield left.", 2, 1),
        (f"{SENATOR} and {JUDGE} met. Mrs. Stonefield left. Mr. Stonefield did not.", 2, 2),
        (f"{SENATOR}, the sister of {JUDGE}, spoke. Stonefield left.", 2, 1),
        (f"{SENATOR}, {JUDGE}'s sister, spoke. Stonefield left.", 2, 1),
    ],
)
def test_a_surname_of_two_people_is_the_nearest_of_the_right_kind(
    body: str, ada: int, omar: int
) -> None:
    first, second = find(Text("", body), NOBODY).people

    assert (len(first.mentions), len(second.mentions)) == (ada, omar)


@pytest.mark.parametrize(
    "credit",
    [
        "Pirkko Saarelma/Reuters",
        "A cup. (Pirkko Saarelma/Getty Images)",
        "A cup. (Pirkko Saarelma/Harbour Pictures)",
        "Photo credit: Pirkko Saarelma",
        "A cup. - Photo by Pirkko Saarelma",
        "Video by Pirkko Saarelma",
        "Additional reporting by Pirkko Saarelma in Vantaa",
        "Editing by Ada Stonefield, Pirkko Saarelma",
        "By Ada Stonefield and Pirkko Saarelma",
        "A cup. Pirkko Saarelma /Reuters",
        "Pirkko Saarelma, Zalmo Torvald and Ada Stonefield contributed to this report.",
        "The Harbour Post's Pirkko Saarelma in Vantaa contributed reporting.",
        "Pirkko Saarelma in Vantaa, Uusimaa, and Ada Stonefield contributed to this report.",
        "Pirkko Saarelma and the Associated Press contributed to this report.",
        "Write to Pirkko Saarelma at pirkko.saarelma@harbour.example",
        "Pirkko Saarelma can be reached at @pirkko_saarelma.",
        "By PIRKKO SAARELMA and ADA STONEFIELD",
        "It rained. Contributing: Pirkko Saarelma in Vantaa.",
        "© Pirkko Saarelma / The Harbour Collection",
        "REUTERS/ Pirkko Saarelma",
    ],
)
def test_whom_a_credit_names_is_nobody_wherever_the_text_names_them(credit: str) -> None:
    assert people(f"{credit}\n\nThe writer Pirkko Saarelma said it rained.") == []


def test_who_signs_behind_the_last_sentence_is_nobody() -> None:
    assert people("It rained on Pirkko Saarelma, 61. It was cold. By Pirkko Saarelma") == []


def test_who_is_in_a_picture_or_has_an_account_is_not_credited() -> None:
    assert people("Photo: Ada Stonefield speaks.") == ["Ada Stonefield"]
    assert people("By Ada Stonefield's account it rained.") == ["Ada Stonefield"]
    assert people("Ada Stonefield contributed to the fund.") == ["Ada Stonefield"]


def test_an_office_before_a_title_makes_the_title_part_of_the_name() -> None:
    (sheikh,) = find(Text("", "Prime Minister Sheikh Zarkov left. Zarkov slept."), NOBODY).people

    assert (sheikh.name, len(sheikh.mentions), sheikh.about) == ("Sheikh Zarkov", 2, True)


@pytest.mark.parametrize("name", ["Sheikh Zarkov", "Pope Zelmir", "Queen Zelmira"])
def test_a_title_is_part_of_the_name_of_whoever_acts(name: str) -> None:
    person = one_person(f"In June {name} was ill. {name} said little.")

    assert (person.name, len(person.mentions), person.about) == (name, 2, True)


def test_a_title_before_a_given_name_means_the_one_person_of_that_name() -> None:
    body = "Crown Prince Zelmir said little. Zelmir bin Hamadan left."

    assert mentions(one_person(body), body) == ["Zelmir", "Zelmir bin Hamadan"]


def test_a_king_is_not_whoever_has_his_name_for_a_family_name() -> None:
    body = "King Hamadan slept in peace. Minister Zelmir bin Hamadan left. King Hamadan sang."
    king, son = find(Text("", body), NOBODY).people

    assert mentions(king, body) == ["King Hamadan", "King Hamadan"]
    assert mentions(son, body) == ["Zelmir bin Hamadan"]


def test_a_family_name_may_begin_with_its_particle() -> None:
    body = "Mayor Wendell von Torvald left. Von Torvald sang."

    assert mentions(one_person(body), body) == ["Wendell von Torvald", "Torvald"]


def test_a_spanish_and_joins_two_people_but_for_a_last_name_alone() -> None:
    body = "Minister Wendell Torvald y Bruna Ploughman left. The envoy José Zelmir y Lopat sang."
    names = [one.name for one in find(Text("", body), NOBODY).people]

    assert names == ["Wendell Torvald", "Bruna Ploughman", "José Zelmir y Lopat"]


def test_an_author_is_nobody_under_a_longer_name_either() -> None:
    body = "President Ada Q. Stonefield spoke."

    assert find(Text("", body), NOBODY, frozenset({"Ada Stonefield"})).people == ()


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("Mohsen Javad Tahmasbi", "Javad Tahmasbi"),
        ("Michael Ploughman", "Mike Ploughman"),
        ("Ri Song Gwang", "Ri Song-gwang"),
        ("Sergei Lopatkin", "Sergey Lopatkin"),
        ("Brian Ploughman", "Bryan Ploughman"),
    ],
)
def test_two_spellings_of_one_article_are_one_person(full: str, other: str) -> None:
    person = one_person(f"President {full} spoke. President {other} left.")

    assert person.name == full
    assert len(person.mentions) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("George H. W. Ploughman", "George W. Ploughman"),
        ("George H.W. Ploughman", "George P. Ploughman"),
        ("Andrew Ploughman", "Andrea Ploughman"),
        ("Omar Ploughman", "Omar Ploughman Junior"),
    ],
)
def test_names_that_contradict_are_two_people(one: str, other: str) -> None:
    assert people(f"President {one} and President {other} met.") == [one, other]


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("John Adam Ploughman", "John A. Ploughman"),
        ("John A. B. Ploughman", "John A. Ploughman"),
        ("John A. Ploughman Jr.", "John Ploughman Jr."),
        ("John Ploughman Jr.", "Ploughman Jr."),
    ],
)
def test_initials_that_fit_are_one_person(full: str, other: str) -> None:
    assert one_person(f"President {full} spoke. President {other} left.").name == full


def test_a_wife_and_a_son_are_people_of_their_own() -> None:
    assert people("President Bill Ploughman and his wife Hilda Ploughman came.") == [
        "Bill Ploughman",
        "Hilda Ploughman",
    ]
    assert people("President Omar Ploughman and his son Omar Ploughman Jr. came.") == [
        "Omar Ploughman",
        "Omar Ploughman Jr.",
    ]


def test_a_family_name_that_stood_alone_before_is_not_that_of_a_relative() -> None:
    body = "President Zarkovic spoke. His wife Zelmira Zarkovic slept. Zarkovic left."
    he, she = find(Text("", body), NOBODY).people

    assert (he.name, mentions(he, body)) == ("President Zarkovic", ["Zarkovic", "Zarkovic"])
    assert mentions(she, body) == ["Zelmira Zarkovic"]
    body = "Zarkovic spoke. The envoy Zelmira Zarkovic, his daughter, left. Zarkovic slept."
    assert mentions(one_person(body), body) == ["Zelmira Zarkovic"]


def test_a_title_that_a_man_cannot_have_is_another_persons() -> None:
    body = "President Bill Zarkovic spoke. Mrs. Zarkovic left."

    assert people(body) == ["Bill Zarkovic", "Mrs. Zarkovic"]


def test_a_list_lends_its_surest_names_to_the_others() -> None:
    body = "It was won by President Ludek Hrubal, Obed Kwartengson and Mi Torvald of Norwich."

    assert people(body) == ["Ludek Hrubal", "Obed Kwartengson", "Mi Torvald"]
    assert people("Minister Ludek Hrubal (R) and Zalmo Kwartengson act in it.") == [
        "Ludek Hrubal",
        "Zalmo Kwartengson",
    ]


def test_people_on_both_sides_make_a_person_of_a_name_between_them() -> None:
    body = "These won: Wendell Hrubal, Zalmo Kwartengson, Ada Torvald."

    assert people(body) == ["Wendell Hrubal", "Zalmo Kwartengson", "Ada Torvald"]


def test_a_surname_behind_a_title_is_somebody_without_a_full_name() -> None:
    body = "Prime Minister Zarkovic spoke. Zarkovic left. Mr Ott did not."
    found = find(Text("", body), NOBODY).people

    assert [(one.name, one.about) for one in found] == [
        ("Prime Minister Zarkovic", False),
        ("Mr Ott", False),
    ]
    assert mentions(found[0], body) == ["Zarkovic", "Zarkovic"]


def test_whoever_something_was_under_has_no_under_in_the_title() -> None:
    assert people("Under President Zarkovic it grew.") == ["President Zarkovic"]
    assert people("Under Secretary Zarkovic left.") == ["Under Secretary Zarkovic"]


def test_a_title_joins_the_full_name_too() -> None:
    body = "Mr Virtalainen came late. Foreign Minister Aino Virtalainen apologised."

    assert mentions(one_person(body), body) == ["Virtalainen", "Aino Virtalainen"]


@pytest.mark.parametrize("body", ["The Prime Minister Friday sang.", "President Power left."])
def test_a_title_makes_nobody_of_a_day_or_a_common_word(body: str) -> None:
    assert people(f"{body} The power of it.") == []


def test_a_surname_in_the_title_is_a_mention() -> None:
    text = Text("Virtalainen Resigns", "Foreign Minister Aino Virtalainen has resigned.")
    (person,) = find(text, NOBODY).people

    assert mentions(person, text.whole) == ["Virtalainen", "Aino Virtalainen"]
    assert person.evidence == "Foreign Minister Aino Virtalainen has resigned."


def test_the_registry_knows_every_spelling_of_its_people() -> None:
    known = knowledge(
        [Known(ActorKind.PERSON, "ri-song-gwang", "Ri Song-gwang", ("Lee Sung-kwang", "리성광"))]
    )
    body = "Lee Sung-kwang wrote. 리성광은 웃었다. President Ri Song Gwang left."
    (person,) = find(Text("", body), known).people

    assert (person.id, person.name) == ("ri-song-gwang", "Ri Song-gwang")
    assert mentions(person, body) == ["Lee Sung-kwang", "리성광", "Ri Song Gwang"]


@pytest.mark.parametrize(
    ("body", "id_", "places"),
    [
        ("Zarkovic slept.", "omar", 1),
        ("In Florence Zarkovic slept.", "omar", 1),
        ("Will Zarkovic sleep?", "omar", 1),
        ("President Omar Ali Zarkovic slept.", "omar", 1),
        ("The envoy Ada Zarkovic slept.", "", 1),
        ("The envoy Hilda Ada Zarkovic slept.", "", 1),
    ],
)
def test_a_known_family_name_behind_anothers_given_name_is_not_theirs(
    body: str, id_: str, places: int
) -> None:
    known = knowledge([Known(ActorKind.PERSON, "omar", "Omar Zarkovic", ("Zarkovic",))])
    (person,) = find(Text("", body), known).people

    assert (person.id, len(person.mentions)) == (id_, places)


def test_reporters_and_editors_are_never_actors() -> None:
    body = "President Ada Stonefield spoke. Reporter Omar Inkwell asked."
    found = find(Text("", body), NOBODY, frozenset({"Omar Inkwell"}))

    assert [person.name for person in found.people] == ["Ada Stonefield"]


def test_the_evidence_is_the_sentence_of_the_first_full_name() -> None:
    body = "Nobody came. On Nov. 3 President Ada Q. Stonefield met U.S. envoys. Stonefield left."

    assert one_person(body).evidence == ("On Nov. 3 President Ada Q. Stonefield met U.S. envoys.")


def test_a_known_person_of_the_title_alone_is_found() -> None:
    known = knowledge([Known(ActorKind.PERSON, "ada", "Ada Stonefield", ())])
    text = Text("Ada Stonefield Speaks", "A speech was given.")
    (person,) = find(text, known).people

    assert mentions(person, text.whole) == ["Ada Stonefield"]
    assert (person.id, person.evidence) == ("ada", "Ada Stonefield Speaks")
