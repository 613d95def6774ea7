"""Which mentions are one actor, what it is called, and how prominent it is. Mentions are given, no recognizer runs."""

import re

import pytest

from reader.analysis.linking import link
from reader.analysis.linking.forms import normal_words
from reader.analysis.linking.full_names import is_same_person
from reader.model.annotation import ActorKind, Mention
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from tests.analysis.linked import actors, counts, marked
from tests.documents import make_document

PERSON, ORGANISATION, PLACE, GROUP = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE, ActorKind.GROUP


def test_no_mentions_make_no_actors() -> None:
    assert link(Document("", (), language="en"), ()) == ()


def test_every_mention_belongs_to_exactly_one_actor() -> None:
    document = make_document("Vladimir Putin met Donald Trump in Alaska. Trump left. Putin stayed.")
    names = {"Vladimir Putin": PERSON, "Putin": PERSON, "Donald Trump": PERSON, "Trump": PERSON, "Alaska": PLACE}
    mentions = marked(document, names)

    found = sorted(span for actor in link(document, mentions) for span in actor.mentions)

    assert found == [mention.span for mention in mentions]


def test_who_is_only_named_as_the_author_does_not_act() -> None:
    document = make_document((ParagraphKind.BYLINE, "By Ann Lee"), "Jo Kern met Max Roth. Roth left.")
    names = {"Ann Lee": PERSON, "Jo Kern": PERSON, "Max Roth": PERSON}

    assert [actor.name for actor in link(document, marked(document, names))] == ["Jo Kern", "Max Roth"]


def test_a_surname_belongs_to_the_full_name_that_comes_later() -> None:
    found = actors(
        {"Vladimir Putin": PERSON, "Putin": PERSON}, "Putin spoke.", "Russian President Vladimir Putin left."
    )

    assert list(found) == ["Vladimir Putin"]
    assert found["Vladimir Putin"].aliases == ("Putin",)
    assert found["Vladimir Putin"].id == "vladimir-putin"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Ursula von der Leyen", "von der Leyen"),
        ("Ursula von der Leyen", "Leyen"),
        ("Riyad al-Malki", "al-Malki"),
        ("Riyad al-Malki", "Malki"),
        ("Conan O'Brien", "O’Brien"),
        ("José Manuel Barroso", "Jose Barroso"),
        ("Jean-Claude Juncker", "Jean Claude Juncker"),
        ("Donald J. Trump", "Donald Trump"),
        ("Martin Luther King Jr.", "King"),
        ("Greta Thunberg", "Greta"),
        ("Kim Jong Un", "Kim"),
        ("Angela Merkel", "ANGELA MERKEL"),
    ],
)
def test_short_and_variant_spellings_are_the_same_person(full: str, short: str) -> None:
    found = actors({full: PERSON, short: PERSON}, f"Then {full} spoke.", f"Now {short} left.")

    assert list(found) == [full]
    assert found[full].aliases == (short,)


def test_a_shared_surname_goes_to_the_full_name_nearest_before() -> None:
    names = {"George Bush": PERSON, "Barbara Bush": PERSON, "Bush": PERSON}

    found = actors(names, "George Bush spoke. Bush left.", "Barbara Bush came. Bush smiled.")

    assert [len(found[name].mentions) for name in ("George Bush", "Barbara Bush")] == [2, 2]


def test_a_couple_named_in_one_sentence_leaves_the_surname_to_no_one() -> None:
    names = {"Bill Clinton": PERSON, "Hillary Clinton": PERSON, "Clinton": PERSON}

    found = actors(names, "Bill Clinton and Hillary Clinton voted. Clinton smiled.")

    assert set(found) == {"Bill Clinton", "Hillary Clinton", "Clinton"}
    assert found["Bill Clinton"].aliases == found["Hillary Clinton"].aliases == ()


def test_a_shared_surname_before_any_full_name_stays_by_itself() -> None:
    names = {"George Bush": PERSON, "Barbara Bush": PERSON, "Bush": PERSON}

    assert "Bush" in actors(names, "Bush spoke.", "George Bush left.", "Barbara Bush came.")


BEARERS = {"Damilola Taylor": PERSON, "Richard Taylor": PERSON, "Taylor": PERSON}


