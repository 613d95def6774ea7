"""Where sentences end, against the treebanks of Universal Dependencies: precision, recall and F1 of the boundaries.

Up to eight sentences that follow one another in a treebank make a paragraph, joined by a blank (by nothing in Chinese
and Japanese). Treebanks also divide at colons, headings and lines without a stop, which no reader of running text can
know: recall says less than precision. The splitter was tuned on the halves called train. Beside ours stands NLTK's
Punkt alone, with the tables of the language or of English.
"""

import gzip
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path

from reader.nlp.sentences import punkt_tokenizer, sentence_spans
from tests.benchmarks.evaluation_data import evaluation_file

FOLDER = "syntax/test"
SENTENCES = 8  # of a paragraph
UNSPACED = ("zh", "ja")
CODES = {
    "Arabic-PUD": "ar", "Chinese-GSDSimp": "zh", "Czech-CAC": "cs", "Danish-DDT": "da", "Dutch-LassySmall": "nl",
    "English-EWT": "en", "English-GUM-open": "en", "Finnish-TDT": "fi", "French-GSD": "fr", "German-GSD": "de",
    "Greek-GDT": "el", "Hebrew-IAHLTwiki": "he", "Hindi-PUD": "hi", "Italian-ISDT": "it", "Korean-PUD": "ko",
    "Norwegian-Bokmaal": "nb", "Persian-Seraji": "fa", "Polish-PDB": "pl", "Portuguese-Bosque": "pt",
    "Romanian-RRT": "ro", "Russian-GSD": "ru", "Spanish-GSD": "es", "Swedish-Talbanken": "sv", "Turkish-PUD": "tr",
    "Ukrainian-IU": "uk",
}  # fmt: skip
Splitter = Callable[[str, str], set[int]]


def main() -> None:
    """Measure and print."""
    print(f"{'treebank':<20} {'ours: P / R / F1':>24} {'Punkt alone':>24}   boundaries")
    for treebank, language in CODES.items():
        path = evaluation_file(f"{FOLDER}/{treebank}.conllu.gz")
        if path is None:
            return
        paragraphs = list(_paragraphs(path))
        ours, punkt = (_scores(paragraphs, language, splitter) for splitter in (_ours, _punkt_alone))
        boundaries = sum(len(paragraph) - 1 for paragraph in paragraphs)
        print(f"{treebank:<20} {ours:>24} {punkt:>24}   {boundaries}", flush=True)


def _paragraphs(path: Path) -> Iterator[list[str]]:
    document, paragraph = "", list[str]()
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            is_new = line.startswith("# doc") and line != document
            document = line if is_new else document
            if is_new or len(paragraph) == SENTENCES:
                yield from [paragraph] if paragraph else []
                paragraph = []
            if line.startswith("# text"):
                paragraph.append(line.partition("=")[2].strip())
    yield from [paragraph] if paragraph else []


def _scores(paragraphs: list[list[str]], language: str, splitter: Splitter) -> str:
    joint = "" if language in UNSPACED else " "
    counts = Counter[str]()
    for sentences in paragraphs:
        ends = accumulate(len(sentence) + len(joint) for sentence in sentences[:-1])
        gold = {end - len(joint) for end in ends}
        found = splitter(joint.join(sentences), language)
        counts.update(right=len(gold & found), found=len(found), gold=len(gold))
    precision, recall = (counts["right"] / max(counts[of], 1) for of in ("found", "gold"))
    mean = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{100 * precision:.1f} / {100 * recall:.1f} / {100 * mean:.1f}"


def _ours(text: str, language: str) -> set[int]:
    return {span.end for span in sentence_spans(text, language)[:-1]}


def _punkt_alone(text: str, language: str) -> set[int]:
    return {end for _, end in list(punkt_tokenizer(language).span_tokenize(text))[:-1]}


if __name__ == "__main__":
    main()
