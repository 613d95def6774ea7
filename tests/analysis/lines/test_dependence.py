"""What a line needs from the sentences before it, as the network of the program reads it."""

import pytest

from reader.analysis.lines.dependence import Dependence, dependence_of, dependent_sentences
from reader.model.document import Document
from reader.model.line import Insertion, Line, whole_line
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from reader.parsing.once import ParsedOnce
from tests.documents import make_document

OPENED = "Anna Kern opened a mill in Marden on Monday."
WANTED = "She wants to sell flour to the bakers of Marden."


def read(text: str, language: str = "en") -> tuple[Document, Dependence]:
    """Return a text as a document, and what tells of its lines."""
    document = segmented(make_document(text, language=language), language)
    return document, dependence_of(document, ParsedOnce(document).parse())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"{OPENED} However, he did not say when it would happen. The city of Leeds will close four schools."),
        ("de", "In Ulm brennt ein Lager. Er sagte das später auch dem Rat. Die Stadt Ulm schließt vier Schulen."),
        ("fr", "Un feu a pris à Lille. Il l’a ensuite dit aux autres. La ville de Lille fermera quatre écoles."),
        ("es", "Arde un almacén en Lugo. Ella también lo dijo después. La ciudad de Lugo cerrará cuatro escuelas."),
        ("ru", "В Омске горит склад. Потом он сказал об этом и другим. Город Омск закроет четыре школы."),
    ],
)
def test_a_line_of_pronouns_needs_the_sentence_before_and_news_of_a_city_does_not(language: str, text: str) -> None:
    assert dependent_sentences(*read(text, language)) == (1,)


def test_a_line_is_read_again_with_the_name_that_was_put_in() -> None:
    document, dependence = read(f"{OPENED} {WANTED}")
    start = document.sentences[1].span.start
    named = Line(1, (Span(start + len("She"), start + len(WANTED)),), (Insertion(-1, "Anna Kern", Span(0, 9)),))

    assert dependence.needs_before(whole_line(document, 1))
    assert not dependence.needs_before(named)


def test_the_first_sentence_has_none_before_it() -> None:
    assert dependent_sentences(*read("He said so, too. The city of Leeds will close four schools.")) == ()


def test_where_a_text_was_not_parsed_its_surface_tells() -> None:
    document = segmented(make_document(f"{OPENED} However, she said so, too. Leeds will close four schools."), "en")

    assert dependent_sentences(document, dependence_of(document, None)) == (1,)


@pytest.mark.parametrize(
    ("language", "nothing"),
    [
        ("en", "Photograph: Anna Kern."),
        ("en", "Sign up for our newsletter here."),
        ("de", "Foto: Anna Kern."),
        ("es", "Publicado el martes."),
        ("fr", "Lire aussi notre dossier."),
    ],
)
def test_what_is_apparatus_says_nothing(language: str, nothing: str) -> None:
    news = {"en": "The city of Leeds will close four schools.", "de": "Die Stadt Ulm schließt im Mai vier Schulen."}
    document, dependence = read(f"{news.get(language, 'Lima: 4.')} {nothing}", language)

    assert dependence.says_nothing(whole_line(document, 1))
    assert language not in news or not dependence.says_nothing(whole_line(document, 0))
