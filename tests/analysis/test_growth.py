"""Texts that nobody writes and everybody may open: the work on them grows as they do, not with its square."""

import random
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count

import pytest

from reader.analysis.lines.pronouns import Pronouns
from reader.analysis.linking import link
from reader.analysis.quotations import find_quotations
from reader.analysis.quotations.english import english
from reader.analysis.quotations.marks import quoted_spans
from reader.analysis.quotations.places import Places
from reader.analysis.quotations.reports import Reports
from reader.analysis.quotations.reports.voices import Voices
from reader.analysis.recognizers.features import ArticleWords
from reader.analysis.recognizers.names import mentions_in
from reader.analysis.recognizers.units import Name, Unit
from reader.analysis.summarizers.glance.sections import sections_by_depth
from reader.analysis.support.evidence import EvidenceFinder
from reader.model.annotation import Actor, ActorKind, Mention
from reader.model.document import Document, Paragraph, ParagraphKind, Section
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from reader.parsing.parse import Parse, parse_of
from reader.parsing.pieces import Pieces
from tests.documents import make_document
from tests.growing import MOST, growth, steps
from tests.parses import make_parse

Work = Callable[[], object]
SAID = """
    Berg PROPN 2 nsubj
    said VERB  0 root
    “we  PRON  4 nsubj
    go”  VERB  2 ccomp VerbForm=Fin
    and  CCONJ 7 cc
    rain NOUN  7 nsubj
    fell VERB  4 conj  VerbForm=Fin
    .    PUNCT 2 punct
"""


def words() -> Iterator[str]:
    """Yield capitalised words that are no words of any language, each another."""
    chance = random.Random(7)
    return ("".join(chance.choices("abdegiklmnoprstu", k=7)).capitalize() for _ in count())


def of_names(kind: ActorKind, number: int, *forms: str) -> tuple[Document, tuple[Mention, ...]]:
    """Return a document of so many names of each form, each in a sentence of its own, and a mention of each."""
    names = [form.format(word) for word, _ in zip(words(), range(number), strict=False) for form in forms]
    document = make_document(" met her. ".join(names))
    starts = [sentence.span.start for sentence in document.sentences]
    pairs = zip(starts, names, strict=False)
    return document, tuple(Mention(Span(start, start + len(name)), kind) for start, name in pairs)


def linking(form: str, kind: ActorKind, *others: str) -> Callable[[int], Work]:
    return lambda number: partial(link, *of_names(kind, number, form, *others))


def chained(document: Document) -> Parse:
    """Return a parse in which each word hangs on the one before, as far as trees can go."""
    lines = (sentence.span.of(document.text).split() for sentence in document.sentences)
    return make_parse(
        *("\n".join(f"{word} VERB {at} ccomp" for at, word in enumerate(words)) for words in lines if words)
    )


def quoting(piece: str, joint: str = " ", end: str = "") -> Callable[[int], Work]:
    """Return the search for quotations in a text that says a piece again and again."""

    def prepare(number: int) -> Work:
        document = make_document(*f"{joint.join([piece] * number)}{end}".split("\n\n"))
        starts = [found for found in range(len(document.text)) if document.text.startswith("Berg", found)]
        berg = Actor("berg", "Anna Berg", ActorKind.PERSON, None, 1.0, (), tuple(Span(at, at + 4) for at in starts))
        return partial(find_quotations, document, (berg,) if starts else (), lambda: chained(document))

    return prepare


def reporting(parse: str, *, sentences: bool) -> Callable[[int], Work]:
    """Return the search for reports in a text that says a sentence again and again, or within one that never ends."""
    text = " ".join(line.split()[0] for line in parse.strip().splitlines())

    def prepare(number: int) -> Work:
        document = make_document(" ".join([text] * number))
        read = make_parse(*[parse] * number) if sentences else make_parse("\n".join([parse.strip()] * number))
        places = Places(read, quoted_spans(document), ())
        return partial(Reports, document, places, english(), Voices(places, english()))

    return prepare


def marks(piece: str) -> Callable[[int], Work]:
    return lambda number: partial(quoted_spans, make_document(piece * number))


def naming(*forms: str) -> Callable[[int], Work]:
    """Return the rules for a whole article in which each sentence holds names of these forms, found by an engine."""

    def prepare(number: int) -> Work:
        units = [_unit(form.format(word)) for word, _ in zip(words(), range(number), strict=False) for form in forms]
        found = [(Name(0, max(1, len(unit.words) - 2), ActorKind.PERSON),) for unit in units]
        return partial(mentions_in, units, found, ArticleWords.of([unit.words for unit in units]))

    return prepare


def _unit(text: str) -> Unit:
    found = tuple(text.split())
    return Unit(tuple(Span(at, at + 1) for at in range(len(found))), found, is_prose=True)


