import pytest

from reader.analysis.pipeline import analyze
from reader.model.analysis import AnalysisOptions, Part
from reader.model.document import ParagraphKind
from tests.documents import make_document

ACTORS = AnalysisOptions(parts=frozenset({Part.ACTORS}))


@pytest.mark.parametrize(
    ("title", "text", "names"),
    [
        ("Berg resigns", "Eva Berg resigned on Monday.", {"Eva Berg"}),
    ],
)
def test_the_first_word_of_a_title_is_a_person_only_where_it_is_no_common_word(
    title: str, text: str, names: set[str]
) -> None:
    actors = analyze(make_document((ParagraphKind.TITLE, title), text), ACTORS).actors or ()

    assert {each.name for each in actors} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Landesbehörde für Straßenbau sperrt die Brücke.", {"Landesbehörde für Straßenbau"}),
        ("Sprecher des Landesamtes für Umwelt ist er. Das Landesamt für Umwelt schweigt.", {"Landesamt für Umwelt"}),
        ("Die Staatsanwaltschaft Kassel ermittelt.", {"Staatsanwaltschaft Kassel"}),
        ("Das Gericht sprach Jens Holt frei.", {"Jens Holt"}),
        ("Die Behörde schwieg, das Amt auch.", set()),
        ("Das Ehrenamt für Senioren wächst.", set()),
        ("Es fehlt ein Gericht für Verkehrssünder.", set()),
    ],
)
def test_a_german_authority_has_a_name_with_what_it_is_for_or_where(text: str, names: set[str]) -> None:
    actors = analyze(make_document(text, language="de"), ACTORS).actors or ()

    assert {each.name for each in actors} == names


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("de", "Der Pumpenhersteller Wellner senkt die Preise.", {"Wellner": "organisation"}),
        ("de", "Der Bäcker Wellner senkt die Preise.", {"Wellner": "person"}),
        ("sv", "Verktygstillverkaren Lindhag varslar 40 anställda.", {"Lindhag": "organisation"}),
        ("da", "Pumpeproducenten Holmgaard fyrer 40 ansatte.", {"Holmgaard": "organisation"}),
        ("da", "Læreren Holmgaard stopper i maj.", {"Holmgaard": "person"}),
        ("fr", "L'assureur Meyrand perd de l'argent.", {"Meyrand": "organisation"}),
        ("pl", "Producent okien Drewnex zwolnił 40 osób.", {"Drewnex": "organisation"}),
        ("pl", "Piosenkarz Nowak milczy.", {"Nowak": "person"}),
        ("cs", "Starostka Šternberka odešla.", {"Šternberka": "place"}),
        ("cs", "Podle starosty Dvořáka je plán špatný.", {"Dvořáka": "person"}),
    ],
)
def test_a_noun_tells_the_kind_of_the_name_behind_it(language: str, text: str, kinds: dict[str, str]) -> None:
    actors = analyze(make_document(text, language=language), ACTORS).actors or ()

    assert {each.name: each.kind.value for each in actors} == kinds


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("uk", "Захисник Ірини Гайдук Степан Мороз подав скаргу.", {"Ірини Гайдук", "Степан Мороз"}),
        ("uk", "Петро Олексійович Мороз прибув до Львова.", {"Петро Олексійович Мороз", "Львова"}),
        ("nl", "De Boer won de wedstrijd. „Mooi”, zei De Boer na afloop.", {"De Boer"}),
    ],
)
def test_two_are_two_names_and_one_is_one(language: str, text: str, names: set[str]) -> None:
    actors = analyze(make_document(text, language=language), ACTORS).actors or ()

    assert {each.name for each in actors} == names
