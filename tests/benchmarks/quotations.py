"""How well speech and its speakers are found: `python -m tests.benchmarks.quotations`, with `--list` all misses.

News articles with hand-marked attributions (PolNeAR). Direct: content that begins with a quotation mark, of a source
with a name. Recall of reports says how much of the other content ours overlap by more than half.
"""

import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

from reader.analysis.linking import link
from reader.analysis.quotations import find_quotations
from reader.analysis.recognizers import recognizer_of
from reader.model.analysis import DEFAULT_RECOGNIZER
from reader.model.annotation import Actor, Quotation
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from reader.parsing.once import ParsedOnce
from tests.benchmarks.evaluation_data import evaluation_file, json_lines

_MARKS = "“”‘’'\"«»„"
_CAPITALISED = re.compile(r"\b[A-Z]\w*")
_NO_NAMES = frozenset({"He", "She", "It", "They", "I", "We", "The", "A", "An", "His", "Her", "Their", "You", "Who"})


def main(arguments: Sequence[str]) -> None:
    """Measure, and time a book."""
    if path := evaluation_file("quotations/polnear_dev.jsonl"):
        _print_news([_analysed(row) for row in json_lines(path)], is_listing="--list" in arguments)
    _print_speed()


class _Article:
    """One article with what people marked and what we found."""

    def __init__(self, row: dict[str, Any], parsed: ParsedOnce, actors: tuple[Actor, ...]) -> None:
        self.attributions = row["attributions"]
        self.document = parsed.document
        self.actors = {actor.id: actor for actor in actors}
        self.found = find_quotations(self.document, actors, parsed.parse)


def _analysed(row: dict[str, Any]) -> _Article:
    document = _document(row["text"])
    parsed = ParsedOnce(document)
    actors = link(document, recognizer_of(DEFAULT_RECOGNIZER).recognize(document, parsed=parsed))
    return _Article(row, parsed, actors)


def _document(text: str) -> Document:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        inner = line.strip()
        if inner:
            first = start + line.index(inner)
            paragraphs.append(Paragraph(Span(first, first + len(inner)), ParagraphKind.BODY))
        start += len(line) + 1
    return segmented(Document(text, tuple(paragraphs)), "en")


def _print_news(articles: Sequence[_Article], *, is_listing: bool) -> None:
    outcomes: dict[str, Counter[str]] = {"direct, of a name": Counter(), "direct, of others": Counter()}
    for article in articles:
        for gold in article.attributions:
            if not _is_direct(gold):
                continue
            ours = _best(article, gold)
            outcome = _outcome(article, gold, ours)
            outcomes["direct, of a name" if _has_name(gold) else "direct, of others"][outcome] += 1
            if is_listing and _has_name(gold) and outcome != "right":
                _print_miss(article, gold, outcome, ours)
    for part, counts in outcomes.items():
        total = counts.total()
        shares = ", ".join(f"{each} {counts[each] / total:.3f}" for each in ("right", "wrong", "unknown"))
        print(f"{part}: {total} marked, found {1 - counts['missed'] / total:.3f}; speaker {shares}")
    _print_reports(articles)


def _is_direct(gold: dict[str, Any]) -> bool:
    return _words(gold["content"]).startswith(tuple(_MARKS))


def _has_name(gold: dict[str, Any]) -> bool:
    return any(word not in _NO_NAMES for word in _CAPITALISED.findall(_words(gold["source"])))


def _words(pieces: Sequence[tuple[int, int, str]]) -> str:
    return " ".join(words for *_, words in pieces)


def _best(article: _Article, gold: dict[str, Any]) -> Quotation | None:
    """Return the direct quotation that covers most of the content, None unless the direct ones cover half of it."""
    spans = [(start, end) for start, end, _ in gold["content"]]
    shared = {each: _shared(each.span, spans) for each in article.found if each.direct}
    if 2 * sum(shared.values()) <= sum(end - start for start, end in spans):
        return None
    return max(shared, key=lambda each: (shared[each], each.speaker is not None))


def _shared(span: Span, others: Sequence[tuple[int, int]]) -> int:
    return sum(max(0, min(span.end, end) - max(span.start, start)) for start, end in others)


def _outcome(article: _Article, gold: dict[str, Any], ours: Quotation | None) -> str:
    if ours is None:
        return "missed"
    actor = article.actors.get(ours.actor or "")
    spans = [(start, end) for start, end, _ in gold["source"]]
    named = [ours.speaker] if ours.speaker else []
    named += actor.mentions if actor else ()
    last = (_words(gold["source"]).split() or [""])[-1]
    if any(_shared(span, spans) for span in named):
        return "right"
    if actor is None:
        return "unknown"
    return "right" if any(last in name for name in (actor.name, *actor.aliases)) else "wrong"


def _print_miss(article: _Article, gold: dict[str, Any], outcome: str, ours: Quotation | None) -> None:
    text = article.document.text
    start, end = gold["content"][0][0], gold["content"][-1][1]
    source = [words for *_, words in gold["source"]]
    print(f"--- {outcome}; gold {source}; ours {ours and (ours.actor, ours.speaker and ours.speaker.of(text))}")
    print(f"    {text[max(0, start - 250) : start]!r}\n    >>> {text[start:end]!r}\n    {text[end : end + 120]!r}")


def _print_reports(articles: Sequence[_Article]) -> None:
    marked = found = ours = true = same_speaker = 0
    for article in articles:
        contents = [[(start, end) for start, end, _ in each["content"]] for each in article.attributions]
        everything = [span for spans in contents for span in spans]
        reports = [each for each in article.found if not each.direct]
        ours += len(reports)
        true += sum(2 * _shared(each.span, everything) > len(each.span) for each in reports)
        for gold, spans in zip(article.attributions, contents, strict=True):
            if _is_direct(gold):
                continue
            size = sum(end - start for start, end in spans)
            hits = [each for each in article.found if 2 * _shared(each.span, spans) > size]
            marked += 1
            found += bool(hits)
            sources = [(start, end) for start, end, _ in gold["source"]]
            same_speaker += any(each.speaker and _shared(each.speaker, sources) for each in hits)
    print(f"indirect: {marked} marked, found {found / marked:.3f}, with their speaker {same_speaker / marked:.3f}")
    print(f"  {ours} of ours, {true / max(1, ours):.3f} of them marked")


def _print_speed() -> None:
    paragraph = (
        "“We have seen nothing like it in years,” said Anna Berg, the mayor of Ghent. She added that it would pay. "
        "Paul Meyer told reporters on Monday that he “would not be surprised if it happened again” in the autumn.\n\n"
    )
    document = _document(paragraph * 2500)
    find_quotations(_document(paragraph), ())  # loads what the first call loads
    start = time.perf_counter()
    found = find_quotations(document, ())
    words = len(document.text.split())
    print(f"speed: {words:,} words, {len(found):,} quotations in {time.perf_counter() - start:.2f} s, warm")


if __name__ == "__main__":
    main(sys.argv[1:])
