"""Sentences that need the one before, in eight languages: `python -m tests.benchmarks.dependence`.

PUD holds the same sentences of news and Wikipedia in many languages, most out of the middle of their texts. What the
rules for English say of a sentence is held against what is said of its translation. Those rules ask more (which noun
with "the" was named before), so that they flag more: how many of the flagged translations they flag, too, tells of
false alarms; the share of theirs that is found tells how much is known.
"""

import gzip
from collections.abc import Mapping

from reader.analysis.dangling import openness_in
from reader.analysis.lines.dependence import dependence_of
from reader.model.line import whole_line, words_of
from reader.nlp.segmentation import segmented
from reader.parsing.reading import parser
from tests.benchmarks.evaluation_data import evaluation_file
from tests.documents import make_document

LANGUAGES = {
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "ru": "Russian",
    "pl": "Polish",
    "cs": "Czech",
}
FIRST = "One."  # what stands before each sentence, in a text of its own: nothing it could point back to


def main() -> None:
    """Measure and print."""
    english = _sentences("English")
    expected = {key for key, text in english.items() if _needs_before(text, "en")}
    print(f"English: {len(expected)} of {len(english)} need the sentence before")
    for language, name in LANGUAGES.items():
        sentences = _sentences(name)
        flagged = {key for key, text in sentences.items() if _needs_before(text, language)}
        both = flagged & expected
        print(
            f"{name} ({len(sentences)}): {len(flagged)} flagged, {_share(both, flagged)} of them in English, too; "
            f"{_share(both, expected)} of those in English found"
        )


def _sentences(name: str) -> Mapping[str, str]:
    """Return the sentences of a language by their number in all of them."""
    path = evaluation_file(f"syntax/test/{name}-PUD.conllu.gz")
    found: dict[str, str] = {}
    if path is None:
        return found
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        key = ""
        for line in lines:
            mark, _, value = line.partition(" = ")
            key = value.strip() if mark == "# sent_id" else key
            if mark == "# text":
                found[key] = value.strip()
    return found


def _needs_before(text: str, language: str) -> bool:
    document = segmented(make_document(FIRST, text), language)
    by_parse, by_words = dependence_of(document, parser().parse(document)), openness_in(document)
    lines = [whole_line(document, index) for index in range(1, len(document.sentences))]
    return any(by_parse.needs_before(line) or by_words(words_of(document, line)) for line in lines)


def _share(some: set[str], of: set[str]) -> str:
    return f"{100 * len(some) / (len(of) or 1):.0f} %"


if __name__ == "__main__":
    main()
