"""Treebanks and sets of names as the training of the parser reads them."""

from collections.abc import Sequence
from pathlib import Path

from resources.training.parser.name_sets import contracted, token_file
from resources.training.parser.treebanks import Example, treebank

Sentences = Sequence[Example]


def treebank_sentences(path: Path) -> Sentences:
    """Return the sentences of a treebank."""
    return treebank(path)


def named_articles(path: Path) -> Sequence[Sentences]:
    """Return the articles of a set of names, each as its sentences."""
    articles = token_file(path)
    if path.name.startswith("pt_uner"):
        return [[contracted(sentence) for sentence in article] for article in articles]
    return articles
