"""How many highlights find their words again in a text that was edited, extracted anew or converted, and whether any
is put on other words.

Edited: news articles get typos, are highlighted, the typos are mended and sentences put in, taken out and moved; the
program that does it knows where each word went. Extracted: highlights on what is read of a web page are looked for in
what Readability makes of it, and in our own text of it in lines of seventy characters with straight quotes. There the
words count as still there where the same letters and digits stand in the other text once.
"""

import gzip
import json
import re
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from textwrap import fill

from reader.anchors.placing import passage_at, placed
from reader.formats.readers.html_file import HtmlReader
from reader.model.correction import Passage
from reader.model.span import Span
from tests.benchmarks.edited_texts import Version, edited, sentences_of, version_of, with_typos
from tests.benchmarks.evaluation_data import evaluation_file, json_lines
from tests.benchmarks.pages import text_of

NEWS, PAGES = "summaries/news_with_paragraphs_300.jsonl", "pages/reference.jsonl.gz"
LENGTHS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 25, 30, 40, 60, 100, 150)  # words of a highlight
HIGHLIGHTS = 20  # a text
LIKE = 0.6  # of the letters of a place must be the passage's, or it stands on other words
TOLD = ("words there: lost", "words there: elsewhere", "on other words")
_PLAIN = str.maketrans("“”„‘’–—\u00a0", '"""\'\'-- ')


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--tenth", action="store_true", help="measure every tenth text only")
    parser.add_argument("--misses", action="store_true", help="print what was lost or put on other words")
    arguments = parser.parse_args()
    step = 10 if arguments.tenth else 1
    news, pages = evaluation_file(NEWS), evaluation_file(PAGES)
    if news is not None:
        _measure_edited([each["article"] for each in json_lines(news)], step, is_talkative=arguments.misses)
    if pages is not None:
        lines = [json.loads(line) for line in gzip.decompress(pages.read_bytes()).decode().splitlines()][::step]
        _measure_extracted(pages.parent, lines, is_talkative=arguments.misses)
    _measure_speed()


# -- edited by program -------------------------------------------------------------------------------------------


def _measure_edited(articles: Sequence[str], step: int, *, is_talkative: bool) -> None:
    random, verdicts = Random(15), Counter[str]()
    for number in range(0, len(articles), step):
        clean = version_of(articles[number])
        if len(clean.words) < 50:
            continue
        old = with_typos(clean, random)
        others = sentences_of(articles[(number + 1) % len(articles)])
        new = edited(clean, others, random)
        for kind, words, place in _judged(old, new, random):
            verdicts[kind] += 1
            if is_talkative and kind in TOLD:
                print(f"  {kind}: {words!r}\n      -> {place!r}")
    _print("edited", verdicts)


def _judged(old: Version, new: Version, random: Random) -> Iterator[tuple[str, str, str]]:
    """Yield a verdict on each of some highlights on the old version, with its words and those of its place."""
    text, changed, spans, new_spans = old.text, new.text, old.spans(), new.spans()
    chosen = [_stretch(len(spans), random) for _ in range(HIGHLIGHTS)]
    places = [Span(spans[first].start, spans[last].end) for first, last in chosen]
    found = placed(changed, [passage_at(text, place) for place in places])
    where = {word.number: at for at, word in enumerate(new.words) if word.number is not None}
    for (first, last), place, at in zip(chosen, places, found, strict=True):
        kept = [where[number] for number in range(first, last + 1) if number in where]
        verdict = _verdict(kept, last + 1 - first, at, new_spans)
        is_same = at is not None and _letters(at.of(changed)) in _letters(place.of(text))
        if verdict == "on other words" and is_same:
            verdict = "same words in another place"
        yield verdict, place.of(text), at.of(changed) if at else ""


