"""What the words beside a name say that it is: "the ferry X", "X, a lender", "X's shares", "analysts at X"."""

from collections.abc import Iterator, Sequence

from reader.analysis.recognizers.noun_kinds import NounKind, compound_kind, noun_kind
from reader.analysis.recognizers.parsed_names import listed
from reader.analysis.recognizers.second_look.looking import in_capitals
from reader.model.annotation import ActorKind
from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import words_for
from reader.nlp.plurals import singular
from reader.parsing import queries
from reader.parsing.labels import NOUNS, Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_APPOSED = (Relation.APPOS, Relation.FLAT, Relation.COMPOUND, Relation.NMOD, Relation.DEP)
_GOVERNED = (Relation.OBJ, Relation.OBL, Relation.NMOD)
_WITH_CAPITAL_NOUNS = "de"
_WITH_COMMA = 2  # words from a noun to its name
_LONGEST_TITLE = 8  # words of the title of a work
_MARKS = ("“", '"', "‘", "«", "„")
_JOINING = ("of", "from", "to", "for", "in", "under", "and", "with")  # words of a title
_POSSESSIVE = ("'s", "’s", "'", "’")
_OF_FIRMS, _HELD = words_for("bodies.of_firms"), words_for("bodies.held")
_EMPLOYING, _EMPLOYED = words_for("bodies.employing"), words_for("bodies.employed")
NAMED_AFTER = words_for("bodies.named_after")
_SORTS = words_for("bodies.sorts", "bodies.businesses")
_STAFF = words_for("bodies.staff")
_JOINED = frozenset({Relation.CONJ, Relation.APPOS, Relation.DET})
_AGAINST = ("", "against", "by", "over", "to", "with")
_WORKPLACE = ("at", "from")
_RELATIVE = ("who", "which")
_PRONOUNS = dict.fromkeys(("who", "he", "she", "his", "her"), NounKind.PERSON) | dict.fromkeys(
    ("which", "it", "its", "their"), NounKind.BODY
)


