"""What a summary of a quarter of the words leaves out: sections, paragraphs, the main actors; every method in one run.

News that kept its paragraphs, and Wikinews with its headings. A paragraph counts where it has prose, a section where it
has a sentence that a summary may hold; the main actors are the five most salient that the program finds.
"""

from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import mean
from typing import Any

from reader.analysis.pipeline import analyze
from reader.analysis.summarizers import SUMMARIZERS
from reader.analysis.summary_size import summary_size_for_words
from reader.formats import read_text
from reader.model.analysis import AnalysisOptions, Part
from reader.model.annotation import Actor
from reader.model.document import Document
from reader.model.span_index import SpanIndex
from reader.nlp.segmentation import segmented
from reader.nlp.tokens import count_words
from tests.benchmarks.evaluation_data import evaluation_file, json_lines

NEWS = "summaries/news_with_paragraphs_300.jsonl"
WIKINEWS = "aliases/wikinews_gum.jsonl"
SHARE = 4  # one word in so many
MAIN_ACTORS = 5
MEASURES = ("sections", "paragraphs", "main actors")
LANGUAGE = "en"


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=100, help="articles of each collection, from the first on")
    limit = parser.parse_args().limit
    for name, documents in ((NEWS, _news()), (WIKINEWS, _wikinews())):
        shares: dict[tuple[str, str], list[float]] = defaultdict(list)
        for document in islice(documents, limit):
            for key, share in _shares(document):
                shares[key].append(share)
        if shares:
            _print(name, shares)


def _news() -> Iterator[Document]:
    path = evaluation_file(NEWS)
    for row in json_lines(path) if path else ():
        yield segmented(read_text(row["article"].replace("\n", "\n\n"), ""), LANGUAGE)


def _wikinews() -> Iterator[Document]:
    path = evaluation_file(WIKINEWS)
    for row in json_lines(path) if path else ():
        yield segmented(
            read_text("\n\n".join(_blocks(row["paragraphs"], row["sentences"])), "", reader="markdown"), LANGUAGE
        )


def _blocks(kinds: Sequence[str], sentences: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield the blocks as Markdown: the first heading is the title, pictures are left out."""
    for index, kind in enumerate(kinds):
        text = " ".join(sentence["text"] for sentence in sentences if sentence["par"] == index)
        if text and "figure" not in kind and "caption" not in kind:
            yield ("## " if index else "# ") * kind.startswith("head") + text


def _shares(document: Document) -> Iterator[tuple[tuple[str, str], float]]:
    actors = analyze(document, AnalysisOptions(parts=frozenset({Part.ACTORS}))).actors or ()
    words = sum(count_words(document.text_of(sentence.span)) for sentence in document.sentences)
    every = set(range(len(document.sentences)))
    for summarizer in SUMMARIZERS:
        if summarizer.max_sentences is None or len(every) <= summarizer.max_sentences:
            ranking = summarizer.rank(document)
            chosen = set(ranking[: summary_size_for_words(document, ranking, words // SHARE)])
            yield (summarizer.id, "sections"), len(_sections(document, chosen)) / len(_sections(document, every))
            yield (summarizer.id, "paragraphs"), len(_paragraphs(document, chosen)) / len(_paragraphs(document, every))
            if main_actors := _main_actors(document, actors):
                yield (
                    (summarizer.id, "main actors"),
                    sum(bool(each & chosen) for each in main_actors) / len(main_actors),
                )


def _sections(document: Document, chosen: set[int]) -> set[int | None]:
    return {document.paragraphs[document.sentences[index].paragraph].section for index in chosen}


def _paragraphs(document: Document, chosen: set[int]) -> set[int]:
    return {document.sentences[index].paragraph for index in chosen}


def _main_actors(document: Document, actors: Sequence[Actor]) -> list[set[int]]:
    """Return for each main actor the sentences that name them, those outside the prose left aside."""
    index = SpanIndex(document)
    foremost = sorted(actors, key=lambda actor: -actor.salience)[:MAIN_ACTORS]
    named = [{index.sentence_at(span.start) for span in actor.mentions} - {None} for actor in foremost]
    return [{sentence for sentence in each if sentence is not None} for each in named if each]


def _print(name: str, shares: dict[tuple[str, str], list[float]]) -> None:
    count = len(shares[SUMMARIZERS[0].id, "paragraphs"])
    print(f"\n{count} articles of {name}; share represented in a quarter of the words, 100 is all")
    print(f"{'':<12}" + "".join(f" {measure:>12}" for measure in MEASURES))
    for summarizer in SUMMARIZERS:
        found = [shares[summarizer.id, measure] for measure in MEASURES]
        print(f"{summarizer.id:<12}" + "".join(f" {100 * mean(each) if each else 0:12.1f}" for each in found))


if __name__ == "__main__":
    main()
