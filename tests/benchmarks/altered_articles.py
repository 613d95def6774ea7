"""An article beside a copy in which a program has changed numbers, names and dates: are they shown, and nothing else?

Open texts of Wikinews; in every second sentence that has one, a number, name or date is altered. A change is shown
where a difference touches it in both articles; what touches none is a false one. `--list` prints both.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from reader.analysis.pipeline import analyze
from reader.analysis.two_articles.comparing import compare_articles
from reader.model.analysis import AnalysisOptions
from reader.model.document import Document, Paragraph, ParagraphKind, Sentence
from reader.model.span import Span
from reader.model.two_articles.findings import Article, Difference
from reader.parsing.reading import parser
from tests.benchmarks.evaluation_data import evaluation_file, json_lines

WIKINEWS = "aliases/wikinews_gum.jsonl"
MORE = 7  # added to a number
_NUMBER = re.compile(r"(?<![\d.,:/$-])\b\d{1,3}(?:,\d{3})*\b(?![.,:/-]?\d|st|nd|rd|th|-)")
_SPELT = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SPELT_NUMBER = re.compile(rf"\b(?:{'|'.join(_SPELT)})\b")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "June", "July", "August", "September", "October", "November")
_DATE = re.compile(rf"\b(?:{'|'.join((*_WEEKDAYS, *_MONTHS))})\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!-)")
_NAMED = frozenset({"person", "place", "organization"})
Altered = tuple[Span, str]  # the place in a sentence and what stands there instead


@dataclass(frozen=True, slots=True)
class Change:
    """What was altered, and its places in both articles."""

    kind: str
    first: Span
    second: Span


def main(wanted: Sequence[str]) -> None:
    """Measure and print."""
    if path := evaluation_file(WIKINEWS):
        _measure(path, is_listing="--list" in wanted)


def _measure(path: Path, *, is_listing: bool) -> None:
    made, shown, false = Counter[str](), Counter[str](), 0
    rows = list(json_lines(path))
    for row, stranger in zip(rows, [*rows[1:], rows[0]], strict=True):
        sentences = [(each["par"], " ".join(each["text"].split())) for each in row["sentences"]]
        altered, changes = _altered(sentences, _names(row), _names(stranger))
        first, second = _analysed(sentences), _analysed(altered)
        found = compare_articles(first, second, parser()).differences
        missed = [each for each in changes if not _is_shown(each, found)]
        wrong = [each for each in found if not any(_touches(each, change) for change in changes)]
        made.update(change.kind for change in changes)
        shown.update(change.kind for change in changes if change not in missed)
        false += len(wrong)
        if is_listing:
            _print_places(f"{row['id']} missed", first, second, [(each.first, each.second) for each in missed])
            _print_places(f"{row['id']} false", first, second, [(each.first, each.second) for each in wrong])
    for kind, count in sorted(made.items()):
        print(f"{kind}: {shown[kind]} of {count} changes shown")
    print(f"all: {shown.total()} of {made.total()} ({shown.total() / made.total():.1%}); false: {false}")


def _is_shown(change: Change, found: Sequence[Difference]) -> bool:
    return any(each.first.overlaps(change.first) and each.second.overlaps(change.second) for each in found)


def _touches(each: Difference, change: Change) -> bool:
    return each.first.overlaps(change.first) or each.second.overlaps(change.second)


def _print_places(title: str, first: Article, second: Article, places: Sequence[tuple[Span, Span]]) -> None:
    for one, other in places:
        print(f"{title}: {_around(first, one)}\n    {_around(second, other)}")


def _names(row: dict[str, Any]) -> dict[str, list[str]]:
    """Return the names of a text by kind: mentions in capitals whose last word stands in the name of their entity."""
    found: dict[str, list[str]] = {}
    for mention in row["mentions"]:
        words, entity = mention["text"].split(), re.split(r"[ _,(]+", mention["identity"] or "")
        if (
            mention["etype"] in _NAMED
            and words[-1] in entity
            and all(word[0].isupper() and len(word) > 2 for word in words)
        ):
            found.setdefault(mention["etype"], []).append(mention["text"])
    return found


def _altered(
    sentences: Sequence[tuple[int, str]], names: dict[str, list[str]], strange: dict[str, list[str]]
) -> tuple[list[tuple[int, str]], list[Change]]:
    """Return the copy and what is altered in it, the kinds by turns."""
    ways = _ways(names, strange)
    copy, changes, first, second, is_turn = list[tuple[int, str]](), list[Change](), 0, 0, True
    turns = cycle(range(len(ways)))
    for number, (paragraph, sentence) in enumerate(sentences):
        if number and paragraph != sentences[number - 1][0]:
            first, second = first + 1, second + 1
        told = None
        if is_turn and number:
            start = next(turns)
            told = next(
                filter(None, (_apply(*ways[(start + step) % len(ways)], sentence) for step in range(len(ways)))), None
            )
        text = sentence
        if told is not None:
            kind, span, words = told
            text = sentence[: span.start] + words + sentence[span.end :]
            changes.append(
                Change(kind, _moved(span, first), Span(second + span.start, second + span.start + len(words)))
            )
        is_turn = not is_turn
        copy.append((paragraph, text))
        first, second = first + len(sentence) + 1, second + len(text) + 1
    return copy, changes


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


_Way = tuple[str, Callable[[str], Altered | None]]


def _apply(kind: str, way: Callable[[str], Altered | None], sentence: str) -> tuple[str, Span, str] | None:
    found = way(sentence)
    return (kind, *found) if found else None


def _ways(names: dict[str, list[str]], strange: dict[str, list[str]]) -> list[_Way]:
    own = {kind: sorted(set(each), key=len, reverse=True) for kind, each in names.items()}
    known = {word for each in names.values() for name in each for word in name.split()}
    others = {kind: [n for n in each if not set(n.split()) & known] for kind, each in strange.items()}
    return [
        ("number", _other_number),
        ("name", lambda sentence: _other_name(sentence, own, others)),
        ("date", _other_date),
    ]


def _other_number(sentence: str) -> Altered | None:
    if match := _NUMBER.search(sentence):
        return Span(*match.span()), str(int(match[0].replace(",", "")) + MORE)
    if match := _SPELT_NUMBER.search(sentence):
        return Span(*match.span()), _SPELT[(_SPELT.index(match[0]) + 4) % len(_SPELT)]
    return None


def _other_date(sentence: str) -> Altered | None:
    if match := _DATE.search(sentence):
        table = _WEEKDAYS if match[0] in _WEEKDAYS else _MONTHS
        return Span(*match.span()), table[table.index(match[0]) - 3]
    if match := _YEAR.search(sentence):
        return Span(*match.span()), str(int(match[0]) - 3)
    return None


def _other_name(sentence: str, own: dict[str, list[str]], others: dict[str, list[str]]) -> Altered | None:
    for kind, names in own.items():
        for name in names:
            match = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-]| [A-Z])", sentence)
            is_part = match and re.search(r"[A-Z][\w.]* $", sentence[: match.start()])
            if match and not is_part and others.get(kind):
                return Span(*match.span()), others[kind][len(sentence) % len(others[kind])]
    return None


def _analysed(sentences: Sequence[tuple[int, str]]) -> Article:
    document = _document(sentences)
    return Article(document, analyze(document, AnalysisOptions()))


def _document(sentences: Sequence[tuple[int, str]]) -> Document:
    text, blocks, found, start = "", list[Paragraph](), list[Sentence](), 0
    for number, (paragraph, sentence) in enumerate(sentences):
        if number and paragraph != sentences[number - 1][0]:
            blocks.append(Paragraph(Span(start, len(text) - 1), ParagraphKind.BODY))
            text += "\n"
            start = len(text)
        found.append(Sentence(Span(len(text), len(text) + len(sentence)), len(blocks)))
        text += f"{sentence} "
    blocks.append(Paragraph(Span(start, len(text) - 1), ParagraphKind.BODY))
    return Document(text.rstrip(), tuple(blocks), sentences=tuple(found), language="en")


def _around(article: Article, span: Span) -> str:
    text = article.document.text
    return f"{text[max(0, span.start - 40) : span.start]}[{span.of(text)}]{text[span.end : span.end + 30]}".replace(
        "\n", " "
    )


if __name__ == "__main__":
    main(sys.argv[1:])