class Stated:
    """Reads what one parse says of its names; `words` are those of the parse as they are written.

    `shouted` are the indices of words in sentences of capitals.
    """

    def __init__(self, parse: Parse, words: Sequence[str]) -> None:
        self.parse, self.words = parse, words
        self._firsts = frozenset(sentence.start for sentence in parse.sentences)
        self.shouted = in_capitals(parse, words)
        self._calling = frozenset(listed(parse.language, "calling"))
        self._found: dict[range, tuple[int, ...]] = {}

    def nouns_of(self, name: range) -> Iterator[NounKind]:
        """Yield what the nouns stand for that stand for the same as a name; of "center Ann Lee" she is none."""
        kinds = ((noun, self._kind(noun)) for noun in self._nouns(name))
        yield from (
            kind
            for noun, kind in kinds
            if kind and (len(name) == 1 or kind is not NounKind.BODY or self.parse.tokens[noun].lower in _SORTS)
        )

    def is_several(self, name: range) -> bool:
        """Tell whether a name of no people is spoken of as several: "X are third"."""
        top = queries.top_of(self.parse, name)
        token = self.parse.tokens[top]
        below = queries.relations(self.parse, (each for each in queries.clause(self.parse, top) if each not in name))
        verbs = (
            each
            for each in (token.head, *queries.related(self.parse, top, Relation.RELATIVE))
            if each is not None and each > top
            for subject in [queries.lower(self.parse, queries.related(self.parse, each, *queries.SUBJECTS))]
            if subject and subject <= {token.lower, *_RELATIVE}
        )
        return below.isdisjoint(_JOINED) and any(map(self._is_plural, verbs))

    def _is_plural(self, verb: int) -> bool:
        """Tell whether the finite word of a predicate agrees with several, of no "if X were"."""
        token = self.parse.tokens[(*queries.auxiliaries_of(self.parse, verb), verb)[0]]
        is_bare = token.part_of_speech is PartOfSpeech.VERB and Feature.PAST not in token.features
        is_several = (Feature.PLURAL in token.features or is_bare) and not token.lower.endswith("s")
        is_finite = Feature.FINITE in token.features and not queries.related(self.parse, verb, Relation.MARK)
        return is_finite and is_several

    def has_score(self, name: range) -> bool:
        """Tell it of what stands with the one score of a sentence, be it a team or a player: "X beat Y 2-1"."""
        top = queries.top_of(self.parse, name)
        token = self.parse.tokens[top]
        sentence = self.parse.sentence_of(top)
        signs = [each for each in sentence[1:-1] if self.words[each] in queries.DASHES]
        scores = [each for each in signs if all(map(str.isdecimal, self.words[each - 1 : each + 2 : 2]))]
        if token.head is None or len(scores) != 1 or self._case(top) not in _AGAINST:
            return False
        holders = (token.head, *queries.related(self.parse, token.head, Relation.OBJ))
        is_side = token.relation in (*queries.SUBJECTS, *_GOVERNED)
        return is_side and self.parse.tokens[scores[0] - 1].head in holders

    def is_thing(self, name: range, kind: ActorKind) -> bool:
        """Tell whether a noun stands for the same that is a thing; of a place one before it or "called" so is."""
        top = queries.top_of(self.parse, name)
        if self.parse.tokens[top].head == name.stop and self.words[name.stop].istitle():
            top = name.stop  # "Rain" of "Moscow Rain"
        nouns = (*self._before(name, top), *self._called(top)) if kind is ActorKind.PLACE else self._nouns(name)
        return any(self._kind(noun) is NounKind.THING for noun in nouns)

    def bodies_of(self, name: range, kind: ActorKind) -> Iterator[NounKind]:
        """Yield what else is said of a name that only a body, only a person or only a place is told of.

        Of what is read as a place much is told as of a firm: "recruited from Manila", "Oran, which lost its pier".
        """
        is_place = kind is ActorKind.PLACE
        top = queries.top_of(self.parse, name)
        top = next((each for each in self._before(name, top) if self.parse.tokens[each].head not in name), top)
        token = self.parse.tokens[top]
        behind = [token.lower for token in self.parse.tokens[name.stop : name.stop + 2]]
        if not is_place and behind[:1] == [","] and behind[-1] in _RELATIVE and not self.is_several(name):
            yield _PRONOUNS[behind[-1]]
        is_of_a_body = token.head is not None and self._is_of_a_body(top, token.head, token)
        if is_of_a_body:
            yield NounKind.BODY
        pronouns = () if is_place else self._pronouns_for(top, is_said=len(name) == 1)
        yield from (_PRONOUNS[pronoun] for pronoun in pronouns)
        if not is_of_a_body and token.relation in (Relation.OBL, Relation.NMOD) and self._case(top) == "in":
            yield NounKind.PLACE

    def _is_of_a_body(self, top: int, above: int, token: Token) -> bool:
        """Tell it of "X's shares", "X shares", "a director at X", "she joined from X", "X employs".

        So it is of X and Y in "banks such as X and Y"; rivals may be towns.
        """
        case, head = self._case(top), self.parse.tokens[above]
        if token.relation is Relation.CONJ and head.head is not None:
            return head.relation is Relation.NMOD and self._is_of_a_body(above, head.head, head)
        if token.relation is Relation.NMOD and case in ("such", "including", "like"):
            return noun_kind(singular(head.lower), self.parse.language) is NounKind.BODY
        if token.relation is Relation.COMPOUND and self.words[above].istitle() and head.head is not None:
            return head.lower not in NAMED_AFTER and self._is_of_a_body(above, head.head, head)
        if token.relation in (Relation.NMOD_POSSESSIVE, Relation.COMPOUND):
            return head.lower in (_OF_FIRMS if token.relation is Relation.NMOD_POSSESSIVE else _HELD)
        if token.relation is Relation.NMOD:
            return case == "at" and head.lower in _STAFF
        if token.relation is Relation.OBL:
            is_active = bool(queries.related(self.parse, above, Relation.NSUBJ))
            return is_active and case in _WORKPLACE and head.lower in _EMPLOYED
        return token.relation is Relation.NSUBJ and head.lower in _EMPLOYING

    def _pronouns_for(self, top: int, *, is_said: bool) -> Iterator[str]:
        """Yield "its" of "X sold its brand" and "it" of "X said it would appeal", "her" and "she" likewise."""
        verb = self.parse.tokens[top].head
        if verb is None or queries.related(self.parse, verb, *queries.SUBJECTS) not in ((top,), (top, top + 1)):
            return  # of two the second is what the first is called
        if not queries.related(self.parse, verb, Relation.OBJ, Relation.IOBJ):
            verb = next(iter(queries.related(self.parse, verb, Relation.XCOMP)), verb)  # "agreed to buy"
        said = [each for each in queries.related(self.parse, verb, Relation.CCOMP) if is_said and each > verb]
        clauses = (each for each in said if not queries.related(self.parse, each, Relation.COP))
        subjects = [each for clause in clauses for each in queries.related(self.parse, clause, Relation.NSUBJ)]
        objects = queries.related(self.parse, verb, Relation.OBJ)
        owned = (*objects, *subjects)
        owners = (each for noun in owned for each in queries.related(self.parse, noun, Relation.NMOD_POSSESSIVE))
        found = (self.parse.tokens[each].lower for each in (*owners, *subjects))
        yield from (each for each in found if each in _PRONOUNS)

    def _case(self, top: int) -> str:
        cases = queries.related(self.parse, top, Relation.CASE)
        return next((self.parse.tokens[each].lower for each in cases), "")

    def _kind(self, noun: int) -> NounKind | None:
        word = queries.whole_word(self.parse, noun)
        kind = noun_kind(word, self.parse.language)
        return NounKind.TRADER if kind is NounKind.PERSON and compound_kind(word) is NounKind.TRADER else kind

    def _nouns(self, name: range) -> tuple[int, ...]:
        if name not in self._found:
            self._found[name] = tuple(self._nouns_beside(name))
        return self._found[name]

    def _nouns_beside(self, name: range) -> Iterator[int]:
        top = queries.top_of(self.parse, name)
        before = self._before(name, top)
        yield from before
        apposed = (each for each in queries.appositions_of(self.parse, top) if each not in (*before, *name))
        beside = (each for each in apposed if self._is_right_beside(each, name))
        yield from (each for each in (*beside, *self._copular(top), *self._called(top)) if self._is_one(each))

    def _is_right_beside(self, noun: int, name: range) -> bool:
        """Tell whether nothing but a comma stands between the phrase of a noun and a name that opens no list."""
        if noun < name.start:
            is_listed = any(queries.related(self.parse, each, Relation.CONJ) for each in name)
            gap = _WITH_COMMA + (self.words[name.start - 1] == "the")
            return name.start - noun <= gap and self.words[name.start - 1] != ":" and not is_listed
        first = queries.phrase_of(self.parse, noun)[0]
        return self.words[name.stop] == "," and name.stop <= first <= name.stop + 1

    def _is_one(self, noun: int) -> bool:
        token = self.parse.tokens[noun]
        is_small = self.words[noun][:1].islower() or noun in self._firsts or self.parse.language == _WITH_CAPITAL_NOUNS
        return is_small and token.part_of_speech in NOUNS and Feature.PLURAL not in token.features

    def _before(self, name: range, top: int) -> tuple[int, ...]:
        """Return the noun before a name, or before the title that it begins or ends, that hangs together with it."""
        first = self._start_of_title(name)
        is_aside = self.words[first - 1 : first] == [","] == self.words[name.stop : name.stop + 1]
        noun = first - 1 - is_aside
        if first in self._firsts or self._is_owner(name) or not self._is_one(noun):
            return ()
        if first < name.start and not is_aside:  # a title's words hang where the parse does not tell
            return (noun,) if self._kind(noun) is NounKind.THING else ()
        return self._hanging(noun, name, self.parse.tokens[top])

    def _start_of_title(self, name: range) -> int:
        """Return where the title that a name ends begins: "Letters from Clara"; of any other name where it begins."""
        first = name.start
        while first > 0 and name.start - first < _LONGEST_TITLE and self._is_of_title(first - 1):
            first -= 1
        return self._phrase_before(first)

    def _hanging(self, noun: int, name: range, token: Token) -> tuple[int, ...]:
        """Return a noun right before a name if both hang together; of "the director of the port X" the director."""
        own = self.parse.tokens[noun]
        if token.relation in _APPOSED and token.head is not None and token.head <= noun:
            return (token.head,) if noun in queries.clause(self.parse, token.head) else ()
        is_twin = own.head == token.head and own.relation is token.relation
        return (noun,) if is_twin or own.head in name else ()

    def _phrase_before(self, first: int) -> int:
        """Return where "Letters from" begins before a name, common words that have a capital for a title's sake."""
        start = first - 1 - (self.words[first - 1 : first] == ["the"])
        is_joined, language = start > 0 and self.words[start] in _JOINING, self.parse.language
        while is_joined and start > 0 and (word := self.words[start - 1]).istitle() and is_common_word(word, language):
            start -= 1
        return start if is_joined and self.words[start] not in _JOINING else first

    def _is_of_title(self, index: int) -> bool:
        is_title_word = self.words[index][:1].isupper() or self.words[index] in _MARKS
        return is_title_word and index not in self.shouted

    def _is_owner(self, name: range) -> bool:
        """Tell whether the name has or does something: "the film Berg's team made", "the bill Berg signed"."""
        if name.stop == len(self.words):
            return False
        is_doing = self.parse.tokens[name.stop].relation in (Relation.ACL, Relation.RELATIVE)
        return is_doing or self.words[name.stop] in _POSSESSIVE

    def _called(self, top: int) -> Iterator[int]:
        """Yield the noun of "a ship called X" and of "ein Hund namens X"."""
        head = None if self.parse.tokens[top].relation in queries.SUBJECTS else self.parse.tokens[top].head
        if head is not None and self._case(top) in self._calling:
            yield top - 2  # the word before "namens", whatever that hangs on
        elif head is not None and self.parse.tokens[head].lower in self._calling and not self._case(top):
            near = (self.parse.tokens[head].head, *self.parse.dependents[head])
            yield from (each for each in near if each is not None and each != top)

    def _copular(self, top: int) -> Iterator[int]:
        """Yield the noun of "X is a film"."""
        token = self.parse.tokens[top]
        is_alone = token.head is not None and queries.related(self.parse, token.head, *queries.SUBJECTS) == (top,)
        if is_alone and token.head is not None and queries.related(self.parse, token.head, Relation.COP):
            yield from () if self._case(token.head) else (token.head,)
