"""Dates and sums of money against hand-marked world news: `python -m tests.benchmarks.facts`.

Strict spans; relative dates and "Covid - 19" are left out on both sides, as the data have them. Rules were chosen on
the articles with an even SHA-1; the odd ones were read by nobody.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.analysis.facts.dates import find_dates
from reader.analysis.facts.figures import Figure, sums_of
from reader.model.document import Document
from reader.model.facts import TimeExpression
from resources.training.documents import english_document
from tests.benchmarks.evaluation_data import evaluation_file, is_odd, loaded_module

_RELATIVE = re.compile(r"(?i)covid ?- ?19|.*\b(?:last|today|this|next|yesterday|tomorrow|ago)\b.*")
_Find = Callable[[Document], Iterable[TimeExpression | Figure]]


def _sums(document: Document) -> Iterator[Figure]:
    for sentence in document.sentences:
        yield from sums_of(document.text_of(sentence.span), document.language or "", sentence.span.start)


_FINDERS: dict[str, _Find] = {"Date": find_dates, "Money": _sums}


def main(_wanted: Sequence[str] = ()) -> None:
    """Print precision, recall and F1 for both halves."""
    news, scoring = evaluation_file("actors/worldwide_dev.tsv"), evaluation_file("actors/scoring.py")
    if news is None or scoring is None:
        return
    module = loaded_module(scoring)
    articles = [module.running_text(article) for article in module.read_docs(news)]
    for half, is_unseen in (("tuned on, even", False), ("unseen, odd", True)):
        own = [(text, marked) for text, marked in articles if is_odd(text) is is_unseen]
        documents = [english_document(text) for text, _ in own]
        for kind, find in _FINDERS.items():
            pairs = [
                (_spans(text, ((s, e) for s, e, k in marked if k == kind)), _spans(text, map(_ends, find(document))))
                for (text, marked), document in zip(own, documents, strict=True)
            ]
            print(f"{half:<16}{kind:<8}{_told(pairs)}", flush=True)


def _told(pairs: Sequence[tuple[set[tuple[int, int]], set[tuple[int, int]]]]) -> str:
    hits = sum(len(marked & found) for marked, found in pairs)
    marked, found = sum(len(pair[0]) for pair in pairs), sum(len(pair[1]) for pair in pairs)
    precision, recall = hits / max(1, found), hits / max(1, marked)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {2 * hits / max(1, marked + found):.3f}  of {marked}"


def _spans(text: str, spans: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    return {(start, end) for start, end in spans if not _RELATIVE.fullmatch(text[start:end])}


def _ends(found: TimeExpression | Figure) -> tuple[int, int]:
    return found.span.start, found.span.end


if __name__ == "__main__":
    main()
