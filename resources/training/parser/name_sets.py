"""Read the sets of names: those in English as the recognizer's training harmonises them, the others as they are."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reader.analysis.recognizers.tables import Entry, name_tables
from reader.parsing.labels import NAME_LABELS, NameLabel
from resources.training.parser.labelled_sets import labelled_sets
from resources.training.parser.treebanks import NOT_MARKED, Example, text_of

_ARTICLES = ("o", "a", "os", "as")
_DEMONSTRATIVES = ("este", "esta", "estes", "estas", "esse", "essa", "esses", "essas", "isto", "isso")
_DISTANT = ("aquele", "aquela", "aqueles", "aquelas", "aquilo")
_PRONOUNS = ("ele", "ela", "eles", "elas")
_CONTRACTIONS = {
    **{("de", word): f"d{word}" for word in (*_ARTICLES, *_DEMONSTRATIVES, *_DISTANT, *_PRONOUNS)},
    **{("em", word): f"n{word}" for word in (*_ARTICLES, *_DEMONSTRATIVES, *_DISTANT, *_PRONOUNS, "um", "uma")},
    **{("por", word): f"pel{word}" for word in _ARTICLES},
    **{("a", word): f"à{word[1:]}" for word in ("a", "as", *_DISTANT)},
    ("a", "o"): "ao",
    ("a", "os"): "aos",
}


def token_file(path: Path) -> list[list[Example]]:
    """Return the articles of a set with `token<TAB>tag` lines, each as its sentences."""
    articles: list[list[Example]] = [[]]
    words: list[str] = []
    labels: list[int] = []
    for line in (*text_of(path).split("\n"), ""):
        if line.startswith("-DOCSTART-"):
            articles.append([])
        elif line.strip():
            word, label = line.split("\t")[:2]
            words.append(word)
            labels.append(NAME_LABELS.index(NameLabel(label)))
        elif words:
            articles[-1].append(Example(tuple(words), names=tuple(labels)))
            words, labels = [], []
    return [article for article in articles if article]


def contracted(example: Example) -> Example:
    """Write Portuguese as texts have it: the set has "de o" for "do"."""
    words: list[str] = []
    labels: list[int] = []
    outside = (NAME_LABELS.index(NameLabel.OUTSIDE), *range(2, len(NAME_LABELS), 2))
    for word, label in zip(example.words, example.names, strict=True):
        joined = _CONTRACTIONS.get((words[-1].lower(), word)) if words and label in outside else None
        if joined:
            words[-1] = joined if words[-1].islower() else joined.capitalize()
        else:
            words.append(word)
            labels.append(label)
    return Example(tuple(words), names=tuple(labels))


def with_names(sentences: Sequence[Example], named: Sequence[Example]) -> list[Example]:
    """Add the names of a set to the sentences of a treebank that have the same words."""
    names_by_words = {each.words: each.names for each in named}
    return [replace(each, names=names_by_words.get(each.words, ())) for each in sentences]


def peoples_unmarked(example: Example) -> Example:
    """Leave open what the names of peoples are, in an English set that marks none."""
    tables = name_tables()
    known = (tables.has((word,), Entry.GROUP) for word in example.words)
    labels = zip(example.names, known, strict=True)
    return Example(example.words, names=tuple(NOT_MARKED if is_people else label for label, is_people in labels))


def english_names(folder: Path) -> Iterator[tuple[list[Example], float, bool, bool]]:
    """Yield each English set with its copies in a round, whether it keeps articles, whether its names may be lent."""
    for share in labelled_sets(folder):
        sentences = [
            Example(words, names=tuple(NAME_LABELS.index(NameLabel(label)) for label in labels))
            for words, labels in share.sentences
        ]
        yield sentences, share.copies, share.keeps_articles, share.lends_names
