"""How many wrong points are marked: authors' points that stand close to the text, each with one thing altered.

A negation is put in or taken out, a number, weekday or name exchanged. A mark counts where it touches the altered
place, be it a doubt or a name or number not found. How many right points are marked is counted in evidence.py.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.analysis.support.evidence import EvidenceFinder
from reader.model.annotation import KeyPoint
from reader.model.span import Span
from reader.nlp.common_words import is_common_word
from tests.benchmarks.evaluation_data import evaluation_file, json_lines
from tests.benchmarks.evidence import LANGUAGE, with_points

ARTICLES = 400
CLOSE = 0.5  # strength of the unaltered point; of a free paraphrase nobody can say what was altered
MORE = 7  # added to a number
NEXT_WORD = 12  # code points; a negation that is taken out leaves its mark on the word after it

_NEGATED = re.compile(r"\b(is|are|was|were|will|can|could|did|does|do|has|have|had) not |\bnever ")
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|will|can|could|should|would|has|have|had) ")
_NUMBER = re.compile(r"(?<![\d,.$])\d{1,3}\b(?![,.]\d)")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile("|".join(_WEEKDAYS))
_PERSON = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]{3,}\b(?= [a-z])")


def main() -> None:
    """Measure and print."""
    if written := evaluation_file("summaries/cnn_validation_1000.jsonl"):
        _print_marked(written)


def _print_marked(path: Path) -> None:
    asked: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    for row, _ in zip(json_lines(path), range(ARTICLES), strict=False):
        for kind, point, altered in _altered_points(row["article"], row["highlights"]):
            document = with_points(row["article"], [point])
            span = document.paragraphs[1].span
            asked[kind] += 1
            place = Span(span.start + altered.start, span.start + altered.end)
            marked[kind] += _is_marked(EvidenceFinder(document).key_point(span), place)
    for kind, count in asked.items():
        print(f"{kind}: {marked[kind]} of {count} altered points marked at the altered place")


def _altered_points(article: str, points: list[str]) -> Iterator[tuple[str, str, Span]]:
    """Yield what was altered, the point, and the altered place within it."""
    document = with_points(article, points)
    finder = EvidenceFinder(document)
    persons = [match[0] for match in _PERSON.finditer(article) if _is_person(match[0])]
    for text, paragraph in zip(points, document.paragraphs[1:], strict=True):
        point = finder.key_point(paragraph.span)
        if point.strength >= CLOSE and not point.not_found:
            for kind, pattern, other in _alterations(text, persons):
                if match := pattern.search(text):
                    word = other(match)
                    altered = text[: match.start()] + word + text[match.end() :]
                    yield kind, altered, Span(match.start(), match.start() + len(word.rstrip()) + 1)


def _alterations(
    text: str, persons: list[str]
) -> Iterator[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]]]:
    if _NEGATED.search(text):
        yield "negation taken out", _NEGATED, lambda match: f"{match[1]} " if match[1] else ""
    elif "n't " not in text:
        yield "negation put in", _AUXILIARY, lambda match: f"{match[0]}not "
    yield "number", _NUMBER, lambda match: str(int(match[0]) + MORE)
    yield "weekday", _WEEKDAY, lambda match: _WEEKDAYS[_WEEKDAYS.index(match[0]) - 3]
    others = [name for name in persons if not set(name.split()) & set(text.split())]
    own = _PERSON.search(text)
    if others and own and _is_person(own[0]):
        yield "person", _PERSON, lambda match: others[0]


def _is_person(name: str) -> bool:
    """Tell whether a name of two words is neither a title nor the name of a thing, as far as common words tell."""
    return not any(is_common_word(word, LANGUAGE) for word in name.split())


def _is_marked(point: KeyPoint, place: Span) -> bool:
    marks = (*point.not_found, *(doubt.span for doubt in point.doubts))
    near = Span(max(0, place.start - 1), place.end + NEXT_WORD)
    return any(mark.overlaps(near) for mark in marks)


if __name__ == "__main__":
    main()
