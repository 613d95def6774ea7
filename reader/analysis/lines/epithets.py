"""People whom a sentence of another language than English only calls by what they are: "La ministra añadió ..."."""

from collections.abc import Iterator

from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for
from reader.nlp.stems import stem
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_BESIDE = (Relation.APPOS, Relation.FLAT)
_TELLING_WHICH = (
    *(Relation.AMOD, Relation.NMOD, Relation.NMOD_POSSESSIVE, Relation.NUMMOD, Relation.APPOS, Relation.FLAT),
    *(Relation.ACL, Relation.RELATIVE, Relation.COMPOUND, Relation.CONJ),
)
_LEAST = 5  # letters of the end of a compound: "Wirtschaftssenatorin" is "die Senatorin"


class Epithets:
    """What the people of one article are called beside their names, and where first."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._articles = words_for("function-words.definite_articles", language=parse.language)
        known = words_for("things.known", language=parse.language)
        self._known = frozenset(stem(word, parse.language) for word in known)  # "der Papst" needs no name
        self._first: dict[str, int] = {}
        for index in _titles(parse):
            self._first.setdefault(self._parse.stem(index), index)

    def stands_alone(self, sentence: range) -> bool:
        """Tell whether the subject of a sentence is such a word, and only one before it has told whose."""
        root = queries.root_of(self._parse, sentence)
        verbs = (root, *queries.related(self._parse, root, Relation.PARATAXIS))  # "..., sagt die 47-Jährige"
        subjects = (each for verb in verbs for each in queries.related(self._parse, verb, *queries.SUBJECTS))
        return any(self._is_alone(each, sentence) for each in subjects)

    def _is_alone(self, noun: int, sentence: range) -> bool:
        token = self._parse.tokens[noun]
        is_noun = token.part_of_speech is PartOfSpeech.NOUN or token.lower[0].isdigit()  # "die 58-Jährige"
        is_bare = is_noun and token.name is NameLabel.OUTSIDE
        told = (*queries.related(self._parse, noun, *_TELLING_WHICH), *queries.twins_of(self._parse, noun))
        if not is_bare or Feature.PLURAL in token.features or told:
            return False
        articles = queries.related(self._parse, noun, Relation.DET)
        is_definite = queries.lower(self._parse, articles) <= self._articles and bool(articles) == bool(self._articles)
        named = (self._parse.tokens[each].name is NameLabel.PERSON for each in range(sentence.start, noun))
        return is_definite and not any(named) and self._is_taken_up(noun, sentence.start)

    def _is_taken_up(self, noun: int, start: int) -> bool:
        """Tell whether a sentence before has set a word beside a name, perhaps as the end of a longer one."""
        own = self._parse.stem(noun)
        if own in self._known:
            return False
        if own[0].isdigit():
            return own[-1].isalpha() and "-" in own
        before = (each for each, first in self._first.items() if first < start)
        return any(each == own or (len(own) >= _LEAST and each.endswith(own)) for each in before)


def _titles(parse: Parse) -> Iterator[int]:
    """Yield the nouns beside the names of people."""
    for words in (words for words, kind in parse.names() if kind is ActorKind.PERSON):
        top = queries.top_of(parse, words)
        token = parse.tokens[top]
        above = (token.head,) if token.head is not None and token.relation in _BESIDE else ()
        twins = queries.related(parse, token.head, *queries.SUBJECTS) if token.head is not None else ()
        named_again = (each for each in twins if top in queries.twins_of(parse, each))
        beside = (*above, *queries.related(parse, top, Relation.APPOS), *named_again)
        yield from (each for each in beside if parse.tokens[each].part_of_speech is PartOfSpeech.NOUN)
