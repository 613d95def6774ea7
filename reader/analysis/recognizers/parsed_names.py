"""The names of a parse, mended by its grammar where no rules of a language follow it: pieces of one name are joined,
institutions are read to their end, and what only a sentence's first capital makes a name is none.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache

from reader.model.annotation import ActorKind
from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import language_table
from reader.parsing import queries
from reader.parsing.labels import NOUNS, Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse

Named = tuple[range, ActorKind]
Words = tuple[str, ...]
_ONE_NAME = frozenset({Relation.FLAT, Relation.COMPOUND, Relation.APPOS})
_TELLING = {"of_places": ActorKind.PLACE, "of_organisations": ActorKind.ORGANISATION}
_AS_THEY_ARE = (ActorKind.GROUP, ActorKind.PERSON)  # names that no adjective goes on with
_WITH_CAPITAL_NOUNS = "de"  # where a capital tells nothing of a name
FULL = 2  # words of who is named in full
_SHORTEST = 3  # letters; a noun that ends another is longer
_NO_FIELDS = frozenset({NameLabel.PERSON, NameLabel.PLACE, NameLabel.GROUP})
_NEAR = 3  # words between a noun and the name that it tells of
_LONGEST = 8  # words of an institution


def names_of(parse: Parse, words: Sequence[str]) -> list[Named]:
    """Return the names of a parse in order, of its words as they are written."""
    return _Names(parse, words).all()


def voted_kinds(names: Iterable[tuple[Words, ActorKind]]) -> dict[Words, ActorKind]:
    """Return the kind that most mentions of each name have; a surname of somebody named in full is a person's."""
    votes: dict[Words, Counter[ActorKind]] = defaultdict(Counter)
    for words, kind in names:
        votes[words][kind] += 1
    most = {words: kinds.most_common(1)[0][0] for words, kinds in votes.items()}
    full = [words for words, kind in most.items() if len(words) > 1 and kind is ActorKind.PERSON]
    surnames = {surname for words in full for surname in (words[-1:], words[1:])}
    return {words: ActorKind.PERSON if words in surnames else kind for words, kind in most.items()}


def capitals_within(parse: Parse, words: Sequence[str]) -> frozenset[str]:
    """Return the words, in lower case, that have a capital where no sentence begins."""
    firsts = {sentence.start for sentence in parse.sentences}
    capitals = (index for index, word in enumerate(words) if word[:1].isupper())
    return frozenset(parse.tokens[index].lower for index in capitals if index not in firsts)


def is_common_noun(parse: Parse, name: Named, capitals: Container[str]) -> bool:
    """Tell whether a person, or a noun, is a common word, or has "who" behind it, and has a capital nowhere else."""
    words, kind = name
    token, behind = parse.tokens[words.start], parse.tokens[words.stop : words.stop + 1]
    is_noun = token.part_of_speech is PartOfSpeech.NOUN and kind is not ActorKind.GROUP
    is_single = len(words) == 1 and (is_noun or kind is ActorKind.PERSON) and token.lower not in capitals
    is_one_who = any(Feature.RELATIVE in token.features for token in behind)
    return is_single and (is_one_who or is_common_word(token.lower, parse.language))


