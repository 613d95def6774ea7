"""Articles of which an editor has marked each sentence: how good a key point it would be, and what it is.

A mark has two letters. The first is G (good: an editor signs it), A (acceptable) or B (bad); the second n (news),
c (context), s (scene), q (a reaction in somebody's words), d (needs the line before) or x (apparatus).
"""

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from reader.formats import read_text
from reader.model.document import Document
from reader.nlp.languages import ENGLISH
from reader.nlp.segmentation import segmented

HERE = Path(__file__).parent
NEWS, WIKINEWS = "summaries/news_with_paragraphs_300.jsonl", "actors/meantime_wikinews.jsonl"
CNN = "summaries/cnn_validation_1000.jsonl"
LETTERS = 25  # of a sentence by which its place is found: readers of a format change signs further on
_BEFORE_SIGN, _AFTER_SIGN = re.compile(r" ([,.;:!?%)\]]|'s\b|n't\b)"), re.compile(r"([(\[$£€#]) ")
_MARK = re.compile(r"[GAB][ncsqdx]")


@dataclass(frozen=True)
class Marked:
    """An article, the marks of its sentences by their index, and which of the first ones need what stands before."""

    name: str
    document: Document
    marks: Mapping[int, str]
    dependent: tuple[bool, ...] = ()


def articles_to_learn(evaluation: Path) -> Iterator[Marked]:
    """Yield the articles beside this file, and those of the evaluation data of which marks lie beside this file."""
    written = chain.from_iterable(map(written_articles, sorted((HERE / "texts").glob("*.txt"))))
    news = marked_news(evaluation / NEWS, HERE / "news.tsv")
    wikinews = _marked(evaluation / WIKINEWS, _wikinews_text, HERE / "wikinews.tsv")
    cnn = _marked(evaluation / CNN, _cnn_text, HERE / "cnn.tsv")
    yield from with_dependence(chain(written, news, wikinews, cnn), HERE / "dependence.tsv")


def with_dependence(articles: Iterable[Marked], path: Path) -> Iterator[Marked]:
    """Yield articles with what a table says of their sentences: 1 for those that need what stands before, else 0."""
    lines = path.read_text(encoding="utf-8").splitlines()
    told = {name: tuple(sign == "1" for sign in signs.split()) for name, signs in (line.split("\t") for line in lines)}
    yield from (replace(article, dependent=told.get(article.name, ())) for article in articles)


def written_articles(path: Path) -> Iterator[Marked]:
    """Yield the articles of a file of texts with marks.

    Each begins with "=== name | language | kind"; a line has its mark, or T for a title and S for a standfirst, and a
    sentence; an empty line ends a paragraph.
    """
    for part in f"\n{path.read_text(encoding='utf-8')}".split("\n=== ")[1:]:
        head, _, body = part.partition("\n")
        name, language, *_ = (each.strip() for each in head.split("|"))
        lines = [line.partition(" ")[::2] for line in body.split("\n")]
        document = segmented(read_text(_text_of(lines), "", reader="markdown"), language)
        yield Marked(f"{path.stem} {name}", document, dict(_placed(document, lines)))


def _text_of(lines: Sequence[tuple[str, str]]) -> str:
    return "\n".join(f"# {text}\n" if sign == "T" else f"{text}\n" if sign == "S" else text for sign, text in lines)


def _placed(document: Document, lines: Sequence[tuple[str, str]]) -> Iterator[tuple[int, str]]:
    """Yield for each sentence of a document the mark of the line in which it begins."""
    starts, marks, at = list[int](), list[str](), 0
    for sign, text in lines:
        if text:
            at = document.text.index(text.removeprefix("- ")[:LETTERS], at)
            starts.append(at)
            marks.append(sign)
    for index, sentence in enumerate(document.sentences):
        line = bisect_right(starts, sentence.span.start) - 1
        if line >= 0 and _MARK.fullmatch(marks[line]):
            yield index, marks[line]


def marked_news(path: Path, marks: Path) -> Iterator[Marked]:
    """Yield the articles of a file of news that a table names, with the marks that it has: one for each sentence."""
    return _marked(path, _news_text, marks)


def _marked(path: Path, text_of: Callable[[Any], tuple[str, str]], marks: Path) -> Iterator[Marked]:
    with path.open(encoding="utf-8") as lines:
        texts = dict(map(text_of, map(json.loads, lines)))
    for line in marks.read_text(encoding="utf-8").splitlines():
        name, given = line.split("\t")
        document = segmented(read_text(texts[name], "", reader="markdown"), ENGLISH)
        yield Marked(name, document, dict(enumerate(given.split())))


def _news_text(article: Any) -> tuple[str, str]:
    return article["id"], "\n\n".join(line for line in article["article"].split("\n") if line.strip())


def _cnn_text(article: Any) -> tuple[str, str]:
    """Return an article whose paragraphs were lost with each sentence as one, as most news has it."""
    document = segmented(read_text(article["article"], "", reader="markdown"), ENGLISH)
    return article["id"], "\n\n".join(document.text_of(sentence.span) for sentence in document.sentences)


def _wikinews_text(article: Any) -> tuple[str, str]:
    title, *sentences = map(running_text, article["sentences"])
    return article["id"], "\n\n".join([f"# {title}", *sentences])


def running_text(tokens: Sequence[str]) -> str:
    """Return tokens as a sentence reads."""
    text = _AFTER_SIGN.sub(r"\1", _BEFORE_SIGN.sub(r"\1", " ".join(tokens)))
    parts = (f' "{part.strip()}" ' if number % 2 else part for number, part in enumerate(text.split('"')))
    return re.sub(" +", " ", "".join(parts)).strip()
