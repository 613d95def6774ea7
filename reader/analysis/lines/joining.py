"""Sentences that a word at their head joins to the one before: "But he left", "In addition, ...". Of any language."""

from collections.abc import Sequence

from reader.analysis.dangling import connectives
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation
from reader.parsing.parse import Parse

_JOINING = (Relation.ADVMOD, Relation.OBL, Relation.CC, Relation.DISCOURSE)


def is_joined(parse: Parse, words: Sequence[int]) -> bool:
    """Tell whether the words that are shown of a sentence begin so; "both ... and" begins with two of them."""
    told = [each for each in words if parse.tokens[each].part_of_speech is not PartOfSpeech.PUNCT]
    if not told:
        return False
    root = queries.root_of(parse, parse.sentence_of(told[0]))
    if parse.tokens[told[0]].part_of_speech is PartOfSpeech.CCONJ:
        is_first_of_two = parse.tokens[told[0]].lower in queries.lower(parse, told[1:])
        is_of_all = parse.tokens[told[0]].head == root  # not "både ... och"
        return parse.tokens[told[0]].relation is Relation.CC and is_of_all and not is_first_of_two
    return _phrase_before(parse, root, told[0]) in connectives(parse.language)


def is_joined_within(parse: Parse, words: Sequence[int]) -> bool:
    """Tell whether such a word stands beside the verb of a sentence that tells nothing before: "He instead left"."""
    joining = words_for("function-words.connectives", language=parse.language)
    within = (each for each in words if parse.tokens[each].lower in joining)
    return any(parse.tokens[each].relation is Relation.ADVMOD and _is_first_told(parse, each) for each in within)


def _is_first_told(parse: Parse, word: int) -> bool:
    """Tell whether a word hangs on the verb of a sentence, and no clause stands before it."""
    verb = next(queries.heads(parse, word))
    clauses = queries.related(parse, verb, *queries.CLAUSES)
    return parse.tokens[verb].head is None and not any(each < word for each in clauses)


def _phrase_before(parse: Parse, root: int, first: int) -> str:
    """Return the phrase that opens a sentence and belongs to its predicate; nothing where that has another relation."""
    top = next((each for each in (first, *queries.heads(parse, first)) if parse.tokens[each].head == root), root)
    is_joining = parse.tokens[top].relation in _JOINING
    return " ".join(parse.tokens[each].lower for each in queries.subtree(parse, top)).rstrip(" ,") if is_joining else ""