class _Names:
    """The names of one parse."""

    def __init__(self, parse: Parse, words: Sequence[str]) -> None:
        self._parse, self._words = parse, words
        starts = (_starts(parse.language, key) for key in ("institutions", "bodies", "regions"))
        self._institutions, self._bodies, self._regions = starts
        self._institution_ends = tuple(listed(parse.language, "institution_ends"))
        self._told = {word: kind for key, kind in _TELLING.items() for word in listed(parse.language, key)}
        self._of, self._of_fields = (frozenset(listed(parse.language, key)) for key in ("of", "of_fields"))
        self._firsts = frozenset(sentence.start for sentence in parse.sentences)
        self._capitals = capitals_within(parse, words)
        self._articled = frozenset(self._articles_within())

    def all(self) -> list[Named]:
        found = self._joined()
        longer = list(self._longer(found))
        longest = {index for words, _ in longer for index in words}
        taken = longest | {index for words, _ in found for index in words}
        alone = [name for name in found if longest.isdisjoint(name[0])]
        none = (self._is_small, self._is_opening_word, self._is_of_office)
        kept = [name for name in alone if not any(is_none(name) for is_none in none)]
        whole = (self._with_article(self._to_its_end(self._before_preposition(name), taken)) for name in kept)
        ordered = sorted([*map(self._of_told_kind, whole), *longer], key=lambda name: name[0].start)
        named = list(self._apart_from_owners(ordered))
        surest = sorted(named, key=lambda each: each[1][0].start in self._firsts)  # of equals within a sentence
        kinds = voted_kinds((lower, kind) for lower, (_, kind) in surest)
        return [(words, kinds[lower]) for lower, (words, _) in named]

    def _lower(self, words: range) -> Words:
        return tuple(self._parse.tokens[each].lower for each in words)

    def _apart_from_owners(self, names: Sequence[Named]) -> Iterator[tuple[Words, Named]]:
        """Yield the names, each behind the words that tell it from others.

        A firm that bears somebody's surname has its noun: "Farbenfabrik Brenner".
        """
        full = (words for words, kind in names if kind is ActorKind.PERSON and len(words) > 1)
        surnames = {self._words[words.stop - 1] for words in full}
        for words, kind in names:
            token, before = self._parse.tokens[words.start], words.start - 1
            is_owned = kind is ActorKind.ORGANISATION and len(words) == 1 and self._words[words.start] in surnames
            is_beside = token.head == before and token.relation in _ONE_NAME
            is_noun = self._parse.tokens[before].part_of_speech is PartOfSpeech.NOUN
            whole = range(words.start - (is_owned and is_beside and is_noun), words.stop)
            yield self._lower(whole), (whole, kind)

    def _joined(self) -> list[Named]:
        """Return the names as they are marked, two side by side as one where the parse makes one of them."""
        found: list[Named] = []
        for words, kind in self._parse.names():
            if found and found[-1][0].stop == words.start and self._is_one(found[-1], (words, kind)):
                before, first = found.pop()
                is_person = kind is ActorKind.PERSON and not self._is_left_open(before)
                words, kind = range(before.start, words.stop), ActorKind.PERSON if is_person else first
            found.append((words, kind))
        return found

    def _is_one(self, before: Named, name: Named) -> bool:
        """Tell whether a word hangs on the name before: of no place, of no person behind the letters of a party."""
        token = self._parse.tokens[name[0].start]
        is_below, is_first = token.head in before[0], before[0].start in self._firsts
        if self._is_left_open(before[0]):
            return is_below and before[1] is ActorKind.ORGANISATION and token.relation is not Relation.CONJ
        is_member = self._words[before[0].start].isupper() and name[1] is ActorKind.PERSON
        if self._is_article(before[0]):
            return self._is_capital(before[0].start) and not is_first
        is_calling = is_first and len(before[0]) < len(name[0])  # "Тренер" before a full name
        is_short = is_below and token.relation in _ONE_NAME and 1 in (len(before[0]), len(name[0])) and not is_calling
        is_alike = before[1] is name[1] or len(before[0]) == len(name[0])
        return is_short and is_alike and not is_member and name[1] is not ActorKind.PLACE

    def _is_article(self, words: range) -> bool:
        """Tell whether a name is one word that only opens another: "La" before "Rioja"."""
        return len(words) == 1 and self._parse.tokens[words.start].relation is Relation.DET

    def _articles_within(self) -> Iterator[Words]:
        """Yield the articles with the word behind that have a capital right behind a word: "en La" Rioja."""
        surnames = {self._words[name[-1]] for name, kind in self._parse.names() if kind is ActorKind.PERSON}
        for index in range(1, len(self._words) - 1):
            is_within = self._parse.tokens[index - 1].part_of_speech is not PartOfSpeech.PUNCT
            is_article = self._parse.tokens[index].relation is Relation.DET and index not in self._firsts
            is_within = is_within and self._words[index + 1] not in surnames
            if is_article and is_within and self._is_capital(index) and self._is_capital(index + 1):
                yield self._lower(range(index, index + 2))

    def _with_article(self, name: Named) -> Named:
        """Return a name with the article in capitals that it has within a sentence: "La Rioja"."""
        words, kind = name
        first = words.start - 1
        is_own = first >= 0 and self._is_capital(first) and self._lower(range(first, first + 2)) in self._articled
        return range(words.start - is_own, words.stop), kind

    def _is_capital(self, index: int) -> bool:
        return self._words[index][:1].isupper()

    def _is_small(self, name: Named) -> bool:
        """Tell whether a name is an article left alone, or no word of it has a capital: "la" before "Vienne"."""
        letters = "".join(self._words[index] for index in name[0])
        return self._is_article(name[0]) or not any(char.isupper() or char.isdigit() for char in letters)

    def _is_opening_word(self, name: Named) -> bool:
        """Tell whether a common word has its capital from the start of its sentence: "Lawina"."""
        return name[0].start in self._firsts and is_common_noun(self._parse, name, self._capitals)

    def _is_of_office(self, name: Named) -> bool:
        """Tell whether a common word only tells what somebody named is the head of: "le ministre de la Justice, X"."""
        words, _ = name
        token = self._parse.tokens[words.start]
        offices = queries.lower(self._parse, queries.heads(self._parse, words.start)) & self._of_fields
        if len(words) == 1 and offices and token.relation in (Relation.NMOD, Relation.APPOS):
            return is_common_word(token.lower, self._parse.language)
        if len(words) > 1 or token.head is None or token.part_of_speech is not PartOfSpeech.NOUN:
            return False
        beside = (token.head, *queries.related(self._parse, token.head, *_ONE_NAME))
        is_person = any(self._parse.tokens[each].name is NameLabel.PERSON for each in beside)
        return is_person and token.relation is Relation.NMOD and not self._words[words.start].isupper()

    def _before_preposition(self, name: Named) -> Named:
        """Return a name without the preposition behind: "Anne Petit" without "de"."""
        words, kind = name
        return (words[:-1], kind) if len(words) > 1 and self._is_left_open(words) else name

    def _is_left_open(self, words: range) -> bool:
        """Tell whether a name ends with a preposition, or an "and", that belongs to what follows: "Gobierno de"."""
        last = self._parse.tokens[words.stop - 1]
        is_joint = last.part_of_speech in (PartOfSpeech.ADP, PartOfSpeech.CCONJ)
        return is_joint and last.head is not None and last.head >= words.stop

    def _to_its_end(self, name: Named, taken: Container[int]) -> Named:
        """Return a name with the adjective or the noun behind it that its grammar joins to it: "Marea Neagră"."""
        words, kind = name
        while words.stop < len(self._words) and words.stop not in taken and self._goes_on(words, kind):
            words = range(words.start, words.stop + 1)
        return words, kind

    def _goes_on(self, words: range, kind: ActorKind) -> bool:
        own, token = self._parse.tokens[words.stop - 1], self._parse.tokens[words.stop]
        if self._parse.sentence_of(words.start) != self._parse.sentence_of(words.stop) or kind in _AS_THEY_ARE:
            return False
        is_joined = token.relation in (Relation.AMOD, Relation.FLAT) and token.head in words
        is_capital = is_joined and self._is_capital(words.stop) and self._parse.language != _WITH_CAPITAL_NOUNS
        is_region = own.head == words.stop and own.relation is Relation.AMOD and token.lower.startswith(self._regions)
        return is_capital or is_region

    def _of_told_kind(self, name: Named) -> Named:
        """Return a name with the kind that the noun before it tells: "wojewoda Podlasia", "producent Pesa"."""
        words, kind = name
        top, before = queries.top_of(self._parse, words), max(0, words.start - 1)
        token = self._parse.tokens[top]
        is_twin = words.start in queries.twins_of(self._parse, before)
        holder = before if is_twin else token.head
        if holder is None or not 0 < words.start - holder <= _NEAR:
            return name
        noun = self._parse.tokens[holder]
        told = self._told_by(noun.lower)
        is_belonging = Feature.GENITIVE in token.features and noun.relation in queries.SUBJECTS and len(words) == 1
        is_open = is_belonging or (kind is ActorKind.ORGANISATION and token.relation is Relation.NMOD)
        if told is ActorKind.PLACE and is_open:
            return words, told
        is_short = len(words) == 1 or kind is ActorKind.PLACE  # "empresa Aguas del Norte"
        is_beside = all(each.head == holder for each in self._parse.tokens[holder + 1 : words.start]) and is_short
        is_apposed = token.relation in (Relation.FLAT, Relation.APPOS, Relation.NMOD) or is_twin
        is_named = is_apposed and is_beside and Feature.GENITIVE not in token.features
        return (words, told) if told is ActorKind.ORGANISATION and is_named else name

    def _told_by(self, noun: str) -> ActorKind | None:
        """Return the kind that a noun tells, or its end where nouns are joined to one: "Pumpenhersteller"."""
        ends = (noun[at:] for at in range(len(noun) - _SHORTEST))
        return next((self._told[each] for each in (noun, *ends) if each in self._told), None)

    def _longer(self, found: Sequence[Named]) -> Iterator[Named]:
        """Yield the institutions, each with all that belongs to its name."""
        marked = {index: name for name in found for index in name[0]}
        end = 0
        for index, token in enumerate(self._parse.tokens):
            is_one = token.lower.startswith(self._institutions) or token.lower.endswith(self._institution_ends)
            if index < end or token.part_of_speech not in NOUNS or not is_one:
                continue
            words = self._institution(index)
            others = {marked[each] for each in words if each in marked and each != index}
            if words:
                words = _with_all_of(words, [name for name, kind in others if kind is ActorKind.ORGANISATION])
                end = words.stop
                yield self._before_preposition((words, ActorKind.ORGANISATION))

    def _institution(self, noun: int) -> range:
        """Return the words of an institution; none where nothing tells that it has a name.

        It begins with a capital adjective or its noun, and ends with what "of" or the genitive joins to it.
        """
        own = queries.around(noun, {noun, *queries.related(self._parse, noun, Relation.AMOD)})
        first = next((each for each in own if each < noun and self._is_capital(each)), noun)
        last = next((each[-1] for each in self._complements(noun) if each[0] == own[-1] + 1), own[-1])
        is_opening = first == noun and noun in self._firsts  # its capital may come from the sentence
        is_body = is_opening or self._parse.tokens[noun].lower.startswith(self._bodies)
        is_name = self._is_capital(last if is_body else first)
        return range(first, last + 1) if is_name and 0 < last - first < _LONGEST else range(0)

    def _complements(self, noun: int) -> Iterator[tuple[int, ...]]:
        for each in queries.related(self._parse, noun, Relation.NMOD, Relation.FLAT, Relation.APPOS):
            words = queries.around(each, self._without_others(each))
            first = self._parse.tokens[words[0]]
            is_genitive = not self._of and Feature.GENITIVE in self._parse.tokens[each].features
            is_bare = first.part_of_speech is not PartOfSpeech.ADP and (is_genitive or self._is_capital(words[0]))
            is_kind = bool(self._institution_ends) and Feature.PLURAL in self._parse.tokens[each].features
            if (first.lower in self._of and not is_kind) or is_bare:  # no "Amt für Senioren"
                yield words

    def _without_others(self, noun: int) -> frozenset[int]:
        """Return a noun with what hangs on it, without what "and" joins to it but more of the same: "und Forschung"."""
        joined = queries.related(self._parse, noun, Relation.CONJ)
        end = max(joined, default=noun) if all(self._is_alike(noun, each) for each in joined) else -1
        others = queries.related(self._parse, noun, Relation.CONJ, Relation.CC, Relation.PUNCT)
        apart = {each for other in others if other > end for each in queries.subtree(self._parse, other)}
        return frozenset(queries.clause(self._parse, noun)) - apart

    def _is_alike(self, noun: int, other: int) -> bool:
        """Tell whether a noun that "and" joins to another is as much of a field: "de la Culture et de la Jeunesse"."""
        cases = queries.lower(self._parse, queries.related(self._parse, other, Relation.CASE))
        is_open = cases <= self._of if cases else not queries.related(self._parse, other, Relation.DET)
        is_field = _NO_FIELDS.isdisjoint(self._parse.tokens[each].name for each in (noun, other))
        return is_open and is_field and self._is_capital(noun) == self._is_capital(other)


def _with_all_of(words: range, names: Sequence[range]) -> range:
    """Return the words of an institution with the names that reach beyond them."""
    return range(min(each.start for each in (words, *names)), max(each.stop for each in (words, *names)))


@cache
def _starts(language: str, name: str) -> tuple[str, ...]:
    """Return with what words of a list begin; one that ends with "-" is any form, others are whole."""
    return tuple(word.removesuffix("-") for word in listed(language, name))


def listed(language: str, name: str) -> list[str]:
    """Return the words of a list of a language."""
    return str(language_table("names-by-language").get(language, {}).get(name, "")).split()
