"""Who wrote a text, told at its end: "Mr. Kern is a professor at Oran University"; of any language."""

from reader.model.document import Document
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_USED_TO_BE = word_set("era eran eram erano était étaient")  # imperfects, which the parser calls finite alone
_PERSONS = (NameLabel.PERSON, NameLabel.PERSON_ON)


def is_of_the_author(document: Document, parse: Parse, sentence: int, words: range) -> bool:
    """Tell whether the last paragraph of several says of somebody, whom nothing before it names, what they are."""
    first, last = (document.sentences[each].paragraph for each in (0, -1))
    if document.sentences[sentence].paragraph != last or first == last:
        return False
    root = queries.root_of(parse, words)
    subject = queries.subject_of(parse, root)
    if subject is None or not _is_what_one_is(parse, root) or parse.tokens[subject].name not in _PERSONS:
        return False
    own = {parse.tokens[each].lower for each in (subject, *queries.related(parse, subject, Relation.FLAT))}
    return not any(each.lower in own for each in parse.tokens[: words.start])


def _is_what_one_is(parse: Parse, predicate: int) -> bool:
    """Tell whether a predicate says what somebody is now; Russian needs no copula for it."""
    copulas = queries.related(parse, predicate, Relation.COP)
    if not copulas:
        return parse.tokens[predicate].part_of_speech is PartOfSpeech.NOUN
    return any(_is_present(parse.tokens[each]) for each in copulas)


def _is_present(copula: Token) -> bool:
    is_past = Feature.PAST in copula.features or copula.lower in _USED_TO_BE
    return Feature.FINITE in copula.features and not is_past
