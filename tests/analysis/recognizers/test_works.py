"""Films, ships, laws and the like have names and do not act."""

import pytest

from reader.analysis.linking import link
from reader.analysis.recognizers.parsed import ParsedRecognizer
from reader.parsing.once import ParsedOnce
from tests.documents import make_document


def actors(text: str, language: str = "en") -> list[str]:
    parsed = ParsedOnce(make_document(text, language=language))
    mentions = ParsedRecognizer().recognize(parsed.document, parsed=parsed)
    return sorted(actor.name for actor in link(parsed.document, mentions, parsed.parse()))


@pytest.mark.parametrize(
    "text",
    [
        "Critics praised the film Ada Brandt and its sound.",
        "The company tested an algorithm called New Dawn on its phones.",
        "They played a concerto called Odessa on Monday.",
        "His next film is called Moscow Rain, he said.",
        "The Affordable Homes Act has helped many. Nobody wants to replace the AHA.",
        "Everybody likes the Chet Baker-ish sound of it.",
        "The director of Fa La Land was tired.",
        "The tug Big Anton turned back, and so did the storm Helga.",
        "Critics praised her film Letters from Clara and its sound.",
        "Its oldest boat, the Ellen Grey, sank in May.",
        "Storm Edda reached the coast. Forecasters said Edda would weaken, and Typhoon Mawar passed.",
        "The guards said the Margit and the Elias passed on Tuesday. The Elias entered service in May.",
    ],
)
def test_what_the_text_calls_a_work_is_no_actor(text: str) -> None:
    assert actors(text) == []


def test_a_vehicle_is_none_of_its_owner() -> None:
    assert actors("Air Force One landed late. The Air Force said that the plane was late.") == ["Air Force"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Residents of Storm Lake voted. Storm Lake has 10,000 people.", "Storm Lake"),
        ("Hurricane Energy said that it had found oil.", "Hurricane Energy"),
        ("Cardiff moved up to second with victory over Manchester Storm.", "Cardiff"),
        ("The film “made Ann Berg famous”, a critic said.", "Ann Berg"),
        ("She saw the film “Clara”. Ann Berg wept.", "Ann Berg"),
        ("Nobody liked the bill Ann Berg signed on Monday.", "Ann Berg"),
        ("The film director Ann Berg was tired.", "Ann Berg"),
        ("The bill is named for Ann Berg.", "Ann Berg"),
        ("The film that Acme made was long, said Ann Berg, the director of Acme.", "Ann Berg"),
        ("The ship that Ann Berg's firm built was sold.", "Ann Berg"),
        ("Mendoza's Book Wins Prize. Mendoza wrote it in a hut.", "Mendoza"),
        ("Harvey's Law divides the town. Harvey wrote it on Monday.", "Harvey"),
        ("Fox lives in Devon. He saw a fox in the wood on Monday. Fox wrote about it.", "Fox"),
        ("Bear Bryant won six titles with his teams. A bear was painted on the wall.", "Bear Bryant"),
    ],
)
def test_who_stands_near_a_work_acts(text: str, name: str) -> None:
    assert name in actors(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Il traghetto Marco Polo è arrivato in ritardo."),
        ("nl", "De veerboot Marie Louise botste op de kade."),
        ("de", "Der Kritiker lobte den Film Ada Brandt."),
        ("fr", "Un navire baptisé Ada Brandt a coulé."),
        ("es", "Un barco llamado Ada Brandt se hundió."),
        ("de", "Der Hund namens Waldi bellte."),
        ("de", "Die Firma erprobte einen Algorithmus namens Morgenrot."),
    ],
)
def test_works_of_other_languages_do_not_act(language: str, text: str) -> None:
    assert actors(text, language) == []


def test_a_family_and_who_is_named_without_an_article_too_act() -> None:
    assert actors("The Harts met the Elias of old. Elias was late.") == ["Elias", "Harts"]


def test_a_town_acts_though_a_ship_bears_its_name() -> None:
    assert actors("La nave Genova è arrivata. La città di Genova era contenta.", "it") == ["Genova"]
