"""Dates as texts write them, each at its place, and made absolute where that is certain."""

from dataclasses import replace

import pytest

from reader.analysis.facts.dates import find_dates
from reader.model.document import Document, Metadata, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from reader.parsing.once import ParsedOnce

PUBLISHED = "2027-05-12"  # a Wednesday


def read(text: str, language: str) -> Document:
    return segmented(Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),)), language)


def dates(text: str, language: str = "en", published: str | None = PUBLISHED) -> list[tuple[str, str | None]]:
    document = replace(read(text, language), metadata=Metadata(published=published))
    parse = ParsedOnce(document).parse(lambda _share: None)
    return [(document.text_of(each.span), each.iso) for each in find_dates(document, parse)]


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("en", "4 May 2026", "2026-05-04"),
        ("en", "May 4, 2026", "2026-05-04"),
        ("en", "Monday, 4 May 2026", "2026-05-04"),
        ("en", "Sept. 13, 2026", "2026-09-13"),
        ("en", "the 17th of December 2021", "2021-12-17"),
        ("en", "2026-05-04", "2026-05-04"),
        ("en", "December 13-15, 2026", "2026-12-13/2026-12-15"),
        ("en", "May 28 to June 2, 2026", "2026-05-28/2026-06-02"),
        ("en", "August of 2018", "2018-08"),
        ("en", "April 2018", "2018-04"),
        ("en", "2022-2023", "2022/2023"),
        ("en", "2014-15", "2014/2015"),
        ("en", "the 1960s", "1960/1969"),
        ("en", "the 1800s", None),
        ("en", "about 1700 BC", None),
        ("de", "um 3000 v. Chr.", None),
        ("fr", "1550 av. J.-C.", None),
        ("sv", "omkring 1700 före Kristus", None),
        ("pl", "1600 roku p.n.e.", None),
        ("ru", "1700 года до нашей эры", None),
        ("de", "3. Mai 2025", "2025-05-03"),
        ("fr", "3 mai 2025", "2025-05-03"),
        ("es", "3 de mayo de 2025", "2025-05-03"),
        ("pl", "3 maja 2025", "2025-05-03"),
        ("ru", "3 мая 2025", "2025-05-03"),
        ("cs", "3. května 2025", "2025-05-03"),
        ("sv", "3 maj 2025", "2025-05-03"),
        ("fr", "les années 1990", "1990/1999"),
        ("pl", "w latach 1990", "1990/1999"),
        ("es", "en el año 1990", "1990"),
        ("en", "mid-March 2026", "2026-03"),
    ],
)
def test_a_date_is_told_in_one_writing(language: str, text: str, iso: str | None) -> None:
    ((words, found),) = dates(f"X {text}.", language, published=None)

    assert (words in text, found) == (True, iso)


def test_a_day_without_a_year_is_the_nearest_to_the_publication() -> None:
    assert dates("It was told on May 4 and on December 28.") == [("May 4", "2027-05-04"), ("December 28", None)]


def test_a_weekday_is_the_last_one_before_the_publication() -> None:
    assert dates("He left on Monday.") == [("Monday", "2027-05-10")]
    assert dates("He left on Wednesday.") == [("Wednesday", "2027-05-12")]


def test_a_weekday_that_may_be_the_day_after_the_publication_is_left_open() -> None:
    assert dates("He left on Thursday.") == [("Thursday", None)]


def test_a_weekday_before_a_day_and_month_tells_the_year() -> None:
    assert dates("Il a coulé jeudi 13 mai.", "fr") == [("jeudi 13 mai", "2027-05-13")]
    assert dates("He left on Sunday, 8 November.") == [("Sunday, 8 November", "2026-11-08")]
    assert [iso for _, iso in dates("The fair was on Saturday, 8 and 9 May.")] == ["2027-05-08", "2027-05-09"]
    assert dates("He left on Monday, 12 March.") == [("Monday, 12 March", None)]
    assert dates("The Wall fell on Thursday, 9 November.") == [("Thursday, 9 November", None)]