def test_a_title_is_given_to_no_bearer_of_the_surname_who_never_takes_it() -> None:
    found = actors(BEARERS, "Richard Taylor came.", "Damilola Taylor died at ten. Mr Taylor mourned. Taylor played.")

    assert {name: len(actor.mentions) for name, actor in found.items()} == {
        "Damilola Taylor": 2,
        "Richard Taylor": 1,
        "Mr Taylor": 1,
    }


def test_husband_and_wife_who_are_named_by_title_alone_stay_apart() -> None:
    document = make_document(
        "Richard Taylor and Damilola Taylor left. Mr Taylor spoke. Mrs. Taylor and Ms Taylor left."
    )

    found = link(document, marked(document, BEARERS))

    assert sorted(len(actor.mentions) for actor in found) == [1, 1, 1, 2]


def test_a_title_before_the_only_bearer_of_a_surname_is_his() -> None:
    names = {"Richard Taylor": PERSON, "Taylor": PERSON}

    assert list(actors(names, "Richard Taylor came.", "Mr. Taylor spoke.")) == ["Richard Taylor"]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("UN", "United Nations"),
        ("WHO", "World Health Organization"),
        ("OSCE", "Organization for Security and Co-operation in Europe"),
        ("Amnesty", "Amnesty International"),
        ("Borussia", "Borussia Dortmund"),
        ("Microsoft", "Microsoft Group"),
        ("Denver", "Denver Harriers"),
    ],
)
def test_an_acronym_or_opening_words_are_the_organisation(short: str, long: str) -> None:
    found = actors({short: ORGANISATION, long: ORGANISATION}, f"Today {short} spoke.", f"Then {long} replied.")

    assert list(found) == [long]
    assert found[long].aliases == (short,)


def test_opening_words_of_two_organisations_are_neither() -> None:
    names = dict.fromkeys(("Orion", "Orion Bank", "Orion Airlines"), ORGANISATION)

    assert set(actors(names, "Orion rose.", "Orion Bank fell.", "Orion Airlines flew.")) == set(names)


def test_a_committee_of_two_houses_is_neithers() -> None:
    names = ("Budget Committee", "House Budget Committee", "Senate Budget Committee")

    found = actors(dict.fromkeys(names, ORGANISATION), *(f"The {name} met." for name in names))

    assert set(found) == set(names)


def test_a_country_and_its_newspaper_stay_apart() -> None:
    assert set(actors({"Iran": PLACE, "Iran Daily": ORGANISATION}, "Iran protested.", "Iran Daily wrote.")) == {
        "Iran",
        "Iran Daily",
    }


def test_a_country_and_its_team_stay_apart() -> None:
    document = make_document("Leeds waited.", "Leeds won.")
    mentions = (Mention(Span(0, 5), PLACE), Mention(Span(15, 20), ORGANISATION))

    assert {actor.kind for actor in link(document, mentions)} == {ORGANISATION, PLACE}


def test_writings_of_one_country_are_one_place() -> None:
    found = actors({"US": PLACE, "U.S.": PLACE, "United States": PLACE}, "The US and the U.S. are the United States.")

    assert list(found) == ["United States"]


@pytest.mark.parametrize(
    ("kind", "writings", "name"),
    [
        (PLACE, ("HONG KONG", "Hong Kong"), "Hong Kong"),
        (PLACE, ("ROME", "Rome"), "Rome"),
        (PLACE, ("U.S.", "US", "US", "America"), "US"),
        (PLACE, ("US", "US", "United States"), "United States"),
        (PERSON, ("LEE", "ANN LEE", "Ann Lee"), "Ann Lee"),
        (ORGANISATION, ("NATO", "NATO", "Nato"), "NATO"),
        (ORGANISATION, ("GAZPROM", "GAZPROM", "Gazprom"), "Gazprom"),
        (GROUP, ("Syrians", "Syrian", "Syrian"), "Syrian"),
    ],
)
def test_an_actor_has_its_fullest_and_quietest_name(kind: ActorKind, writings: tuple[str, ...], name: str) -> None:
    assert list(actors(dict.fromkeys(writings, kind), *(f"It was {writing} again." for writing in writings))) == [name]


def test_an_adjective_and_its_people_are_one_group_of_lower_salience() -> None:
    names = {"Russian": GROUP, "Russians": GROUP, "Dmitry Peskov": PERSON}

    found = actors(names, "Russian forces left. Russian guns fell silent.", "Russians and Dmitry Peskov waited.")

    assert found["Russian"].aliases == ("Russians",)
    assert found["Russian"].salience < found["Dmitry Peskov"].salience


