"""How well 60 quotations each of four languages are told: `python -m tests.benchmarks.marked_quotations`.

Marked by hand before anything was tried on them; with `--list` the misses of the half that rules may be fitted on. A
speaker is right where the actor has the name, or the words shown for the speaker hold it, wrong where the actor is
another; a role whose bearer is not told ("der Mediziner") counts for nobody.
"""

import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.linking import link
from reader.analysis.quotations import find_quotations
from reader.analysis.recognizers.parsed import ParsedRecognizer
from reader.model.annotation import Actor, Quotation
from reader.model.span import Span
from reader.parsing.once import ParsedOnce
from tests.benchmarks.marked_texts import FOLDER, document_of, halves

LANGUAGES = ("de", "fr", "es", "ru")
_MARK = re.compile(r"\[\[|\]\]")
_OPENING = '„“«»"—‚‘'


@dataclass(frozen=True)
class _Passage:
    text: str
    said: tuple[Span, ...]
    speaker: str


def main(arguments: Sequence[str]) -> None:
    """Print how many are found, and whose they are said to be, for each language, half and sort."""
    print("quotations marked by hand: found; speaker right, wrong; passages with others found")
    for language in LANGUAGES:
        for use, lines in halves(FOLDER / "quotations" / f"{language}.txt").items():
            _print_row(language, use, lines, is_listing="--list" in arguments and use == "tune")


def _print_row(language: str, use: str, lines: Sequence[str], *, is_listing: bool) -> None:
    counts = {"direct": Counter[str](), "indirect": Counter[str]()}
    extra = 0
    for passage in map(_read, lines):
        actors, found = _found(passage.text, language)
        extra += any(not _overlaps(each.span, said) for each in found for said in [_whole(passage)])
        for said in passage.said:
            outcome = _outcome(passage, said, found, actors)
            sort = "direct" if passage.text[passage.said[0].start] in _OPENING or _follows_dash(passage) else "indirect"
            counts[sort].update([outcome, "all"])
            if is_listing and outcome != "right":
                _print_miss(passage, said, outcome, found)
    parts = (
        f"{sort} {row['all'] - row['missed']} of {row['all']}; {row['right']}, {row['wrong']}"
        for sort, row in counts.items()
    )
    print(f"  {language} {use:<8} {' | '.join(parts)} | {extra}", flush=True)


def _follows_dash(passage: _Passage) -> bool:
    return passage.text[: passage.said[0].start].rstrip().endswith("—")


def _whole(passage: _Passage) -> Span:
    return Span(passage.said[0].start, passage.said[-1].end)


def _read(line: str) -> _Passage:
    marked, speaker = line.split(" || ")
    pieces = _MARK.split(marked)
    ends = [0]
    for piece in pieces:
        ends.append(ends[-1] + len(piece))
    said = tuple(Span(ends[index], ends[index + 1]) for index in range(1, len(pieces), 2))
    return _Passage("".join(pieces), said, speaker)


def _found(text: str, language: str) -> tuple[dict[str, Actor], Sequence[Quotation]]:
    parsed = ParsedOnce(document_of(text, language))
    actors = link(parsed.document, ParsedRecognizer().recognize(parsed.document, parsed=parsed), parsed.parse())
    return {actor.id: actor for actor in actors}, find_quotations(parsed.document, actors, parsed.parse)


def _overlaps(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _outcome(passage: _Passage, said: Span, found: Sequence[Quotation], actors: dict[str, Actor]) -> str:
    ours = [each for each in found if 2 * _shared(each.span, said) > len(said)]
    if not ours:
        return "missed"
    best = max(ours, key=lambda each: (each.speaker is not None, _shared(each.span, said)))
    names = [actors[best.actor].name, *actors[best.actor].aliases] if best.actor else []
    names += [best.speaker.of(passage.text)] if best.speaker else []
    if not names:
        return "nobody"
    last = passage.speaker.split()[-1]
    if any(last in name for name in names):
        return "right"
    return "wrong" if best.actor else "nobody"


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _print_miss(passage: _Passage, said: Span, outcome: str, found: Sequence[Quotation]) -> None:
    ours = [(each.span.of(passage.text), each.speaker and each.speaker.of(passage.text)) for each in found]
    print(f"    {outcome}: {said.of(passage.text)} ({passage.speaker})\n        {passage.text}\n        ours: {ours}")


if __name__ == "__main__":
    main(sys.argv[1:])
