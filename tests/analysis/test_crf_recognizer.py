"""The light recognizer on sentences that trip recognizers up, and on the sample article."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from reader.analysis.recognizers import RECOGNIZERS, recognizer_of
from reader.analysis.recognizers.article import settled
from reader.analysis.recognizers.crf import CrfRecognizer
from reader.analysis.recognizers.features import ArticleWords
from reader.analysis.recognizers.name_rules import tidied
from reader.analysis.recognizers.recognizer import Recognizer
from reader.analysis.recognizers.units import Name, Unit
from reader.errors import EngineError
from reader.formats import open_document
from reader.model.annotation import ActorKind
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from reader.paths import resource_dir, seed_dir
from tests.documents import make_document

MODEL = resource_dir() / "models" / "actors-light" / "names.crfsuite"
PERSON, ORGANISATION, PLACE, GROUP = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE, ActorKind.GROUP


def names(*paragraphs: str | tuple[ParagraphKind, str]) -> list[tuple[str, ActorKind]]:
    document = make_document(*paragraphs)
    return [(document.text_of(each.span), each.kind) for each in recognizer_of("crf").recognize(document)]


def words(*paragraphs: str | tuple[ParagraphKind, str]) -> list[str]:
    return [name for name, _ in names(*paragraphs)]


@pytest.mark.parametrize("recognizer", RECOGNIZERS, ids=lambda each: each.id)
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


@pytest.mark.parametrize("recognizer", RECOGNIZERS, ids=lambda each: each.id)
def test_a_recognizer_answers_the_same_twice(recognizer: Recognizer) -> None:
    document = make_document("Vladimir Putin met Donald Trump in Alaska. Trump left.")

    assert recognizer.recognize(document) == recognizer.recognize(document)


@pytest.mark.parametrize("recognizer", RECOGNIZERS, ids=lambda each: each.id)
def test_code_and_tables_are_not_read(recognizer: Recognizer) -> None:
    document = make_document((ParagraphKind.CODE, "Vladimir Putin"), (ParagraphKind.TABLE, "Poland"), "Ukraine waits.")

    assert [document.text_of(each.span) for each in recognizer.recognize(document)] == ["Ukraine"]


def test_an_unknown_recognizer_is_refused_with_the_known_ones() -> None:
    with pytest.raises(EngineError, match="crf"):
        recognizer_of("nobody")


def test_the_sample_article_yields_its_actors_and_no_junk() -> None:
    document = segmented(open_document(seed_dir() / "putin-ceasefire-demands.txt"), "en")

    found = {document.text_of(each.span) for each in recognizer_of("crf").recognize(document)}

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
def test_words_that_name_no_one_are_passed_over(text: str) -> None:
    assert words(text) == []


def test_the_month_of_may_is_no_minister_but_theresa_may_is() -> None:
    found = words("The talks ended in May. Prime Minister Theresa May resigned. On 3 May it rained. May wept.")

    assert found == ["Theresa May", "May"]


@pytest.mark.parametrize(
    "name",
    ["Ursula von der Leyen", "Riyad al-Malki", "Conan O'Brien", "Kim Jong Un", "Jean-Claude Juncker", "Chun Doo-hwan"],
)
def test_a_persons_name_is_found_whole(name: str) -> None:
    assert (name, PERSON) in names(f"Yesterday {name} said that the talks had failed.")


@pytest.mark.parametrize("name", ["Mr Okafor", "President Moon Jae-in", "Dr Zzyvexa", "Senator Lindqvist"])
def test_who_bears_a_title_is_a_person(name: str) -> None:
    assert names(f"Yesterday {name} waited") == [(name.split(" ", 1)[1], PERSON)]


def test_a_surname_is_known_from_the_full_name() -> None:
    found = words("Riyad al-Malki met Conan O'Brien. Later al-Malki thanked him. O'Brien’s answer was short.")

    assert found == ["Riyad al-Malki", "Conan O'Brien", "al-Malki", "O'Brien"]


def test_titles_articles_and_possessives_stay_outside() -> None:
    found = words(
        "Russian President Vladimir Putin’s visit and Prime Minister Keir Starmer's answer surprised the Kremlin."
    )

    assert found == ["Russian", "Vladimir Putin", "Keir Starmer", "Kremlin"]


def test_a_person_is_cut_from_the_place_before_and_the_party_behind() -> None:
    words_of_it = ("Washington", "Chris", "Gregoire", "Nathan", "Law", "of", "Demosisto")
    unit = Unit(tuple(Span(index, index + 1) for index in range(7)), words_of_it, is_prose=True)

    parts = tidied(unit, (Name(0, 3, PERSON), Name(3, 7, PERSON)))

    assert [part.words(unit) for part in parts] == [("Washington",), ("Chris", "Gregoire"), ("Nathan", "Law")]


def test_emoji_beside_a_name_change_nothing() -> None:
    assert words("😀 Angela Merkel 😀 spoke. 🇩🇪 Merkel’s party won.") == ["Angela Merkel", "Merkel"]


@pytest.mark.parametrize(
    "name", ["US", "U.S.", "UK", "U.K.", "United States", "Ukraine", "South Sudan", "Côte d'Ivoire"]
)
def test_countries_are_places(name: str) -> None:
    assert (name, PLACE) in names(f"The talks between {name} and the others ended without a result")


@pytest.mark.parametrize("name", ["NATO", "EU", "UN", "Amnesty International"])
def test_organisations_between_states_are_organisations(name: str) -> None:
    assert (name, ORGANISATION) in names(f"According to {name} the talks ended without a result")


def test_dollars_are_no_country() -> None:
    assert words("It cost 500 US dollars and then US$ 700") == []


@pytest.mark.parametrize("name", ["Russian", "Ukrainian", "Democrats", "Europeans", "Muslims", "Eastern European"])
def test_peoples_and_parties_members_are_groups(name: str) -> None:
    assert names(f"Most {name} officials agreed") == [(name, GROUP)]


def test_a_country_before_a_hyphen_is_found() -> None:
    assert words("The US-led coalition stayed") == ["US"]


def test_an_acronym_explained_in_brackets_is_an_organisation() -> None:
    found = names("The Intergovernmental Negotiating Committee (INC) met. The INC agreed on a text.")

    assert [name for name, kind in found if kind is ORGANISATION] == [
        "Intergovernmental Negotiating Committee",
        "INC",
        "INC",
    ]


def test_a_heading_in_title_case_names_only_what_the_body_or_the_tables_know() -> None:
    heading = (ParagraphKind.HEADING, "Strategic Demands of Putin Revealed to Poland")

    assert words(heading, "Vladimir Putin spoke to reporters.") == ["Putin", "Poland", "Vladimir Putin"]


def test_a_headline_in_capitals_is_read_in_the_light_of_the_body() -> None:
    title = (ParagraphKind.TITLE, "PUTIN WANTS US TO STOP")

    assert words(title, "Vladimir Putin wants aid to stop.") == ["PUTIN", "Vladimir Putin"]


def test_one_name_has_one_kind() -> None:
    found = names("Katrin Sandton spoke. In Sandton’s view it failed. The Sandton plan was dropped.")

    assert {kind for name, kind in found if "Sandton" in name} == {PERSON}


def test_prose_without_sentences_is_read_by_the_paragraph() -> None:
    text = "Vladimir Putin met Donald Trump."
    document = Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),))

    assert len(recognizer_of("crf").recognize(document)) == 2


def test_a_model_that_no_group_may_write_to_and_one_that_it_may_both_load(tmp_path: Path) -> None:
    for mode in (0o444, 0o664):
        model = tmp_path / f"{mode}.crfsuite"
        model.write_bytes(MODEL.read_bytes())
        model.chmod(mode)
        assert CrfRecognizer(model).recognize(make_document("Vladimir Putin spoke."))


def test_a_folder_that_cannot_be_written_to_serves_the_model(tmp_path: Path) -> None:
    model = tmp_path / "names.crfsuite"
    model.write_bytes(MODEL.read_bytes())
    tmp_path.chmod(0o555)

    found = CrfRecognizer(model).recognize(make_document("Vladimir Putin spoke."))

    tmp_path.chmod(0o755)
    assert found


@pytest.mark.parametrize("content", [None, b"", b"garbage"], ids=["absent", "empty", "broken"])
def test_a_model_that_cannot_be_read_is_an_engine_error(tmp_path: Path, content: bytes | None) -> None:
    model = tmp_path / "names.crfsuite"
    if content is not None:
        model.write_bytes(content)

    with pytest.raises(EngineError, match=r"names\.crfsuite"):
        CrfRecognizer(model).recognize(make_document("Vladimir Putin spoke."))


def test_importing_the_recognizers_loads_no_engine() -> None:
    imports = "import sys, reader.analysis.recognizers, reader.analysis.linking"
    code = f"{imports}; print({{'nltk', 'pycrfsuite'}} & set(sys.modules))"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_a_hundred_thousand_words_take_seconds() -> None:
    sentence = "Then Vladimir Putin met Donald Trump in Alaska and they spoke about Ukraine. "
    document = make_document(*(["".join([sentence] * 10).strip()] * 770))

    assert len(recognizer_of("crf").recognize(document)) == 4 * 7700


@pytest.mark.parametrize("firm", ["Bellamy & Stroud", "Marks & Spencer", "Johnson & Johnson"])
def test_a_firm_named_after_its_partners_is_one_organisation(firm: str) -> None:
    assert names(f"The council asked {firm} for advice. Lawyers at {firm} wrote it.") == [(firm, ORGANISATION)] * 2


@pytest.mark.parametrize("couple", ["Tom & Ann", "Food & Drink", "France & Italy", "Lucy Bellamy & Tom Stroud"])
def test_other_words_joined_by_the_sign_are_no_firm(couple: str) -> None:
    assert couple not in words(f"The council asked {couple} for advice.")


def test_the_owner_in_the_name_of_a_place_is_the_place() -> None:
    article = (
        "The council will sell Miller's Yard. Residents of Miller's Yard protested. They met at Miller’s Yard in May."
    )

    assert [name.replace("’", "'") for name, kind in names(article) if kind is PLACE] == ["Miller's Yard"] * 3
    assert "Miller" not in words(article)


def test_a_place_takes_the_room_of_the_names_that_were_found_in_it() -> None:
    words = ("Miller", "'s", "Yard", "stands")
    unit = Unit(tuple(Span(index, index + 1) for index in range(4)), words, is_prose=True)
    whole, cut = (Name(0, 3, PLACE),), (Name(0, 1, PERSON), Name(2, 3, PERSON))

    found = settled([unit, unit], [whole, cut], ArticleWords.of([words, words]))

    assert found == (whole, whole)


def test_an_owner_of_other_things_stays_a_person() -> None:
    article = "They met at Miller's Yard in May. Residents praised Miller's plan. The owner is Jack Miller."

    assert names(article) == [("Miller's Yard", PLACE), ("Miller", PERSON), ("Jack Miller", PERSON)]


@pytest.mark.parametrize("office", ["Headteacher", "Bosun", "Councillor", "Harbourmaster"])
def test_an_office_before_a_name_is_no_part_of_it(office: str) -> None:
    assert words(f"On Monday {office} Lucy Penhaligon welcomed the plan.") == ["Lucy Penhaligon"]