def test_without_a_parse_a_weekday_is_left_open() -> None:
    document = replace(read("He left on Monday.", "en"), metadata=Metadata(published=PUBLISHED))

    assert [each.iso for each in find_dates(document)] == [None]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("es", "El puente se abre el próximo jueves.", "jueves"),
        ("fr", "Le pont ouvre jeudi prochain.", "jeudi"),
        ("de", "Die Brücke öffnet am kommenden Donnerstag.", "Donnerstag"),
        ("it", "Il ponte apre giovedì prossimo.", "giovedì"),
        ("pt", "A ponte abre na próxima quinta-feira.", "quinta-feira"),
        ("ru", "Мост откроют в следующий четверг.", "четверг"),
    ],
)
def test_a_weekday_to_come_is_left_open_in_other_languages(language: str, text: str, day: str) -> None:
    assert dates(text, language) == [(day, None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ship sank on Monday. The council cancelled all tours until Monday."),
        ("en", "Ana Kern resigned on Monday. The crew hope to sail again on Monday."),
        ("en", "Police have arrested a man on Monday. She plays chess on Monday."),
        ("de", "Das Schiff sank am Montag. Das Museum ist am Montag frei."),
        ("de", "Der Rat hat am Montag entschieden. Die Taucher hoffen, das Schiff am Montag zu bergen."),
        ("fr", "La maire a démissionné lundi. Le marché a lieu le lundi."),
        ("es", "El barco se hundió el lunes. Los viajes están suspendidos hasta el lunes."),
        ("ru", "Мэр заявил в понедельник, что порт закрыт. Рейсы отменены до понедельник."),
    ],
)
def test_a_weekday_is_the_last_one_only_where_something_happened_then(language: str, text: str) -> None:
    assert [iso for _, iso in dates(text, language)] == ["2027-05-10", None]


def test_without_a_day_of_publication_little_is_certain() -> None:
    assert dates("He left on Monday, on May 4, in June.", published=None) == [
        ("Monday", None),
        ("May 4", None),
        ("June", None),
    ]


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "Shops shut on 3, 5 and 9 May.", ["03", "05", "09"]),
        ("en", "Shops shut on May 4 and 6.", ["04", "06"]),
        ("en", "Shops shut on the 3rd, 5th and 7th of May 2027.", ["03", "05", "07"]),
        ("en", "Shops shut on 3 and 4 and 6 May.", ["03", "04", "06"]),
        ("en", "Rain fell between the 3rd and the 6th of May.", ["03/2027-05-06"]),
        ("en", "It runs from 3 to 5 and 9 to 11 May.", ["09/2027-05-11"]),
        ("de", "Vom 3. bis 5. Mai ist frei.", ["03/2027-05-05"]),
        ("fr", "Les 1er, 2 et 3 mai, tout ferme.", ["01", "02", "03"]),
        ("en", "On May 3, 12 and 14 people fell ill on two ships.", ["03"]),
        ("en", "Shops shut between May 4 and 6.", ["04/2027-05-06"]),
        ("it", "Lo sciopero è previsto il 3, il 5 e il 9 maggio.", ["03", "05", "09"]),
        ("sv", "Strejken är den 4 och 6 maj.", ["04", "06"]),
        ("es", "Entre el 4 y el 6 de mayo llovió.", ["04/2027-05-06"]),
    ],
)
def test_days_in_a_row_are_a_day_each_and_between_two_is_a_span(language: str, text: str, days: list[str]) -> None:
    assert [iso for _, iso in dates(text, language)] == [f"2027-05-{day}" for day in days]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Up to 2000 people came in.", []),
        ("en", "In 2000 households the power was out.", []),
        ("en", "Of 2000 sheep, 300 died.", []),
        ("en", "In 1500 villages the wells are dry.", []),
        ("pt", "O prefeito vive no Rio de Janeiro.", []),
        ("en", "She told the Sunday Times that she left.", []),
    ],
)
def test_a_number_before_what_it_counts_and_a_day_of_a_name_are_no_dates(
    language: str, text: str, found: list[str]
) -> None:
    assert [words for words, _ in dates(text, language)] == found


