"""Every recognizer on sentences that trip recognizers up, and on the sample article."""

from itertools import pairwise

import pytest

from reader.analysis.recognizers import RECOGNIZERS, recognizer_of
from reader.analysis.recognizers.recognizer import Recognizer
from reader.errors import Cancelled, EngineError
from reader.formats import open_document
from reader.model.analysis import DEFAULT_RECOGNIZER
from reader.model.annotation import ActorKind
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from reader.paths import seed_dir
from tests.documents import make_document

PERSON, ORGANISATION, PLACE, GROUP = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE, ActorKind.GROUP


@pytest.fixture(params=RECOGNIZERS, ids=lambda each: each.id)
def recognizer(request: pytest.FixtureRequest) -> Recognizer:
    found: Recognizer = request.param
    return found


def names(recognizer: Recognizer, *paragraphs: str | tuple[ParagraphKind, str]) -> list[tuple[str, ActorKind]]:
    document = make_document(*paragraphs)
    return [(document.text_of(each.span), each.kind) for each in recognizer.recognize(document)]


def words(recognizer: Recognizer, *paragraphs: str | tuple[ParagraphKind, str]) -> list[str]:
    return [name for name, _ in names(recognizer, *paragraphs)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kyiv",
        "word",
        "😀 Angela Merkel 😀 spoke in Berlin 🎉 to Emmanuel Macron",
        "قال الرئيس الروسي فلاديمير بوتين إن بلاده مستعدة.",
        "Vladimir Putin met Donald Trump. “Putin’s plan,” said Keir Starmer, “is Putin’s.” The U.S. and the UK agreed.",
    ],
    ids=["empty", "a name alone", "a word alone", "emoji", "right to left", "quotations"],
)
def test_mentions_lie_in_order_within_the_text_and_apart(recognizer: Recognizer, text: str) -> None:
    document = make_document(text) if text else Document("", (), language="en")

    spans = [mention.span for mention in recognizer.recognize(document)]

    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


def test_a_recognizer_answers_the_same_twice(recognizer: Recognizer) -> None:
    document = make_document("Vladimir Putin met Donald Trump in Alaska. Trump left.")

    assert recognizer.recognize(document) == recognizer.recognize(document)


def test_code_and_tables_are_not_read(recognizer: Recognizer) -> None:
    document = make_document((ParagraphKind.CODE, "Vladimir Putin"), (ParagraphKind.TABLE, "Poland"), "Ukraine waits.")

    assert [document.text_of(each.span) for each in recognizer.recognize(document)] == ["Ukraine"]


def test_an_unknown_recognizer_is_refused_with_the_known_ones() -> None:
    with pytest.raises(EngineError, match="crf"):
        recognizer_of("nobody")


def test_the_sample_article_yields_its_actors_and_no_junk(recognizer: Recognizer) -> None:
    document = segmented(open_document(seed_dir() / "putin-ceasefire-demands.txt"), "en")

    found = {document.text_of(each.span) for each in recognizer.recognize(document)}

    assert found >= {"Vladimir Putin", "Donald Trump", "Keir Starmer", "Dmitry Peskov"}
    assert found >= {"NATO", "Ukraine", "Russia", "Poland", "Crimea", "US", "UK", "Kremlin"}
    assert not [name for name in found for junk in ("glance", "Reports", "Strategic", "Territorial") if junk in name]


@pytest.mark.parametrize(
    "text",
    [
        "In Chapter 3 the vitamin B and plan A were discussed. Chapter 4 follows",
        "They met on Monday and again on Friday in March, April and December",
        "It cost five Euros, ten Dollars or 500 Yen",
        "Reports suggest progress. The reports were wrong",
        "He left. She stayed. We wait",
    ],
)
def test_words_that_name_no_one_are_passed_over(recognizer: Recognizer, text: str) -> None:
    assert words(recognizer, text) == []


def test_the_month_of_may_is_no_minister_but_theresa_may_is(recognizer: Recognizer) -> None:
    found = words(
        recognizer, "The talks ended in May. Prime Minister Theresa May resigned. On 3 May it rained. May wept."
    )

    assert found == ["Theresa May", "May"]


@pytest.mark.parametrize(
    "name",
    ["Ursula von der Leyen", "Riyad al-Malki", "Conan O'Brien", "Kim Jong Un", "Jean-Claude Juncker", "Chun Doo-hwan"],
)
def test_a_persons_name_is_found_whole(recognizer: Recognizer, name: str) -> None:
    assert (name, PERSON) in names(recognizer, f"Yesterday {name} said that the talks had failed.")


