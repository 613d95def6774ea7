"""Articles that make a window work, at any length, and what an analysis might have found in them."""

import random
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from reader import formats
from reader.model.analysis import Analysis
from reader.model.annotation import Actor, ActorKind, Evidence, KeyPoint, KeyPoints, Origin, Quotation, Summary, Support
from reader.model.document import Document, Sentence
from reader.model.span import Span
from reader.paths import seed_dir

SEED = seed_dir() / "putin-ceasefire-demands.txt"
SHARE = 3  # one sentence in so many is shown: the longest summary that the menu offers
POINTS = 5
ACTORS = 200
_SENTENCE_END = re.compile(r"(?<=[.!?。])\s*(?=\S)")
_NAME = re.compile(r"\b[A-Z][a-z]{2,}\b")


def _news(length: int) -> str:
    """Return paragraphs of five sentences, none of them twice: the sample's words in ever other orders."""
    words, chance = SEED.read_text("utf-8").split(), random.Random(7)
    paragraphs, size = [], 0
    while size < length:
        sentences = (" ".join(chance.sample(words, 18)).capitalize() + "." for _ in range(5))
        paragraphs.append(" ".join(sentences))
        size += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:length]


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda length: unit * (length // len(unit))


def _names(length: int) -> str:
    letters = "abcdefghijklmnoprstuvw"
    chance = random.Random(7)
    return "".join(
        f"{''.join(chance.sample(letters, 7)).capitalize()} spoke of the matter at length.\n\n"
        for _ in range(length // 41)
    )


def _table(length: int) -> str:
    rows = "".join(f"| Town {number} | {number * 7 % 1000} | note |\n" for number in range(length // 24))
    return "# Towns\n\nThese are the towns.\n\n| Name | Number | Remark |\n|---|---|---|\n" + rows


def _in_one_paragraph(article: Callable[[int], str]) -> Callable[[int], str]:
    return lambda length: article(length).replace("\n\n", " ")


ARTICLES: dict[str, tuple[str, Callable[[int], str]]] = {  # a name, its reader, and the text of about a length
    "news": ("text", _news),
    "one paragraph": ("text", _in_one_paragraph(_news)),
    "one word": ("text", _repeated("a")),
    "words of 5,000 letters": ("text", _repeated("a" * 5_000 + " ")),
    "one sentence": ("text", _repeated("and so it went on with the Minister ")),
    "tiny paragraphs": ("text", _repeated("a\n\n")),
    "tiny sentences": ("text", _repeated("No. ")),
    "names": ("text", _names),
    "one name": ("text", _repeated("Putin said so. ")),
    "lines": ("markdown", _repeated("```\nline\n```\n".replace("line", "a = b  # c\n" * 50))),
    "headings": ("markdown", _repeated("# A heading\n\nText of it.\n\n")),
    "lists": ("markdown", _repeated("- an item of a list\n  - below it\n")),
    "links": ("markdown", _repeated("[ab](http://x.org/) ")),
    "emphasis": ("markdown", _repeated("*ab* **cd** `ef` ")),
    "table": ("markdown", _table),
    "quotes": ("markdown", _repeated("> Words of another one.\n\nOurs.\n\n")),
    "chinese": ("text", _repeated("外交部发言人说,会谈取得了进展。")),
    "arabic": ("text", _repeated("قال الوزير إن المحادثات أحرزت تقدما. ")),
    "two directions": ("text", _repeated("The Minister قال الوزير said so. ")),
    "accents": ("text", _repeated("a" + "\u0301" * 10)),
    "faces": ("text", _repeated("👩‍👩‍👧‍👦 ")),
    "tabs": ("text", _repeated("x a\tb\tc ")),
    "quotations": ("text", _repeated('"So it is," Putin said.\n\n')),
}


def article(name: str, length: int) -> Document:
    """Return an article of about so many characters, with its sentences."""
    reader, text = ARTICLES[name]
    return with_sentences(formats.read_text(text(length), name, reader=reader))


def with_sentences(document: Document) -> Document:
    """Return an article with its sentences, which are quickly told apart."""
    sentences = tuple(
        Sentence(span, index)
        for index, paragraph in enumerate(document.paragraphs)
        if paragraph.is_prose
        for span in _sentences(document.text, paragraph.span)
    )
    return replace(document, sentences=sentences, language="en")


def _sentences(text: str, place: Span) -> list[Span]:
    ends = (match.end() for match in _SENTENCE_END.finditer(text, place.start, place.end))
    return [Span(start, end) for start, end in pairwise((place.start, *ends, place.end)) if start < end]


def analysis_of(document: Document) -> Analysis:
    """Return an analysis that is quick to make: every third sentence, the first words as names."""
    count = len(document.sentences)
    ranking = (*range(0, count, SHARE), *(index for index in range(count) if index % SHARE))
    steps = range(0, count, max(1, count // POINTS))
    points = tuple(
        KeyPoint(document.sentences[index].span, 1.0, Support.STRONG, (Evidence(index, 1.0),)) for index in steps
    )
    actors = _actors(document.text)
    return Analysis(
        document.digest,
        KeyPoints(Origin.GENERATED, points),
        Summary("lead", ranking, -(-count // SHARE)),
        actors,
        _quotations(document.text, actors),
        is_complete=True,
    )


def _actors(text: str) -> tuple[Actor, ...]:
    mentions: defaultdict[str, list[Span]] = defaultdict(list)
    for match in _NAME.finditer(text):
        mentions[match.group()].append(Span(*match.span()))
    kinds = list(ActorKind)
    return tuple(
        Actor(f"a{place}", name, kinds[place % len(kinds)], None, 1 / (place + 1), (), tuple(spans))
        for place, (name, spans) in enumerate(sorted(mentions.items(), key=lambda item: -len(item[1])))
    )


def _quotations(text: str, actors: tuple[Actor, ...]) -> tuple[Quotation, ...]:
    found = (Span(*match.span()) for match in re.finditer(r'"[^"]+"', text))
    return tuple(Quotation(span, actors[0].id if actors else None, None, None, True) for span in found)
