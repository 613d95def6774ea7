"""Whether words are cut as the original cuts them: `python -m tests.benchmarks.pieces TOKENIZER_JSON [MODEL_FOLDER]`.

TOKENIZER_JSON is multilingual-e5-small's own file for the library `tokenizers`, which must be installed for this alone;
its vocabulary is cut to ours first. The words of 10,000 sentences of each script are compared.
"""

import importlib
import importlib.util
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from reader.parsing.pieces import FIRST_PIECE, normalized, pieces_of
from reader.parsing.reading import VOCABULARY_FILE
from reader.paths import resource_dir
from tests.benchmarks.evaluation_data import evaluation_file
from tests.benchmarks.treebank_data import named_articles, treebank_sentences

SENTENCES = 10_000
TREEBANKS = {
    "Latin": ("English-EWT-train-web", "English-GUM-open", "German-GSD", "French-GSD", "Polish-PDB", "Czech-CAC"),
    "Cyrillic": ("Russian-GSD", "Ukrainian-IU"),
    "Greek": ("Greek-GDT",),
}
NAME_SETS = {"Latin": ("fi_turku",), "Cyrillic": ("ru_factrueval2016", "ru_nerel"), "Greek": ()}
TESTED_NAME_SETS = {"Latin": (), "Cyrillic": ("uk_ner_uk_NC", "ru_factrueval2016", "ru_nerel"), "Greek": ()}


def main(wanted: list[str]) -> None:
    """Compare, or say in one line why not."""
    if not wanted or importlib.util.find_spec("tokenizers") is None:
        print("skipped: tokenizers is not installed, or its file for the original is not named")
        return
    vocabulary = (Path(wanted[1]) if wanted[1:] else resource_dir() / "models" / "parser") / VOCABULARY_FILE
    original, ours = _original(Path(wanted[0]), vocabulary), pieces_of(vocabulary)
    for script in TREEBANKS:
        sentences = list(islice(_sentences(script), SENTENCES))
        words = {word for sentence in sentences for word in sentence}
        unequal = [word for word in words if _cut(original, word) != ours.cut(f"▁{normalized(word)}")[0]]
        print(
            f"{script}: {len(sentences):,} sentences, {len(words):,} words, cut otherwise: {len(unequal)} {unequal[:5]}"
        )


def _original(path: Path, vocabulary: Path) -> Any:
    tokenizers: Any = importlib.import_module("tokenizers")
    found = json.loads(path.read_text(encoding="utf-8"))
    scores = dict(map(tuple, found["model"]["vocab"]))
    kept = json.loads(vocabulary.read_text(encoding="utf-8"))["pieces"]
    found["model"]["vocab"] = [*found["model"]["vocab"][:FIRST_PIECE], *([piece, scores[piece]] for piece in kept)]
    found["added_tokens"] = [each for each in found["added_tokens"] if each["id"] < FIRST_PIECE]
    original = tokenizers.Tokenizer.from_str(json.dumps(found))
    original.no_padding()
    original.no_truncation()
    return original


def _cut(original: Any, word: str) -> list[int]:
    numbers: list[int] = original.encode(word, add_special_tokens=False).ids
    return numbers


def _sentences(script: str) -> Iterator[Iterable[str]]:
    for name in TREEBANKS[script]:
        if path := evaluation_file(f"syntax/train/{name}.conllu.gz"):
            yield from (sentence.words for sentence in treebank_sentences(path))
    for part, names in (("train", NAME_SETS[script]), ("test", TESTED_NAME_SETS[script])):
        for name in names:
            if path := evaluation_file(f"names_multilingual/{name}.{part}.tsv.gz"):
                yield from (sentence.words for article in named_articles(path) for sentence in article)


if __name__ == "__main__":
    main(sys.argv[1:])
