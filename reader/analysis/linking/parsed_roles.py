"""What the text calls a person right beside the name, by the parse: "le président français Emmanuel Macron"."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.linking.role_words import held_of, is_vague
from reader.analysis.recognizers.noun_kinds import NounKind, may_be_somebody, noun_kind
from reader.analysis.recognizers.parsed_names import listed
from reader.analysis.support.denials import denies
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import language_table, words_for
from reader.nlp.languages import ENGLISH
from reader.parsing import queries
from reader.parsing.labels import PEOPLE, Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_TITLES = (Relation.APPOS, Relation.FLAT, Relation.COMPOUND, Relation.XCOMP)  # title and name, "a nurse called X"
_OF_NAME = (*_TITLES, Relation.NMOD)  # so does a title on the name behind it: "Bundeskanzlerin Angela Merkel"
_LEADING = frozenset(map(PartOfSpeech, ("DET", "ADP", "CCONJ", "PRON", "PART", "PUNCT")))
_OUTSIDE = frozenset({PartOfSpeech.PUNCT, PartOfSpeech.VERB, PartOfSpeech.AUX, PartOfSpeech.SCONJ, PartOfSpeech.SYM})
_NOBODY_ELSE = (NameLabel.OUTSIDE, *PEOPLE)
_AFTER_A_ROLE = (PartOfSpeech.PUNCT, PartOfSpeech.PRON, PartOfSpeech.SCONJ)  # a sign, or "who"
_ROLES = (NounKind.PERSON, NounKind.TRADER)
_MARKS = frozenset("«»„“”")
_COMMAS = frozenset({",", "—", "–", "-"})
_MAX_WORDS_BEFORE, _MAX_WORDS_AFTER = 7, 14


@dataclass(frozen=True, slots=True)
class ParsedRoles:
    """Finds roles in one document."""

    document: Document
    parse: Parse

    def role(self, names: Sequence[Span], _full: Container[Span] = ()) -> str | None:
        """Return the fullest role beside a person's names, the earliest of equals; one behind a preposition at need."""
        found = {self._text(words): words for name in names for words in self._beside(name)}
        held = held_of(list(found), self.parse.language)
        return max(held, key=lambda role: (not self._is_governed(found[role]), len(found[role])), default=None)

    def _is_governed(self, words: range) -> bool:
        return any(case < words.start for case in queries.related(self.parse, words.start, Relation.CASE))

    def _beside(self, name: Span) -> Iterator[range]:
        words = self._with_address(self.parse.tokens_in(name))
        for noun in self._nouns(words):
            if noun < words.start and queries.opens_bare_relative(self.parse, words.stop):
                continue
            role = self._before(noun, words) if noun < words.start else self._after(noun, words)
            if role and not (self._is_cut(role) or self._is_doubtful(role, noun)):
                yield role

    def _with_address(self, name: range) -> range:
        """Return a name with the form of address before it: "Dr"."""
        before = name.start - 1
        word = self.parse.tokens[before].lower.rstrip(".") if before >= 0 else ""
        return range(before, name.stop) if word in self._courtesy else name

    @property
    def _courtesy(self) -> frozenset[str]:
        addresses = words_for("people.courtesy", "people.knighthood", language=self.parse.language)
        return addresses | {*listed(self.parse.language, "courtesy")}

    def _is_cut(self, role: range) -> bool:
        """Tell whether it is a measure, "population 21,000", cut short, "Ph" of "Ph.D.", a party, handle or list."""
        ends = self.parse.tokens[role.start].lower, self.parse.tokens[role.stop - 1].lower
        is_stopped = role.stop + 1 in self.parse.sentence_of(role.start) and self.parse.tokens[role.stop].lower == "."
        is_short = is_stopped or (len(role) == 1 and (ends[0].endswith(".") or len(ends[0]) == 1))
        behind = [token.part_of_speech for token in self.parse.tokens[role.start + 1 : role.start + 3]]
        is_open = behind == [PartOfSpeech.CCONJ, PartOfSpeech.DET]  # "They met Ann, a nurse and a priest."
        is_list = is_open and "," not in queries.lower(self.parse, range(role.stop, role.stop + 1))
        return is_short or is_list or any(end[0] == "@" or end[0].isdigit() for end in ends)

    def _is_doubtful(self, role: range, noun: int) -> bool:
        """Tell whether it is denied, "no lawyer", not quite it, "hardly a lawyer", or somebody's whom it leaves out."""
        opening = [token.part_of_speech for token in self.parse.tokens[role.start : role.start + 2]]
        is_denied = any(denies(self.parse, each) for each in (role.start, *self.parse.dependents[noun]))
        return is_denied or opening == [PartOfSpeech.ADV, PartOfSpeech.DET] or is_vague((self._text(role),))

    def _nouns(self, name: range) -> Iterator[int]:
        """Yield the nouns that stand for the same person as the name: what it hangs on, and what hangs on it."""
        articles = listed(self.parse.language, "definite_ends")
        for index in name:
            token = self.parse.tokens[index]
            before = (each for each in queries.related(self.parse, index, *_OF_NAME) if each < name.start)
            after = (each for each in queries.related(self.parse, index, *_TITLES) if each >= name.stop)
            twins = (
                each
                for each in range(max(0, name.start - _MAX_WORDS_BEFORE), name.start)
                if self.parse.tokens[each].relation in queries.SUBJECTS and index in queries.twins_of(self.parse, each)
            )
            between = queries.parts_of_speech(self.parse, range(token.head or 0, index))  # no "den" of "den tiltalte X"
            is_inner = PartOfSpeech.DET in between or queries.related(self.parse, index, Relation.CASE)
            is_bare = articles and not is_inner  # "lektor i kemi Bo Lund"
            above = (self._holder(index, name),) if token.relation in (_OF_NAME if is_bare else _TITLES) else ()
            free = (each for each in (*before, *after, *twins) if not queries.related(self.parse, each, Relation.CASE))
            within = words_for("function-words.within", language=self.parse.language)  # "in der Kirche Anna Kern"
            held = (each for each in above if not queries.has_case(self.parse, each, within))
            yield from (each for each in (*free, *held) if each not in name and self._is_title(each))

    def _holder(self, index: int, name: range) -> int:
        """Return what a word of a name hangs on, of "the mayor of Bern, Ann Lee" the mayor, though Bern is nearer."""
        return next((each for each in queries.heads(self.parse, index) if not self._is_inner(each, name)), 0)

    def _is_inner(self, noun: int, name: range) -> bool:
        """Tell whether a noun only belongs to one that names somebody, or is "called" of "a nurse called X"."""
        token = self.parse.tokens[noun]
        is_named = self.parse.tokens[name.start - 1].lower == "," and token.name is not NameLabel.OUTSIDE
        return token.relation is Relation.ACL or (token.relation is Relation.NMOD and is_named)

    def _is_of_subject(self, noun: int) -> bool:
        """Tell whether a noun belongs to a subject before it: "le directeur du musée Paul Roux"."""
        token = self.parse.tokens[noun]
        over = (self.parse.tokens[each].relation for each in queries.heads(self.parse, noun))
        is_owner = token.relation is Relation.NMOD and token.head is not None and token.head < noun
        return is_owner and next((each for each in over if each is not Relation.NMOD), None) in queries.SUBJECTS

    def _is_title(self, index: int) -> bool:
        """Tell whether a word is a noun for one; a preposition before what a name hangs on governs both."""
        token = self.parse.tokens[index]
        no_role = self._courtesy | words_for("people.families", language=self.parse.language)
        is_one = Feature.PLURAL not in token.features and token.lower.rstrip(".") not in no_role
        if self.parse.language == ENGLISH:
            return is_one and self._means_somebody(index)
        is_word = token.part_of_speech is PartOfSpeech.PROPN and "-" in token.lower  # "BASF-Chef"
        is_noun = (is_word or token.part_of_speech is PartOfSpeech.NOUN) and token.name in _NOBODY_ELSE
        return is_one and is_noun and not self._is_of_subject(index)

    def _means_somebody(self, index: int) -> bool:
        """Tell whether an English noun, in capitals or small, may mean somebody: by its ending, or where it is rare.

        What opens a sentence has a capital whatever it is: "Childminder Ann Lee".
        """
        token = self.parse.tokens[index]
        kind = noun_kind(queries.whole_word(self.parse, index), ENGLISH)
        is_plain = token.part_of_speech is PartOfSpeech.NOUN
        is_known_so = (is_plain or self.parse.sentence_of(index).start == index) and may_be_somebody(token.lower)
        is_rare = kind is None and (is_known_so or (is_plain and not is_common_word(token.lower, ENGLISH)))
        is_open = is_plain or (token.part_of_speech is PartOfSpeech.PROPN and token.name is NameLabel.OUTSIDE)
        return is_rare or (is_open and kind in _ROLES)

    def _before(self, noun: int, name: range) -> range:
        """Return the words of a title up to the name, without its article; none of what is no role.

        Of "the group's head's son, Ann Lee" and "novelist Tom Berg Ann Lee" nobody knows whose it is: that is no role.
        Nor is "mayor Bo Holm and the judge", as a whole.
        """
        own = frozenset(queries.subtree(self.parse, noun))
        sign = self.parse.tokens[name.start - 1]
        is_apart = sign.part_of_speech is PartOfSpeech.PUNCT
        token = self.parse.tokens[noun]
        is_by = queries.lower(self.parse, queries.related(self.parse, noun, Relation.CASE)) == {"by"}  # "a book by"
        is_inner = token.relation is Relation.APPOS or (token.relation is Relation.NMOD and not is_by)
        is_called = sign.lower in _MARKS or (sign.lower == ":" and self.parse.language != ENGLISH)  # "Das Thema: X"
        between = self.parse.tokens[noun + 1 : name.start]
        others = between if any(each.part_of_speech is PartOfSpeech.CCONJ for each in between) else between[-1:]
        is_others = any(each.name in PEOPLE and Feature.GENITIVE not in each.features for each in others)
        if is_others or (is_apart and (is_inner or is_called)):
            return range(0)
        is_so_called = sign.lower in listed(self.parse.language, "calling")  # "a nurse called X"
        around = (*between, *self.parse.tokens[name.stop : name.stop + 1])
        if is_so_called and any(each.part_of_speech in (PartOfSpeech.NOUN, PartOfSpeech.DET) for each in around):
            return range(0)  # "the killer of a nurse called X", "a nurse called X the best"
        end, start = name.start - (is_apart or is_so_called), noun
        while start - 1 in own and self._is_within(start - 1) and not self._is_apart(start - 1, noun):
            start -= 1
        role = self._bare(range(start, end))
        is_near = len(role) <= _MAX_WORDS_BEFORE and all(map(self._is_within, range(noun, end)))
        is_whole = self.parse.tokens[role.start - 1].lower != "-"  # no "old baby" of "one-year-old baby"
        return role if is_near and is_whole else range(0)

    def _is_apart(self, word: int, noun: int) -> bool:
        """Tell it of what only stands before: "with", "Yesterday", "Only", a verb of saying (", oplyste chef X")."""
        before, token = self.parse.tokens[word - 1], self.parse.tokens[word]
        is_added = token.lower in words_for("function-words.focusing", language=self.parse.language)
        is_open = token.relation in (Relation.CASE, Relation.OBL) or is_added
        is_first = before.part_of_speech is PartOfSpeech.PUNCT or word - 1 == self.parse.sentence_of(word).start
        verbs = language_table("reporting").get(self.parse.language, {}).get("verbs", "")
        return (is_open and token.head == noun) or (is_first and token.lower in verbs.split())

    def _after(self, noun: int, name: range) -> range:
        """Return the words of an apposition behind the name, or the age, up to the first sign or clause."""
        own = frozenset(queries.clause(self.parse, noun))
        start, end = min(own), noun + 1
        opening, between = self.parse.tokens[name.stop], queries.lower(self.parse, range(name.stop, start))
        is_quoted = opening.part_of_speech is PartOfSpeech.PUNCT and opening.lower not in {*_COMMAS, "("}
        if start < name.stop or is_quoted or not all(map(str.isdecimal, between - _COMMAS)):
            return range(0)
        while end in own and self._is_within(end):
            end += 1
        if between - _COMMAS and self._begins_another(range(start, end)):
            return range(0)
        role = self._bare(range(start, end))
        return role if len(role) <= _MAX_WORDS_AFTER and all(map(self._is_within, role)) else range(0)

    def _begins_another(self, words: range) -> bool:
        """Tell whether words behind an age are of the next in a row, "X, 52, teacher Y", or go on to who says so."""
        tokens = self.parse.tokens[words.start : words.stop + 1]
        return tokens[-1].part_of_speech not in _AFTER_A_ROLE or any(token.name in PEOPLE for token in tokens)

    def _bare(self, words: range) -> range:
        """Return words without articles and the like at either end, and without a form of address at the end."""
        kept = [each for each in words if self.parse.tokens[each].part_of_speech not in _LEADING]
        own = [each for each in kept if self.parse.tokens[each].lower.rstrip(".") not in {"", *self._courtesy}]
        return range(kept[0], own[-1] + 1) if own else range(0)

    def _is_within(self, index: int) -> bool:
        token = self.parse.tokens[index]
        return token.part_of_speech not in _OUTSIDE or token.relation is Relation.AMOD or self._joins(index)

    def _joins(self, index: int) -> bool:
        """Tell whether a sign touches the words on both sides: "vice-president"."""
        span = self.parse.tokens[index].span
        around = self.document.text[span.start - 1 : span.end + 1]
        return self.parse.tokens[index].lower == "-" and around.split() == [around]

    def _text(self, words: range) -> str:
        span = queries.span_of(self.parse, (words.start, words.stop - 1))
        return " ".join(self.document.text_of(span).split())