@pytest.mark.parametrize("name", ["Mr Okafor", "President Moon Jae-in", "Dr Zzyvexa"])
def test_who_bears_a_title_is_a_person(recognizer: Recognizer, name: str) -> None:
    assert names(recognizer, f"Yesterday {name} waited") == [(name.split(" ", 1)[1], PERSON)]


def test_a_surname_is_known_from_the_full_name(recognizer: Recognizer) -> None:
    found = words(
        recognizer, "Riyad al-Malki met Conan O'Brien. Later al-Malki thanked him. O'Brien’s answer was short."
    )

    assert found == ["Riyad al-Malki", "Conan O'Brien", "al-Malki", "O'Brien"]


def test_titles_articles_and_possessives_stay_outside(recognizer: Recognizer) -> None:
    found = words(
        recognizer,
        "Russian President Vladimir Putin’s visit and Prime Minister Keir Starmer's answer surprised the Kremlin.",
    )

    assert found == ["Russian", "Vladimir Putin", "Keir Starmer", "Kremlin"]


def test_emoji_beside_a_name_change_nothing(recognizer: Recognizer) -> None:
    assert words(recognizer, "😀 Angela Merkel 😀 spoke. 🇩🇪 Merkel’s party won.") == ["Angela Merkel", "Merkel"]


@pytest.mark.parametrize(
    "name", ["US", "U.S.", "UK", "U.K.", "United States", "Ukraine", "South Sudan", "Côte d'Ivoire"]
)
def test_countries_are_places(recognizer: Recognizer, name: str) -> None:
    assert (name, PLACE) in names(recognizer, f"The talks between {name} and the others ended without a result")


@pytest.mark.parametrize("name", ["NATO", "EU", "UN", "Amnesty International"])
def test_organisations_between_states_are_organisations(recognizer: Recognizer, name: str) -> None:
    assert (name, ORGANISATION) in names(recognizer, f"According to {name} the talks ended without a result")


def test_dollars_are_no_country(recognizer: Recognizer) -> None:
    assert words(recognizer, "It cost 500 US dollars and then US$ 700") == []


@pytest.mark.parametrize("name", ["Russian", "Ukrainian", "Democrats", "Europeans", "Muslims", "Eastern European"])
def test_peoples_and_parties_members_are_groups(recognizer: Recognizer, name: str) -> None:
    assert names(recognizer, f"Most {name} officials agreed") == [(name, GROUP)]


def test_a_country_before_a_hyphen_is_found(recognizer: Recognizer) -> None:
    assert words(recognizer, "The US-led coalition stayed") == ["US"]


def test_an_acronym_explained_in_brackets_is_an_organisation(recognizer: Recognizer) -> None:
    found = names(recognizer, "The Intergovernmental Negotiating Committee (INC) met. The INC agreed on a text.")

    assert [name for name, kind in found if kind is ORGANISATION] == [
        "Intergovernmental Negotiating Committee",
        "INC",
        "INC",
    ]


def test_a_heading_in_title_case_names_only_what_the_body_or_the_tables_know(recognizer: Recognizer) -> None:
    heading = (ParagraphKind.HEADING, "Strategic Demands of Putin Revealed to Poland")

    assert words(recognizer, heading, "Vladimir Putin spoke to reporters.") == ["Putin", "Poland", "Vladimir Putin"]


def test_a_headline_in_capitals_is_read_in_the_light_of_the_body(recognizer: Recognizer) -> None:
    title = (ParagraphKind.TITLE, "PUTIN WANTS US TO STOP")

    assert words(recognizer, title, "Vladimir Putin wants aid to stop.") == ["PUTIN", "Vladimir Putin"]


def test_one_name_has_one_kind(recognizer: Recognizer) -> None:
    found = names(recognizer, "Katrin Sandton spoke. In Sandton’s view it failed. The Sandton plan was dropped.")

    assert {kind for name, kind in found if "Sandton" in name} == {PERSON}


def test_prose_without_sentences_is_read_by_the_paragraph(recognizer: Recognizer) -> None:
    text = "Vladimir Putin met Donald Trump."
    document = Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),))

    assert len(recognizer.recognize(document)) == 2


@pytest.mark.parametrize("firm", ["Bellamy & Stroud", "Marks & Spencer", "Johnson & Johnson"])
def test_a_firm_named_after_its_partners_is_one_organisation(recognizer: Recognizer, firm: str) -> None:
    assert (
        names(recognizer, f"The council asked {firm} for advice. Lawyers at {firm} wrote it.")
        == [(firm, ORGANISATION)] * 2
    )