@pytest.mark.parametrize(
    "text",
    [
        "They may march on.",
        "May the best win.",
        "About 2000 people came.",
        "It weighs 1850 kg.",
        "April Jones left.",
        "The line is 1800 247 600.",
        "It was version 2.1990.3 of it.",
        "A sum of $2000 was paid.",
    ],
)
def test_other_words_and_numbers_are_no_dates(text: str) -> None:
    assert dates(text) == []


def test_a_day_that_no_month_has_is_named_and_left_open() -> None:
    assert dates("On February 31, 2026 it rained.") == [("February 31, 2026", None)]


def test_a_document_without_sentences_has_no_dates() -> None:
    assert find_dates(Document("", ())) == ()


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "It sank last October.", "2025-10"),
        ("en", "It sank last March.", "2025-03"),
        ("en", "It was built in May last year.", "2025-05"),
        ("en", "It opens on 4 May next year.", "2027-05-04"),
        ("en", "In May the firm will say that sales of last year held.", "2026-05"),
        ("de", "Er sank im vergangenen Oktober.", "2025-10"),
        ("de", "Er sank im Mai vorigen Jahres.", "2025-05"),
        ("fr", "Il a coulé en octobre dernier.", "2025-10"),
        ("fr", "Il a coulé en mai de l’an dernier.", "2025-05"),
        ("es", "Se hundió en mayo del año pasado.", "2025-05"),
        ("pt", "Afundou em maio do ano passado.", "2025-05"),
        ("ru", "Он затонул в мае прошлого года.", "2025-05"),
    ],
)
def test_words_beside_a_month_tell_its_year(language: str, text: str, found: str) -> None:
    assert [iso for _, iso in dates(text, language, published="2026-03-12")] == [found]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Rents rose in January. They had fallen in November.", ["2026-01", "2025-11"]),
        ("en", "Rents rose in December. They had risen in April.", ["2025-12", None]),
        ("en", "The pier will be repaired in February. The ferry sails in May.", ["2027-02", None]),
        ("en", "A ton costs 80 euros, compared with 60 in May. It is up from 60 in May.", [None, None]),
        ("en", "The vote was due in May. He was to open it in May.", [None, None]),
        ("en", "The trial was postponed until April. The pool has been shut since November.", [None, "2025-11"]),
        ("en", "In 2011 she left Vell. In January she married. On Monday she died.", ["2011", None, "2026-03-09"]),
        (
            "en",
            "The funeral was on Monday. The fair will open on Monday. It opens on Monday.",
            ["2026-03-09", "2026-03-16", None],
        ),
        ("en", "The choir sang on Mondays. The dam would have burst on Monday.", [None, None]),
        ("en", "The tower will shut after the council voted on Tuesday.", ["2026-03-10"]),
        (
            "de",
            "Die Furt ist seit Montagabend gesperrt. Am Freitag will der Rat beraten.",
            ["2026-03-09", "2026-03-13"],
        ),
        ("de", "Von Samstag an soll ein Boot fahren. Er soll am Montag gestohlen haben.", ["2026-03-14", None]),
        ("fr", "Le bac est fermé depuis lundi. Les loyers ont baissé en janvier.", ["2026-03-09", "2026-01"]),
        ("nl", "Hij stierf maandagavond. De brug is sinds maandag dicht.", ["2026-03-09", "2026-03-09"]),
        ("es", "El puente será abierto en septiembre.", ["2026-09"]),
        ("ru", "Мост будет открыт в сентябре.", ["2026-09"]),
    ],
)
def test_the_verb_tells_which_day_or_month_is_meant(language: str, text: str, found: list[str | None]) -> None:
    assert [iso for _, iso in dates(text, language, published="2026-03-12")] == found
