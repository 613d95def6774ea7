"""Sentences that say nothing: a phrase without a verb, a mere yes, what asks for something. Of any language."""

from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import NOUNS, Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_SIGNS_OF_SPEECH = frozenset(':"“”„«»')
_ASKING = (PartOfSpeech.SCONJ, PartOfSpeech.PART)  # what may open a question that is told
_NOMINAL = (*NOUNS, PartOfSpeech.NUM)
_WITHOUT_COPULA = ("ru", "uk")  # "У него один шанс" says all


def is_phrase(parse: Parse, words: range) -> bool:
    """Tell whether a sentence has neither a finite verb nor a subject: "Five wins in a row", "made for the town"."""
    if parse.language in _WITHOUT_COPULA or not _is_nominal(parse, queries.root_of(parse, words)):
        return False
    return not any(is_said(parse, each) for each in words)


def is_bare_answer(parse: Parse, words: range) -> bool:
    """Tell whether somebody only says yes or no, and not to what, or only why: "Kern: No.", "“Because I can,” ..."."""
    known = words_for("function-words.yes_or_no", language=parse.language)
    whether = words_for("function-words.whether", language=parse.language)
    asking = queries.lower(parse, (each for each in words if parse.tokens[each].part_of_speech in _ASKING))
    said = [each for each in _quoted(parse, words) if parse.tokens[each].part_of_speech is not PartOfSpeech.PUNCT]
    is_one = len(said) == 1 and queries.lower(parse, said) <= known and whether.isdisjoint(asking)
    return is_one or (bool(said) and _is_clause_alone(parse, said))


def _is_clause_alone(parse: Parse, words: list[int]) -> bool:
    """Tell whether words that no sign divides are a clause which hangs on what stands elsewhere."""
    opener, is_whole = parse.tokens[words[0]], words[-1] - words[0] == len(words) - 1
    if not is_whole or opener.relation is not Relation.MARK or opener.head is None:
        return False
    return parse.tokens[opener.head].head not in words


def _quoted(parse: Parse, words: range) -> range:
    """Return what stands behind a colon, or from the marks that open a sentence to the last, with a comma there."""
    signs = {each: parse.tokens[each].lower for each in words if parse.tokens[each].lower in _SIGNS_OF_SPEECH}
    colon = next((each for each, sign in signs.items() if sign == ":"), None)
    if colon is not None:
        return range(colon, words.stop)
    closing = max(signs, default=words.start)
    is_first = words.start in signs and any(each.lower == "," for each in parse.tokens[closing - 1 : closing + 2])
    return range(words.start, closing) if is_first else range(0)


def _is_nominal(parse: Parse, root: int) -> bool:
    """Tell whether a root is a noun, or a participle without the auxiliary that makes a verb of it."""
    token = parse.tokens[root]
    is_participle = Feature.PARTICIPLE in token.features and Feature.PAST not in token.features
    return token.part_of_speech in _NOMINAL or (is_participle and not queries.auxiliaries_of(parse, root))


def is_asked(parse: Parse, words: range) -> bool:
    """Tell whether a sentence asks its reader to do something: "Click on the picture below"."""
    root = queries.root_of(parse, words)
    return Feature.IMPERATIVE in parse.tokens[root].features and not queries.related(parse, root, *queries.SUBJECTS)


def is_said(parse: Parse, index: int) -> bool:
    """Tell whether a word is a finite verb, or what a subject does or is."""
    token = parse.tokens[index]
    return Feature.FINITE in token.features or token.relation in queries.SUBJECTS