def _verdict(kept: Sequence[int], length: int, at: Span | None, spans: Sequence[Span]) -> str:
    """Return what became of a highlight; `kept` are the numbers of its words in the new version."""
    is_whole = len(kept) == length and list(kept) == list(range(kept[0], kept[0] + length))
    if at is None:
        return "words there: lost" if is_whole else "words gone or apart: lost"
    covered = {number for number, span in enumerate(spans) if span.overlaps(at)}
    shared = len(covered & set(kept))
    if is_whole:
        return "words there: found" if covered == set(kept) else "words there: elsewhere"
    is_own = shared >= LIKE * len(covered)
    return "words gone or apart: on what is left" if is_own else "on other words"


def _stretch(count: int, random: Random) -> tuple[int, int]:
    length = min(random.choice(LENGTHS), count)
    first = random.randrange(count - length + 1)
    return first, first + length - 1


# -- extracted in another way ------------------------------------------------------------------------------------


def _measure_extracted(folder: Path, lines: Sequence[dict[str, str]], *, is_talkative: bool) -> None:
    random, reader = Random(15), HtmlReader()
    readability, wrapped = Counter[str](), Counter[str]()
    for line in lines:
        page = gzip.decompress((folder / f"{line['page']}.html.gz").read_bytes())
        text = text_of(reader, page, line["page"])
        words = version_of(text).spans()
        if len(words) < 50:
            continue
        stretches = [_stretch(len(words), random) for _ in range(HIGHLIGHTS)]
        text = text.lstrip()
        passages = [passage_at(text, Span(words[first].start, words[last].end)) for first, last in stretches]
        plain = "\n\n".join(fill(block, 70).translate(_PLAIN) for block in text.split("\n"))
        for other, verdicts in ((line["text"], readability), (plain, wrapped)):
            for passage, at in zip(passages, placed(other, passages), strict=True):
                verdict = _verdict_by_letters(passage, at, other)
                verdicts[verdict] += 1
                if is_talkative and verdict in TOLD:
                    print(f"  {verdict}: {passage.words!r}\n      -> {at.of(other) if at else ''!r}")
    _print("as Readability", readability)
    _print("as plain text", wrapped)


def _verdict_by_letters(passage: Passage, at: Span | None, other: str) -> str:
    words = _letters(passage.words)
    times = _letters(other).count(words)
    if at is None:
        return "words there: lost" if times == 1 else "words gone or apart: lost"
    there = _letters(at.of(other))
    if there == words:
        return "words there: found" if times == 1 else "words there several times: found"
    is_like = SequenceMatcher(None, words, there, autojunk=False).ratio() >= LIKE
    return "words gone or apart: on what is left" if is_like else "on other words"


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()


# -- time --------------------------------------------------------------------------------------------------------


def _measure_speed() -> None:
    """Print the processor time for a hundred highlights of a hundred thousand words, of which every tenth changed."""
    random = Random(15)
    names = ["".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=random.randrange(2, 10))) for _ in range(8_000)]
    counts = [1 / rank for rank in range(1, len(names) + 1)]
    old = [f"{word} " for word in random.choices(names, counts, k=100_000)]
    new = [word if number % 10 or len(word) < 6 else f"{word[:-2]}x{word[-2:]}" for number, word in enumerate(old)]
    text, spans = "".join(old), version_of("".join(old)).spans()
    stretches = [_stretch(len(spans), random) for _ in range(100)]
    passages = [passage_at(text, Span(spans[first].start, spans[last].end)) for first, last in stretches]
    others = {"the same": text, "moved by a word": f"new {text}", "every tenth word changed": "".join(new)}
    for name, other in others.items():
        start = time.process_time()
        found = placed(other, passages)
        told = f"{time.process_time() - start:.2f} s, {sum(each is not None for each in found)} found"
        print(f"100 highlights in 100,000 words, {name}: {told}")


def _print(name: str, verdicts: Counter[str]) -> None:
    there, lost = verdicts["words there: found"], verdicts["words there: lost"] + verdicts["words there: elsewhere"]
    total = there + lost
    print(f"{name}: of {total} whose words are still there {100 * there / max(1, total):.2f} % found")
    for kind, count in sorted(verdicts.items()):
        print(f"    {count:6}  {kind}")


if __name__ == "__main__":
    main()
