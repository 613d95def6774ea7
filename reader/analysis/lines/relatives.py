"""Sentences that name somebody or something and only tell which: "Oran, which shut the quarry." Of any language."""

from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_NOUNS = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)  # "what she says" may be read so, and is a subject


def is_relative_fragment(parse: Parse, words: range) -> bool:
    """Tell whether a sentence is a noun with a clause about it, and nothing outside that clause says anything."""
    root = queries.root_of(parse, words)
    if parse.tokens[root].part_of_speech not in _NOUNS:
        return False
    about = queries.related(parse, root, Relation.RELATIVE, Relation.ACL)
    is_told = any(each > root and queries.is_finite(parse, each) for each in about)
    return is_told and not any(_is_said(parse, each) for each in queries.without_relatives(parse, root))


def _is_said(parse: Parse, index: int) -> bool:
    token = parse.tokens[index]
    return Feature.FINITE in token.features or token.relation in queries.SUBJECTS