@pytest.mark.parametrize("couple", ["Food & Drink", "France & Italy", "Lucy Bellamy & Tom Stroud"])
def test_other_words_joined_by_the_sign_are_no_firm(recognizer: Recognizer, couple: str) -> None:
    assert couple not in words(recognizer, f"The council asked {couple} for advice.")


def test_the_owner_in_the_name_of_a_place_is_the_place(recognizer: Recognizer) -> None:
    article = (
        "The council will sell Miller's Yard. Residents of Miller's Yard protested. They met at Miller’s Yard in May."
    )

    assert [name.replace("’", "'") for name, kind in names(recognizer, article) if kind is PLACE] == [
        "Miller's Yard"
    ] * 3
    assert "Miller" not in words(recognizer, article)


def test_an_owner_of_other_things_stays_a_person(recognizer: Recognizer) -> None:
    article = "They met at Miller's Yard in May. Residents praised Miller's plan. The owner is Jack Miller."

    assert names(recognizer, article) == [("Miller's Yard", PLACE), ("Miller", PERSON), ("Jack Miller", PERSON)]


@pytest.mark.parametrize(
    "name",
    ["Xi Jinping", "Wang Yi", "Chen Quanguo", "Gabriel García Márquez", "Andrés Manuel López Obrador", "J. K. Rowling"],
)
def test_names_of_other_orders_and_initials_are_found_whole(recognizer: Recognizer, name: str) -> None:
    text = f"On Tuesday {name} said that the talks would go on."
    document = segmented(Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),)), "en")

    found = [(document.text_of(each.span), each.kind) for each in recognizer.recognize(document)]

    assert found == [(name, PERSON)]


def test_washington_is_a_place_where_one_lives_and_a_person_where_one_is_called_so(recognizer: Recognizer) -> None:
    place = names(recognizer, "The delegation flew to Washington on Monday. It left Washington on Friday.")
    person = names(recognizer, "Denzel Washington spoke in Paris. Washington was then asked about the film.")

    assert place == [("Washington", PLACE)] * 2
    assert [name for name, kind in person if kind is PERSON] == ["Denzel Washington", "Washington"]


def test_a_government_called_by_its_capital_is_marked(recognizer: Recognizer) -> None:
    assert "Washington" in words(recognizer, "Washington has warned that it would answer with new sanctions.")


def test_a_name_across_a_line_break_is_one(recognizer: Recognizer) -> None:
    text = "Yesterday the German chancellor Angela\nMerkel said that the talks had failed."

    assert ("Angela\nMerkel", PERSON) in names(recognizer, text)


@pytest.mark.parametrize("word", ["University", "Ministry", "Republic", "Hospital", "Department"])
def test_a_word_of_a_kind_alone_names_no_one(recognizer: Recognizer, word: str) -> None:
    assert words(recognizer, f"He said that the {word} would answer soon.") == []


def test_a_heading_in_title_case_is_no_actor(recognizer: Recognizer) -> None:
    headings = [
        (ParagraphKind.HEADING, text) for text in ("Key Findings and Next Steps", "What Happens Now", "Chapter One")
    ]

    assert words(recognizer, *headings, "He left the house and went home.") == []


@pytest.mark.parametrize("people", ["Republicans", "Israelis", "Palestinians", "Christians", "Kurds", "Conservatives"])
def test_more_peoples_are_groups(recognizer: Recognizer, people: str) -> None:
    assert names(recognizer, f"Many {people} disagreed with the plan") == [(people, GROUP)]


def test_a_people_before_an_alliance_is_apart_from_it(recognizer: Recognizer) -> None:
    found = names(recognizer, "The European NATO members agreed to raise what they spend.")

    assert found == [("European", GROUP), ("NATO", ORGANISATION)]


def test_who_is_told_the_progress_may_end_the_work(recognizer: Recognizer) -> None:
    def stop(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        recognizer.recognize(make_document("Vladimir Putin spoke."), stop)


def test_the_progress_of_a_long_text_grows_from_nothing_to_less_than_all(recognizer: Recognizer) -> None:
    shares: list[float] = []
    meetings = [
        f"Vladimir Putin met Donald Trump in Alaska. They spoke for {minutes} minutes." for minutes in range(700)
    ]

    recognizer.recognize(make_document(*meetings), shares.append)

    assert shares[0] == 0
    assert len(shares) > 1
    assert shares == sorted(set(shares))
    assert shares[-1] < 1


def test_every_recognizer_says_in_a_sentence_what_it_is(recognizer: Recognizer) -> None:
    assert recognizer.description.endswith(".")
    assert len(recognizer.description) < 120


def test_the_default_recognizer_comes_first() -> None:
    assert RECOGNIZERS[0].id == DEFAULT_RECOGNIZER