def cutting(word: str) -> Callable[[int], Work]:
    pieces = Pieces(["▁a", "a", "aa"], [-1.0, -2.0, -3.0])
    return lambda number: partial(pieces.of, word * number)


def explaining(number: int) -> Work:
    """Return the search for pronouns in one sentence that has hardly any."""
    read = make_parse(SAID)
    long = parse_of("en", read.tokens * number, [range(len(read.tokens) * number)])
    return lambda: list(Pronouns(long).unexplained(long.sentences[0]))


def heading(number: int) -> Work:
    """Return the search for the sections of a text with one part of many chapters."""
    document = make_document(*["It was so."] * number)
    levels = [1, *[2] * (number - 1)]
    sections = tuple(Section("Part", level) for level in levels)
    paragraphs = tuple(Paragraph(each.span, each.kind, at) for at, each in enumerate(document.paragraphs))
    return partial(sections_by_depth, Document(document.text, paragraphs, sections, document.sentences, language="en"))


@pytest.mark.parametrize(
    ("work", "size"),
    [
        pytest.param(cutting("a"), 300, id="one word of known pieces"),
        pytest.param(marks("« a "), 300, id="marks that nothing closes"),
        pytest.param(marks('1« a 2" b '), 300, id="marks that nothing closes before measures"),
        pytest.param(quoting("“We go on and on", "\n\n", "”"), 150, id="words that the last paragraph closes"),
        pytest.param(quoting('"a" '), 150, id="marks around hardly a word"),
        pytest.param(quoting('""'), 150, id="marks around nothing"),
        pytest.param(quoting("Berg said that they would go to it, "), 60, id="one sentence of reports"),
        pytest.param(reporting(SAID, sentences=True), 100, id="many reports with quoted words"),
        pytest.param(reporting(SAID, sentences=False), 100, id="reports within reports"),
        pytest.param(linking("{} Smith", ActorKind.PERSON), 150, id="one surname of many"),
        pytest.param(linking("John {}", ActorKind.PERSON, "John"), 150, id="one first name of many"),
        pytest.param(linking("Bank {}", ActorKind.ORGANISATION), 150, id="one opening of many"),
        pytest.param(linking("{} Bank", ActorKind.ORGANISATION), 150, id="one ending of many"),
        pytest.param(naming("Anna {} said so"), 300, id="one first name in every sentence"),
        pytest.param(explaining, 20, id="one sentence of few pronouns"),
        pytest.param(heading, 200, id="one part of many chapters"),
    ],
)
def test_twice_the_text_takes_twice_the_work(work: Callable[[int], Work], size: int) -> None:
    assert growth(work, size) < MOST


@pytest.mark.parametrize("piece", ["Anna Berg ", "three cats, ", "12 345,678 ", "not go ", "NATO Nato ", "a b c "])
def test_a_sentence_and_a_point_of_one_word_are_compared_within_limits(piece: str) -> None:
    def prepare(number: int) -> Work:
        document = make_document((ParagraphKind.KEY_POINT, piece * number), f"{piece * number}. It was so.")
        point = document.paragraphs[0].span
        return lambda: EvidenceFinder(document).key_point(point)

    assert growth(prepare, 500) < 2.1  # their words are still counted


def supporting(text: str) -> Work:
    """Return the search for what bears out a point in a text that says the same again."""
    again = Span(len(text) + 2, 2 * len(text) + 2)
    point = Paragraph(Span(0, len(text)), ParagraphKind.KEY_POINT)
    document = segmented(Document(f"{text}\n\n{text}", (point, Paragraph(again, ParagraphKind.BODY))), "en")
    return lambda: EvidenceFinder(document).key_point(point.span)


def of_length(piece: str, length: int) -> str:
    return (piece * length)[:length].strip()


@pytest.mark.parametrize("piece", ["U.S. ", "Mr. ", "J. R. R. ", "NATO Nato "])
def test_a_point_of_one_word_is_borne_out_as_fast_as_one_of_news(seed: Document, piece: str) -> None:
    news = seed.text[:1500].replace("\n", " ").replace(".", ",")
    supporting(news)()

    assert steps(supporting(of_length(piece, 1500))) < 2 * steps(supporting(news))


def test_of_many_with_one_surname_the_surname_alone_is_nobodys() -> None:
    document, mentions = of_names(ActorKind.PERSON, 60, "{} Smith")
    alone = make_document(document.text, "Smith left.")
    smith = Mention(Span(len(document.text) + 2, len(document.text) + 7), ActorKind.PERSON)

    actors = link(alone, (*mentions, smith))

    assert [actor.mentions for actor in actors if actor.name == "Smith"] == [(smith.span,)]