def test_the_one_in_the_title_and_throughout_is_the_most_prominent() -> None:
    names = {"Vladimir Putin": PERSON, "Keir Starmer": PERSON}

    found = actors(
        names, (ParagraphKind.TITLE, "Vladimir Putin waits"), "Vladimir Putin spoke.", "Keir Starmer replied."
    )

    assert list(found) == ["Vladimir Putin", "Keir Starmer"]
    assert found["Vladimir Putin"].salience == 1.0 > found["Keir Starmer"].salience > 0.0


def test_mentions_in_key_points_and_headings_count() -> None:
    paragraphs = ((ParagraphKind.KEY_POINT, "Poland waits"), (ParagraphKind.HEADING, "Poland again"), "Poland left.")

    assert len(actors({"Poland": PLACE}, *paragraphs)["Poland"].mentions) == 3


def test_two_actors_of_one_name_have_different_ids() -> None:
    document = make_document("Washington spoke.", "Washington is a city.")
    mentions = (Mention(Span(0, 10), PERSON), Mention(Span(19, 29), PLACE))

    assert [actor.id for actor in link(document, mentions)] == ["washington", "washington-2"]


def test_a_name_in_arabic_has_an_id() -> None:
    document = make_document("فلاديمير بوتين هنا")

    assert link(document, (Mention(Span(0, 14), PERSON),))[0].id == "فلاديمير-بوتين"


@pytest.mark.parametrize("kind", ActorKind)
def test_a_name_of_signs_alone_has_an_id(kind: ActorKind) -> None:
    assert link(make_document("😀 here"), (Mention(Span(0, 1), kind),))[0].id == "actor"


@pytest.mark.parametrize("kind", ActorKind)
def test_odd_names_break_nothing(kind: ActorKind) -> None:
    names = "’s - J. Mr Mr. Jr. The of II al- Ben Al von é É. U.S. J.K. JK & O' (WHO) St. No.1 محمد 王 x North III"
    odd = names.split()
    document = make_document(" ".join(odd), " ".join(reversed(odd)), " ".join(f"{name} {name}" for name in odd))
    mentions = tuple(Mention(Span(*match.span()), kind) for match in re.finditer(r"\S+(?: \S+)?", document.text))

    found = sorted(span for actor in link(document, mentions) for span in actor.mentions)

    assert found == [mention.span for mention in mentions]


def test_accents_case_hyphens_and_dots_do_not_count() -> None:
    assert (
        normal_words("Jean-Claude DUVALIER Jr.")
        == normal_words("Jean Claude Duvalier")
        == ("jean", "claude", "duvalier")
    )


@pytest.mark.parametrize(
    ("longer", "shorter", "is_same"),
    [
        ("donald john trump", "donald trump", True),
        ("george w bush", "george bush", True),
        ("j k rowling", "joanne rowling", True),
        ("george bush", "barbara bush", False),
        ("george bush", "george clooney", False),
    ],
)
def test_full_names_agree_by_surname_and_first_names(longer: str, shorter: str, *, is_same: bool) -> None:
    assert is_same_person(tuple(longer.split()), tuple(shorter.split())) is is_same


@pytest.mark.parametrize("branch", ["Kelsoft Japan", "Kelsoft Africa"])
def test_a_body_and_its_branch_in_a_country_are_two(branch: str) -> None:
    found = actors({"Kelsoft": ORGANISATION, branch: ORGANISATION}, "Today Kelsoft spoke.", f"Then {branch} replied.")

    assert list(found) == ["Kelsoft", branch]


def test_a_department_of_something_is_called_either_way_round() -> None:
    names = "Department of Justice, Justice Department, Bank of Oran, Oran Bank"

    assert counts(
        ActorKind.ORGANISATION, names, "The Department of Justice and Bank of Oran sued.", "Oran Bank paid."
    ) == {
        "Department of Justice": 1,
        "Bank of Oran": 1,
        "Oran Bank": 1,
    }
    assert counts(ActorKind.ORGANISATION, names, "The Justice Department sued.", "The Department of Justice won.") == {
        "Department of Justice": 2
    }
