"""How well sentences are read: `python -m tests.benchmarks.parsing [FOLDER_OF_A_MODEL]`.

Parts of speech, heads and relations on the words of treebanks, by language and for the relations of clauses; time and
memory. Every figure is of test parts that no training saw; PUD's are left out, whose sentences are the same in all of
its languages. parsed_names.py measures names.
"""

import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reader.parsing.labels import FEATURES, RELATIONS, Feature, Relation
from reader.parsing.parse import Read, ReadSentence
from reader.parsing.reading import Parser
from tests.benchmarks.evaluation_data import evaluation_file, f1
from tests.benchmarks.treebank_data import Sentences, treebank_sentences

TREEBANKS = {
    "English": ("English-GUM-open", "English-EWT"),
    "Western": (
        "German-GSD",
        "French-GSD",
        "Spanish-GSD",
        "Portuguese-Bosque",
        "Dutch-LassySmall",
        "Swedish-Talbanken",
        "Danish-DDT",
        "Norwegian-Bokmaal",
    ),
    "Eastern": ("Czech-CAC", "Russian-GSD", "Romanian-RRT", "Finnish-TDT"),
    "hardly or not trained on": ("Italian-ISDT", "Polish-PDB", "Ukrainian-IU"),
}
CLAUSES = (Relation.APPOS, Relation.ADVCL, Relation.RELATIVE, Relation.PARATAXIS, Relation.CCOMP, Relation.NSUBJ)
MARKED_FEATURES = (Feature.FINITE, Feature.NEGATIVE, Feature.PASSIVE)
ROUNDS = 2  # of timing; the best counts
_KB_PER_MB = 1_000


def main(wanted: list[str]) -> None:
    """Measure the parser of the program, or one in another folder."""
    parser = Parser(Path(wanted[0]) if wanted else None)
    for group, names in TREEBANKS.items():
        _print_syntax(parser, group, names)
    _print_speed(parser)


def _print_syntax(parser: Parser, group: str, names: Iterable[str]) -> None:
    total = Counter[str]()
    print(f"{group}: part of speech, head, head and relation; clauses and features by F1")
    for name in names:
        if path := evaluation_file(f"syntax/test/{name}.conllu.gz"):
            sentences = treebank_sentences(path)
            counts = _compared(sentences, [read.words for read in parser.read([each.words for each in sentences])])
            print(f"  {name:<20}{_figures(counts)}", flush=True)
            shares = {key: counts[key] / counts["words"] for key in ("pos", "head", "relation")}
            total.update({key: round(1e6 * share) for key, share in shares.items()} | {"treebanks": 1})
    if total["treebanks"]:
        means = (total[key] / total["treebanks"] / 1e4 for key in ("pos", "head", "relation"))
        print(f"  {'mean':<20}" + " ".join(f"{mean:5.1f}" for mean in means))


def _compared(sentences: Sentences, read: Sequence[list[Read]]) -> Counter[str]:
    counts = Counter[str]()
    for sentence, words in zip(sentences, read, strict=True):
        rows = zip(sentence.parts_of_speech, sentence.heads, sentence.relations, sentence.features, words, strict=True)
        for part, head, relation, features, word in rows:
            counts["words"] += 1
            counts["pos"] += part == word.part_of_speech
            counts["head"] += head == word.head
            counts["relation"] += head == word.head and _whole(relation) == _whole(word.relation)
            _count_relation(counts, relation, word, same_head=head == word.head)
            _count_features(counts, features, word)
    return counts


def _whole(relation: int) -> str:
    return RELATIONS[relation].split(":")[0]


def _count_relation(counts: Counter[str], relation: int, word: Read, *, same_head: bool) -> None:
    marked, found = RELATIONS[relation], RELATIONS[word.relation]
    counts[f"{marked} marked"] += 1
    counts[f"{found} found"] += 1
    counts[f"{marked} hit"] += marked == found and same_head


def _count_features(counts: Counter[str], features: Sequence[int], word: Read) -> None:
    for feature, marked in zip(FEATURES, features, strict=True):
        if marked >= 0:
            counts[f"{feature} marked"] += marked
            counts[f"{feature} found"] += feature in word.features
            counts[f"{feature} hit"] += marked and feature in word.features


def _figures(counts: Counter[str]) -> str:
    shares = " ".join(f"{100 * counts[key] / counts['words']:5.1f}" for key in ("pos", "head", "relation"))
    single = " ".join(
        f"{key.value} {f1(counts, key):.0f}" for key in (*CLAUSES, *MARKED_FEATURES) if counts[f"{key} marked"] >= 10
    )
    return f"{shares}   {single}"


def _print_speed(parser: Parser) -> None:
    if path := evaluation_file("syntax/test/English-GUM-open.conllu.gz"):
        sentences = [each.words for each in treebank_sentences(path)]
        words = sum(map(len, sentences))
        fresh = Parser()
        load = _seconds(list, fresh.read([["word"]])) if not sys.argv[1:] else 0.0
        seconds = min(_seconds(list, parser.read(sentences)) for _ in range(ROUNDS))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KB_PER_MB
        print(f"speed: {words / seconds:,.0f} words/s on one thread, loaded in {load:.2f} s, {peak:.0f} MB at most")


def _seconds(work: type[list[ReadSentence]], read: Iterator[ReadSentence]) -> float:
    start = time.process_time()
    work(read)
    return time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])
