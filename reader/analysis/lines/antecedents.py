"""Whom "he" or "her" means in English: the one person named last, where nobody else can be meant since.

What a sentence says of "he" goes on with the one before; so does one that tells of nobody. Whatever may live, or a name
that nobody recognised, leaves it open.
"""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from reader.analysis.lines.deletions import quoted_in
from reader.analysis.lines.pronouns import Pronouns
from reader.analysis.linking.bearers import sex_told
from reader.analysis.linking.given_names import MAN, WOMAN, title_for
from reader.analysis.recognizers.noun_kinds import NounKind, may_be_somebody, noun_kind
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.analysis.single_quoted import in_single_quotes
from reader.analysis.summarizers.glance.signs import is_finished
from reader.model.annotation import Actor
from reader.model.document import Document
from reader.model.span import Span
from reader.model.span_map import SpanMap
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse

LANGUAGE = "en"
FURTHEST_SENTENCES = 6
FURTHEST_PARAGRAPHS = 2
MOST_BETWEEN = 1  # sentences of nobody
_TITLES = {"he": MAN, "his": MAN, "she": WOMAN, "her": WOMAN}
PRONOUNS = {**_TITLES, "him": MAN, "himself": MAN, "herself": WOMAN}
_OTHERS = {
    MAN: words_for("people.women", "people.kinswomen", "people.wives"),
    WOMAN: words_for("people.men", "people.kinsmen", "people.husbands"),
}
_PLAIN = (*queries.SUBJECTS, Relation.NMOD_POSSESSIVE)
_NOUNS = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)
_PEOPLE = (NameLabel.PERSON, NameLabel.PERSON_ON)
_TOLD_OF = (*queries.SUBJECTS, Relation.OBJ, Relation.IOBJ, Relation.OBL, Relation.ROOT)
_DONE_TO = (Relation.OBJ, Relation.IOBJ, Relation.OBL)
_ONE_OF_SEVERAL = words_for("function-words.anybody") | {"another", "one", "other", "others"}
_LIFELESS = (NounKind.THING, NounKind.PLACE, NounKind.BODY)
_GROUPS = (NameLabel.GROUP, NameLabel.GROUP_ON)  # "the Spaniard"
_BESIDE = (Relation.APPOS, Relation.COMPOUND, Relation.FLAT)  # "the coach, Ana Berg", "coach Ana Berg"


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Whom a pronoun means, and whether it says that something is theirs."""

    pronoun: Span
    actor: Actor
    is_owner: bool


class Antecedents:
    """The people of one article that was read, by the places where they are named."""

    def __init__(self, document: Document, people: SpanMap[Actor], parse: Parse) -> None:
        self._document, self._people, self._parse = document, people, parse
        self._read, self._pronouns = parse.sentences_by_start(), Pronouns(parse)
        self._single_quoted = in_single_quotes(document)
        self._titles: dict[str, str | None] = {}

    def of_sentence(self, sentence: int) -> Antecedent | None:
        """Return what the first "he" or "her" of a sentence means, where it is not quoted; None in doubt."""
        pronoun = self._pronoun_in(sentence)
        if pronoun is None or self._is_quoted(sentence, pronoun):
            return None
        token = self._parse.tokens[pronoun]
        actor = self._meant(sentence, _TITLES[token.lower])
        return Antecedent(token.span, actor, token.relation is Relation.NMOD_POSSESSIVE) if actor else None

    def _pronoun_in(self, sentence: int) -> int | None:
        """Return the pronoun that begins a sentence, or that nothing explains in one which tells of nobody else."""
        words = self._words(sentence)
        opening = [each for each in words if self._parse.tokens[each].part_of_speech is not PartOfSpeech.PUNCT][:1]
        if opening and self._parse.tokens[opening[0]].lower in _TITLES:
            return None if self._is_of_title(opening[0]) else opening[0]
        if any(True for _ in self._people.within(self._document.sentences[sentence].span)):
            return None
        open_ones = (each for each in self._pronouns.unexplained(words) if self._parse.tokens[each].lower in _TITLES)
        found = next(open_ones, None)
        if found is None or self._parse.tokens[found].relation not in _PLAIN or self._is_of_title(found):
            return None
        return None if any(map(self._may_live, words)) else found

    def _is_of_title(self, pronoun: int) -> bool:
        """Tell it of "Her Majesty"."""
        token = self._parse.tokens[pronoun]
        head = self._parse.tokens[token.head or 0]
        return token.relation is Relation.NMOD_POSSESSIVE and head.part_of_speech is PartOfSpeech.PROPN

    def _is_quoted(self, sentence: int, word: int) -> bool:
        """Tell whether a word may stand in quotation marks, some of which may be missing."""
        span, place = self._document.sentences[sentence].span, self._parse.tokens[word].span
        text = self._document.text_of(span)
        is_half = text.count('"') % 2 == 1 or text.count("“") != text.count("”")
        quoted = quoted_in(text, span.start)
        return is_half or sentence in self._single_quoted or any(each.overlaps(place) for each in quoted)

    def _meant(self, sentence: int, title: str) -> Actor | None:
        between = 0
        for before in range(sentence - 1, max(-1, sentence - 1 - FURTHEST_SENTENCES), -1):
            words, far = self._words(before), self._paragraph(sentence) - self._paragraph(before)
            if not words or far > FURTHEST_PARAGRAPHS or between > MOST_BETWEEN or self._has_another(words, title):
                return None
            if self._goes_on(words, title):
                continue
            named = list(self._people.within(self._document.sentences[before].span))
            if self._is_open(before, words, title, named):
                return None
            if named:
                return self._one_of({actor.id: actor for _, actor in named}.values(), title)
            between += 1
        return None

    def _has_another(self, words: range, title: str) -> bool:
        """Tell whether "him" stands in a sentence, who is not its "he"."""
        tokens = self._parse.tokens[words.start : words.stop]
        plain = (each for each in tokens if PRONOUNS.get(each.lower) == title and not each.lower.endswith("self"))
        return any(each.relation in _DONE_TO for each in plain)

    def _one_of(self, people: Iterable[Actor], title: str) -> Actor | None:
        """Return the only one of some people who may be called so, where that is known."""
        fitting = [actor for actor in people if self._title_of(actor) in (title, None)]
        return fitting[0] if len(fitting) == 1 and self._title_of(fitting[0]) == title else None

    def _title_of(self, actor: Actor) -> str | None:
        if actor.id not in self._titles:
            known = title_for(actor.name.partition(" ")[0].lower())
            self._titles[actor.id] = known or sex_told(self._document, actor.mentions)
        return self._titles[actor.id]

    def _is_open(self, sentence: int, words: range, title: str, named: Sequence[tuple[Span, Actor]]) -> bool:
        """Tell whether a sentence tells of somebody without a name, or somebody's words of another "he"."""
        span = self._document.sentences[sentence].span
        text = self._document.text_of(span)
        quoted = quoted_in(text, span.start)
        if named and not is_finished(text):
            return True  # below a picture
        if any(each.overlaps(place) for each in quoted for place, _ in named) or self._speaks_of(quoted, title):
            return True
        if not named and any(map(self._may_act, words)):
            return True
        own = {word for place, _ in named for word in self._called(place)}
        return any(each not in own and self._is_one(each, title, own) for each in words)

    def _speaks_of(self, quoted: Sequence[Span], title: str) -> bool:
        """Tell whether somebody's words are about another "he"."""
        words = chain(*map(self._parse.tokens_in, quoted))
        return any(_TITLES.get(self._parse.tokens[each].lower) == title for each in words)

    def _words(self, sentence: int) -> range:
        return self._read.get(self._document.sentences[sentence].span.start, range(0))

    def _paragraph(self, sentence: int) -> int:
        return self._document.sentences[sentence].paragraph

    def _goes_on(self, words: range, title: str) -> bool:
        """Tell whether a sentence says something of the same "he"."""
        subject = queries.subject_of(self._parse, queries.root_of(self._parse, words))
        return subject is not None and _TITLES.get(self._parse.tokens[subject].lower) == title

    def _called(self, name: Span) -> range:
        """Return the words of a name with those before it that say who bears it: "Prime Minister Ana Berg"."""
        words = self._parse.tokens_in(name)
        first = words.start
        while first > 0 and self._is_noun(first - 1) and self._is_of_name(first - 1, words):
            first -= 1
        return range(first, words.stop)

    def _is_of_name(self, noun: int, name: range) -> bool:
        """Tell whether a noun before a name hangs on it, or the name on the noun: not "the man Tom Berg shot"."""
        tokens = self._parse.tokens
        is_below = tokens[noun].head in name and tokens[noun].relation in (*_BESIDE, Relation.NMOD)
        is_above = any(tokens[each].head == noun and tokens[each].relation in _BESIDE for each in name)
        return tokens[noun].part_of_speech is PartOfSpeech.PROPN or is_below or is_above

    def _is_noun(self, word: int) -> bool:
        return self._parse.tokens[word].part_of_speech in _NOUNS

    def _is_one(self, word: int, title: str, own: Set[int]) -> bool:
        """Tell whether a word is somebody's name, or may call one who may be so called."""
        token = self._parse.tokens[word]
        if token.part_of_speech is PartOfSpeech.PROPN:
            is_name = token.name in _PEOPLE or name_tables().has((token.lower,), Entry.GIVEN_NAME)
            if is_name:
                return True
        return self._may_live(word) and token.lower not in _OTHERS[title] and not self._is_beside(word, own)

    def _is_beside(self, word: int, own: Set[int]) -> bool:
        """Tell whether a noun says what somebody is who is named: "the coach and owner, Ana Berg"."""
        below = queries.related(self._parse, word, *_BESIDE)
        if queries.related(self._parse, word, Relation.RELATIVE, Relation.ACL):
            return False  # "the man Tom Berg shot"
        if not own.isdisjoint(chain(*(queries.subtree(self._parse, each) for each in below))):
            return True
        token = self._parse.tokens[word]
        while token.head is not None and token.relation in (*_BESIDE, Relation.CONJ):
            if token.head in own:
                return token.relation is not Relation.CONJ
            token = self._parse.tokens[token.head]
        return False

    def _may_act(self, word: int) -> bool:
        """Tell whether a subject of a sentence that names nobody is one thing that is not known for lifeless."""
        token = self._parse.tokens[word]
        if token.relation not in queries.SUBJECTS or Feature.PLURAL in token.features:
            return False
        if token.part_of_speech is PartOfSpeech.PROPN:
            return token.name in (NameLabel.OUTSIDE, *_GROUPS)
        is_known = noun_kind(token.lower, LANGUAGE) in _LIFELESS
        return token.part_of_speech is not PartOfSpeech.PRON and not is_known

    def _may_live(self, word: int) -> bool:
        """Tell whether one of whom a sentence tells may be somebody: a noun, "a 40-year-old", "another"."""
        token, told = self._parse.tokens[word], queries.whole_word(self._parse, word)
        is_told_of = token.relation in _TOLD_OF
        if token.part_of_speech is PartOfSpeech.PRON:
            return is_told_of and token.lower in _ONE_OF_SEVERAL
        if Feature.PLURAL in token.features or token.relation is Relation.COMPOUND:
            return False
        if token.part_of_speech in (PartOfSpeech.ADJ, PartOfSpeech.NUM):
            return is_told_of and token.relation is not Relation.ROOT
        if token.part_of_speech is PartOfSpeech.PROPN and token.name in (NameLabel.OUTSIDE, *_GROUPS) and is_told_of:
            return bool(queries.related(self._parse, word, Relation.DET))
        kind = noun_kind(told, LANGUAGE) if self._is_noun(word) else NounKind.THING
        is_open = is_told_of and kind not in _LIFELESS and may_be_somebody(told)
        return kind in (NounKind.PERSON, NounKind.TRADER) or is_open
