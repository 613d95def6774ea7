"""One person is followed over all articles: in what role, and saying what."""

import dataclasses

import pytest

from reader.model.analysis import Analysis
from reader.model.annotation import Actor, ActorKind, Quotation
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from reader.shelf.appearances import Appearance, appearances_in
from reader.shelf.shelf import Shelf
from tests.documents import make_document

DOCUMENT = segmented(make_document("Mayor Ana Ruiz came. “We close the port”, Ruiz said. Bo Lind left early."), "en")


def span(words: str) -> Span:
    start = DOCUMENT.text.index(words)
    return Span(start, start + len(words))


def actor(name: str, *aliases: str, role: str | None = None) -> Actor:
    return Actor(name, name, ActorKind.PERSON, role, 0.5, aliases, (span(name),))


ANALYSIS = Analysis(
    DOCUMENT.digest,
    actors=(
        actor("Ana Ruiz", "Ruiz", role="Mayor"),
        actor("Bo Lind"),
        dataclasses.replace(actor("Bo"), name="Russian", kind=ActorKind.GROUP),
    ),
    quotations=(Quotation(span("“We close the port”"), "Ana Ruiz", span("Ruiz said"), None, direct=True),),
)


def test_who_speaks_is_told_by_the_words_and_who_does_not_by_the_first_sentence() -> None:
    assert appearances_in(DOCUMENT, ANALYSIS) == (
        Appearance(("Ana Ruiz", "Ruiz"), "Mayor", "“We close the port”"),
        Appearance(("Bo Lind",), "", "Bo Lind left early."),
    )


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Ana Ruiz", "Mayor: “We close the port”"),
        ("RUIZ", "Mayor: “We close the port”"),
        ("Lind", "Bo Lind left early."),
        ("Mayor Ruiz", "Mayor: “We close the port”"),
        ("Ms. Ruiz", "Mayor: “We close the port”"),
        ("Mr Bo Lind", "Bo Lind left early."),
    ],
)
def test_somebody_is_found_in_articles_under_any_name_with_role_and_words(name: str, line: str) -> None:
    shelf = filled()

    (found,) = shelf.found(f'actor:"{name}"')

    told = shelf.appearance(found.id, name)
    assert told is not None
    assert told.line == line


def test_whoever_is_only_named_in_the_text_acts_nowhere() -> None:
    shelf = filled()

    assert len(shelf.found("port")) == 1
    assert shelf.found("actor:port") == shelf.found("actor:lin") == shelf.found('early actor:"Ana Lind"') == ()
    assert len(shelf.found("early actor:Ruiz")) == 1
    assert shelf.appearance(shelf.articles()[0].id, "port") is None


def filled() -> Shelf:
    shelf = Shelf()
    other: Document = make_document("Nobody of them is here.")
    shelf.put(DOCUMENT, ANALYSIS.names(), appearances=appearances_in(DOCUMENT, ANALYSIS))
    shelf.put(other)
    return shelf


def test_what_is_known_is_replaced_when_the_article_is_read_again_and_gone_with_it() -> None:
    shelf = filled()

    shelf.put(DOCUMENT, ["Bo Lind"], appearances=(Appearance(("Bo Lind",), "Captain", "He left."),))

    (found,) = shelf.found("actor:lind")
    told = shelf.appearance(found.id, "lind")
    assert told is not None
    assert (told.line, shelf.appearance(found.id, "Ruiz")) == ("Captain: He left.", None)
