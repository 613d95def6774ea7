"""Things in an English sentence that only one before it explains, told by its parse: "The data show", "this theory".

A definite noun is explained by what stands beside it ("the site of the crash"), by what its own sentence has said, by
the title, or is known of itself ("the police"), as what an article calls "the market" at first sight. What it has first
spoken of in another way ("a new site"), and what only sorts a thing that has a name ("the channel"), is not.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from reader.model.annotation import ActorKind
from reader.nlp.stems import stem
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

LANGUAGE = "en"
_POINTING = word_set("this that these those such both")
_DEFINITE = _POINTING | word_set("the")
_INDEFINITE = word_set("a an another")
_EXPLAINING = (Relation.ACL, Relation.NMOD, Relation.NMOD_POSSESSIVE, Relation.APPOS, Relation.CCOMP)
_MODIFYING = (Relation.AMOD, Relation.COMPOUND, Relation.NUMMOD, Relation.FLAT)
_NOT_COUNTED = (Relation.COMPOUND, Relation.FIXED, Relation.FLAT)
_COMPARING = word_set("similar such")
_OTHER_HALF = word_set("to as that who which than")
_TELL_NOTHING = word_set("new old two three four five whole entire almost small big large young other various hourlong")
_KNOWN = word_set(
    "government police public country world economy army military navy internet web law media press state nation union"
    " sun moon earth sky sea ocean climate weather environment president queen king pope church family past future"
    " present rest end beginning start middle top bottom way time year month week day hour minute moment morning"
    " afternoon evening night season century decade weekend north south east west right left side market dollar euro"
    " pound people person majority minority number amount kind sort type fact idea border coast street ground air water"
    " home house senate congress parliament court hospital university school fire wall clock phone door floor road"
    " field game war cost price risk chance need ability rate level share lot bit range variety case point issue"
    " problem matter thing reason result part place role body heart mind eye hand head face voice life death truth"
    " opportunity opposite one others best worst record article story post like kid child woman man parent"
)
_SORTS_OF = {
    ActorKind.PLACE: word_set("city town village island region area county district suburb resort capital"),
    ActorKind.ORGANISATION: word_set(
        "company firm club team bank airline retailer manufacturer carmaker chain brand startup giant agency bureau"
        " watchdog regulator charity foundation institute organisation organization group party committee commission"
        " panel board council alliance coalition league paper newspaper magazine"
    ),
    ActorKind.PERSON: word_set(
        "actor actress singer star striker midfielder defender goalkeeper quarterback rapper comedian presenter"
        " teenager youngster boy girl mother father suspect defendant pair couple duo trio sibling brother sister"
    ),
}
_SORTS = frozenset().union(*_SORTS_OF.values()) | word_set(
    "site website channel network app programme program show film movie book novel album song track hotel restaurant"
    " museum move decision change incident attack accident crash blast shooting killing murder ceremony data"
    " study research report survey poll deal agreement plan proposal scheme project bill device product drug vehicle"
    " plane aircraft ship vessel boat"
)


class Definites:
    """The nouns of one article with what it has said of them."""

    def __init__(self, parse: Parse, title: Collection[str]) -> None:
        """Take a parse, and the stems of the words that every reader of the article knows."""
        self._parse, self._title = parse, title

    def unexplained(self, words: Collection[int]) -> Iterator[int]:
        """Yield the nouns among the words of a line whose bearer stands before it."""
        ordered = sorted(words)
        shown = frozenset(ordered)
        for place, index in enumerate(ordered):
            is_compared = self._is_compared(index, shown)
            if is_compared or (self._is_open(index, shown) and self._is_taken_up(index, ordered[:place])):
                yield index

    def _is_compared(self, index: int, words: frozenset[int]) -> bool:
        """Tell whether a noun is set beside something that the line does not hold: "a similar order"."""
        if self._parse.tokens[index].part_of_speech is not PartOfSpeech.NOUN:
            return False
        modifiers = (self._parse.tokens[each].lower for each in self._related(index, words, Relation.AMOD))
        if not any(word in _COMPARING for word in modifiers):
            return False
        after = (self._parse.tokens[each].lower for each in words if each > index)
        is_several = any(self._parse.tokens[each].relation is Relation.CONJ for each in words if each < index)
        return not is_several and not any(word in _OTHER_HALF for word in after)

    def _is_open(self, index: int, words: frozenset[int]) -> bool:
        """Tell whether a definite noun has nothing beside it that tells which one is meant."""
        token = self._parse.tokens[index]
        is_noun = token.part_of_speech is PartOfSpeech.NOUN and token.name is NameLabel.OUTSIDE
        if not is_noun or token.relation in _NOT_COUNTED:
            return False
        determiners = {self._parse.tokens[each].lower for each in self._related(index, words, Relation.DET)}
        return not determiners.isdisjoint(_DEFINITE) and not self._is_explained(index, words)

    def _related(self, index: int, words: frozenset[int], *relations: Relation) -> tuple[int, ...]:
        return tuple(each for each in queries.related(self._parse, index, *relations) if each in words)

    def _is_explained(self, index: int, words: frozenset[int]) -> bool:
        if index + 1 in words and self._tells_which(self._parse.tokens[index + 1]):
            return True
        explaining = self._related(index, words, *_EXPLAINING)
        if any(self._parse.tokens[each].part_of_speech is not PartOfSpeech.PRON for each in explaining):
            return True  # "the site itself" is as open as "the site"
        modifiers = () if self._is_pointed_at(index) else self._related(index, words, *_MODIFYING)
        if any(self._parse.tokens[each].lower not in _TELL_NOTHING for each in modifiers):
            return True
        relatives = self._related(index, words, Relation.RELATIVE)
        return any(self._parse.tokens[queries.subtree(self._parse, each)[0]].lower != "," for each in relatives)

    def _tells_which(self, following: Token) -> bool:
        """Tell whether a word behind a noun tells which one is meant, however it was read: "the bank Oran"."""
        return following.lower == "of" or following.name is not NameLabel.OUTSIDE

    def _is_taken_up(self, index: int, before: Sequence[int]) -> bool:
        own = self._noun(index)
        is_known = stem(self._parse.tokens[index].lower, LANGUAGE) in self._title
        if is_known or any(self._noun(each) == own for each in before):
            return False
        if self._is_pointed_at(index):
            return own not in _KNOWN and not any(map(self._is_new, before))
        start = self._parse.sentence_of(index).start
        if own in _SORTS:
            return not self._may_be_sorted(own, before) and start > 0
        first = self._first.get(own, index)
        if own in _KNOWN or first >= start:
            return False
        return not self._is_open(first, frozenset(self._parse.sentence_of(first)))

    def _may_be_sorted(self, sort: str, before: Sequence[int]) -> bool:
        """Tell whether a word that sorts a thing may mean one of its own sentence, or one that the opening names."""
        kind = next((kind for kind, sorts in _SORTS_OF.items() if sort in sorts), None)
        if kind in self._kinds_at_first or any(map(self._is_new, before)):
            return True
        names = [each for each in before if self._parse.tokens[each].name is not NameLabel.OUTSIDE]
        return bool(names) if kind is None else any(self._kinds.get(each) is kind for each in names)

    def _is_pointed_at(self, index: int) -> bool:
        determiners = queries.related(self._parse, index, Relation.DET)
        return any(self._parse.tokens[each].lower in _POINTING for each in determiners)

    def _is_new(self, index: int) -> bool:
        if self._parse.tokens[index].part_of_speech is not PartOfSpeech.NOUN:
            return False
        determiners = queries.related(self._parse, index, Relation.DET)
        return any(self._parse.tokens[each].lower in _INDEFINITE for each in determiners)

    def _noun(self, index: int) -> str:
        return _singular(self._parse.tokens[index].lower)

    @cached_property
    def _first(self) -> Mapping[str, int]:
        """The nouns by their singular, each where it stands first."""
        nouns = (
            index
            for index, token in enumerate(self._parse.tokens)
            if token.part_of_speech is PartOfSpeech.NOUN and token.relation is not Relation.COMPOUND
        )
        return {self._noun(index): index for index in reversed([*nouns])}

    @cached_property
    def _kinds_at_first(self) -> frozenset[ActorKind]:
        """The kinds of what the first sentence names."""
        end = self._parse.sentences[0].stop
        return frozenset(kind for index, kind in self._kinds.items() if index < end)

    @cached_property
    def _kinds(self) -> Mapping[int, ActorKind]:
        """The words of names with what these name."""
        return {index: kind for name, kind in self._parse.names() for index in name}


def _singular(word: str) -> str:
    """Return a noun without the sign of several; a word that has another form for them stays as it is."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
