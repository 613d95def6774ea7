"""Who stands beside a verb of saying: the name, noun phrase or pronoun to its left or right. No parser, no guessing.

A name counts only as the head of its phrase: not in "Mr Smith's lawyer", "the Smith campaign", "an aide to Smith".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.quotations.grammar import Gender, Grammar
from reader.analysis.quotations.pieces import Piece
from reader.model.annotation import Actor, ActorKind
from reader.model.span import Span

MAX_PHRASE = 14  # pieces of a noun phrase without a name; longer ones have been read wrongly

_BRACKETS = {")": "(", "]": "["}
_APOSTROPHES = frozenset("'’")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, as it stands in the text: `gender` is a pronoun's, `head` the noun of a phrase without a name."""

    span: Span
    actor: Actor | None = None
    gender: Gender | None = None
    head: str | None = None

    @property
    def is_pronoun(self) -> bool:
        """Tell whether it is "he", "she" or "they"."""
        return self.gender is not None


class Subjects:
    """Reads phrases by the small words of one language."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def before(
        self, pieces: Sequence[Piece], start: int, verb: int, *, may_be_passive: bool = False
    ) -> tuple[Subject, int] | None:
        """Return whose verb it is and where the phrase begins, looking no further left than the start."""
        end = self._without_auxiliaries(pieces, start, verb, may_be_passive=may_be_passive)
        if end is None:
            return None
        end = _without_brackets(pieces, start, end)
        if end <= start:
            return None
        if pieces[end - 1].text == "," or pieces[end - 1].text in "–—":
            return self._before_apposition(pieces, start, end - 1)
        if pieces[end - 1].word in self._grammar.relatives:
            end -= 2 if end - 2 >= start and pieces[end - 2].text == "," else 1
            return self._ending_at(pieces, start, end)
        return self._ending_at(pieces, start, end)

    def after(self, pieces: Sequence[Piece], start: int, end: int) -> Subject | None:
        """Return who is named from the start on, as in "said a spokesman"."""
        if start >= end or not pieces[start].is_word:
            return None
        first = pieces[start]
        if first.word in self._grammar.genders and first.actor is None:
            return Subject(first.span, gender=self._grammar.genders[first.word])
        if first.actor is None and self._opens_no_phrase(first):
            return None
        stop = start
        while stop < end and stop - start < MAX_PHRASE and self._goes_on(pieces, start, stop):
            stop += 1
        while stop > start + 1 and pieces[stop - 1].word in self._grammar.times:
            stop -= 1
        subject = self._phrase(pieces, start, stop) if stop > start else None
        if subject is not None and self._is_named_in_apposition(subject, pieces, stop, end):
            return Subject(pieces[stop + 1].span, pieces[stop + 1].actor)
        return subject

    def _is_named_in_apposition(self, subject: Subject, pieces: Sequence[Piece], comma: int, end: int) -> bool:
        """Tell whether the name follows as in "his wife, Lina Haddad", and neither "and" nor another name after it."""
        if not self._is_named_after(subject, pieces, comma, min(end, comma + 2)) or _is_possessive(pieces, comma + 2):
            return False
        following = pieces[comma + 2 : comma + 4]
        is_listed = bool(following) and following[0].text == "," and any(each.actor for each in following)
        return not is_listed and not any(self._is_join(each) for each in following)

    def _is_named_after(self, subject: Subject, pieces: Sequence[Piece], comma: int, end: int) -> bool:
        """Tell whether nothing but "Berg" or "Berg of Acme" stands between a comma after "her deputy" and the end."""
        is_one = subject.head is not None and not subject.head.endswith("s")
        if not is_one or end - comma < 2 or comma >= len(pieces) or pieces[comma].text != ",":
            return False
        actor = pieces[comma + 1].actor
        is_whole = end - comma == 2 or pieces[comma + 2].word in self._grammar.postmodifiers
        return is_whole and actor is not None and actor.kind is ActorKind.PERSON

    def _is_named_behind(self, subject: Subject, pieces: Sequence[Piece], comma: int, end: int) -> bool:
        """Tell whether a person's name between two commas is whose verb it is: "an aide at Acme, Ann Lee, said"."""
        if self._is_named_after(subject, pieces, comma, end):
            return True
        person = pieces[comma + 1].actor
        is_body = subject.actor is not None and subject.actor.kind is not ActorKind.PERSON
        return is_body and end == comma + 2 and person is not None and person.kind is ActorKind.PERSON

    def at_start(self, pieces: Sequence[Piece], start: int, end: int) -> Subject | None:
        """Return the name or pronoun with which a clause begins, the subject of all its verbs."""
        start = self._past_opening(pieces, start, end)
        if start >= end:
            return None
        first = pieces[start]
        if first.actor is None and first.word in self._grammar.genders:
            return Subject(first.span, gender=self._grammar.genders[first.word])
        if first.actor is None or _is_possessive(pieces, start + 1):
            return None
        following = pieces[start + 1] if start + 1 < end else None
        is_alone = following is not None and (following.text == "," or following.text[0].islower())
        return Subject(first.span, first.actor) if is_alone and not self._is_join(following) else None

    def _past_opening(self, pieces: Sequence[Piece], start: int, end: int) -> int:
        """Return where the clause itself begins, past "In a speech on Monday,"."""
        grammar = self._grammar
        if start >= end or not (
            pieces[start].word in grammar.prepositions or pieces[start].word in grammar.conjunctions
        ):
            return start
        comma = next((at for at in range(start, end) if pieces[at].text == ","), None)
        return start if comma is None else comma + 1

    def _is_join(self, piece: Piece | None) -> bool:
        return piece is not None and piece.word in self._grammar.joins

    def _without_auxiliaries(
        self, pieces: Sequence[Piece], start: int, verb: int, *, may_be_passive: bool
    ) -> int | None:
        """Return where what stands before "has also" ends; None where the words were not said, or said by others."""
        grammar = self._grammar
        end = verb
        is_passive_fine = may_be_passive or pieces[verb].word in grammar.participles
        while end > start:
            word = pieces[end - 1].word
            if pieces[end - 1].actor is not None:
                break
            if word in grammar.denials or word.endswith("n't"):
                return None
            if word in grammar.passives and not is_passive_fine:
                return None
            is_adverb = word in grammar.adverbs or (
                len(word) > 4 and bool(grammar.adverb_ending) and word.endswith(grammar.adverb_ending)
            )
            if not (word in grammar.auxiliaries or is_adverb):
                break
            end -= 1
        return end

    def _before_apposition(self, pieces: Sequence[Piece], start: int, end: int) -> tuple[Subject, int] | None:
        """Return who stands before ", the mayor of Ghent" or ", who was there"; end is the closing comma."""
        at, nameless = end, None
        for _ in range(4):  # commas within an apposition; more belong to a list
            comma = next((index for index in range(at - 1, start - 1, -1) if pieces[index].text in ",–—"), None)
            if comma is None:
                break
            found = self._ending_at(pieces, start, comma)
            is_next = at == end or (at == end - 2 and pieces[at + 1].text.isdigit())  # over "Berg, 51,"
            if found is not None and is_next and self._is_named_behind(found[0], pieces, comma, at):
                return Subject(pieces[comma + 1].span, pieces[comma + 1].actor), found[1]
            if found is not None:
                actor = found[0].actor
                if found[0].is_pronoun or (actor is not None and (nameless is None or actor.kind is ActorKind.PERSON)):
                    return found
                if nameless is None and self._is_aside(pieces, comma + 1):
                    nameless = found
            at = comma
        return nameless

    def _is_aside(self, pieces: Sequence[Piece], first: int) -> bool:
        word = pieces[first].word
        return word in self._grammar.relatives or word in self._grammar.determiners

    def _ending_at(self, pieces: Sequence[Piece], start: int, end: int) -> tuple[Subject, int] | None:
        """Return the phrase whose last piece stands right before the end."""
        end = _without_brackets(pieces, start, end)
        if end <= start or not pieces[end - 1].is_word:
            return None
        last = pieces[end - 1]
        if last.actor is None and last.word in self._grammar.genders:
            return Subject(last.span, gender=self._grammar.genders[last.word]), end - 1
        if last.actor is None and self._opens_no_phrase(last):
            return None
        first = self._start_of_phrase(pieces, start, end)
        if first >= end or end - first > MAX_PHRASE:
            return None
        if self._joins_two(pieces, start, first) or self._is_object(pieces, start, first, end):
            return None
        subject = self._phrase(pieces, first, end)
        return None if subject is None else (subject, first)

    def _opens_no_phrase(self, piece: Piece) -> bool:
        grammar = self._grammar
        word = piece.word
        return (
            word in grammar.pronouns
            or word in grammar.prepositions
            or word in grammar.conjunctions
            or word in grammar.joins
            or word in grammar.says
            or (word in grammar.times and not piece.text[0].isupper())
        )

    def _start_of_phrase(self, pieces: Sequence[Piece], start: int, end: int) -> int:
        """Go left over nouns, names and adjectives, and over "of", "for" and the like to the noun before."""
        grammar = self._grammar
        first = end
        while first > start:
            piece = pieces[first - 1]
            if piece.text in _APOSTROPHES or piece.text == "-" or (piece.text == "." and first - 1 > start):
                first -= 1
                continue
            is_short_quote = piece.quoted is not None and not piece.has_more_words_than(3)
            if not piece.is_word and not is_short_quote:
                break
            if piece.actor is None and (
                piece.word in grammar.conjunctions
                or piece.word in grammar.joins
                or piece.word in grammar.says
                or piece.word in grammar.genders
                or piece.word in grammar.auxiliaries
                or piece.word in grammar.relatives
            ):
                break
            if piece.actor is None and piece.word in grammar.prepositions:
                if not self._follows_a_noun(pieces, start, first - 1):
                    break
                first -= 1
                continue
            first -= 1
            if (
                piece.actor is None
                and piece.word in grammar.determiners
                and not self._follows_a_link(pieces, start, first)
            ):
                break
        return self._trimmed(pieces, first, end)

    def _follows_a_noun(self, pieces: Sequence[Piece], start: int, preposition: int) -> bool:
        if preposition <= start or pieces[preposition].word not in self._grammar.postmodifiers:
            return False
        before = pieces[preposition - 1]
        return before.actor is not None or (before.is_word and not self._opens_no_phrase(before))

    def _follows_a_link(self, pieces: Sequence[Piece], start: int, determiner: int) -> bool:
        """Tell whether "of" or the like stands before the determiner, so that the phrase began earlier."""
        at = determiner - 1
        return at > start and pieces[at].word in self._grammar.postmodifiers and self._follows_a_noun(pieces, start, at)

    def _trimmed(self, pieces: Sequence[Piece], first: int, end: int) -> int:
        while first < end and not pieces[first].is_word and pieces[first].quoted is None:
            first += 1
        return first

    def _joins_two(self, pieces: Sequence[Piece], start: int, first: int) -> bool:
        """Tell whether another noun is joined on: "Smith and Jones said" has no one speaker."""
        if first - 1 <= start or pieces[first - 1].word not in ("and", "or", "und", "et", "y", "e"):
            return False
        before = pieces[first - 2]
        return before.actor is not None

    def _is_object(self, pieces: Sequence[Piece], start: int, first: int, end: int) -> bool:
        """Tell whether a word before governs it: "marching through the streets", "who met Smith", "seeing the town"."""
        if first <= start:
            return False
        before = pieces[first - 1]
        if before.actor is not None:
            return False
        is_shouting = end < len(pieces) and pieces[end].word in self._grammar.participles  # "there was a man shouting"
        is_predicate = before.word in self._grammar.auxiliaries and not is_shouting
        if is_predicate or self._is_participle(before, pieces[first]):
            return True
        is_name = pieces[end - 1].actor is not None and first < end - 1
        return before.word in self._grammar.relatives or (before.word in self._grammar.prepositions and not is_name)

    def _is_participle(self, before: Piece, first: Piece) -> bool:
        """Tell whether "investigating" or the like stands before the article of a phrase."""
        is_form = self._grammar.adverb_ending == "ly" and before.text.islower() and before.word.endswith("ing")
        return is_form and before.is_word and first.word in self._grammar.determiners

    def _goes_on(self, pieces: Sequence[Piece], start: int, at: int) -> bool:
        grammar = self._grammar
        piece = pieces[at]
        if piece.actor is not None:
            return at == start or pieces[at - 1].actor is None or pieces[at - 1].text[0].isupper()
        if piece.quoted is not None:
            return not piece.has_more_words_than(2) and at > start
        if not piece.is_word:
            return (
                piece.text == "-" or piece.text in _APOSTROPHES or (piece.text == "." and len(pieces[at - 1].text) < 5)
            )
        if piece.word in grammar.determiners:
            return at == start
        return not (
            piece.word in grammar.prepositions
            or piece.word in grammar.conjunctions
            or piece.word in grammar.joins
            or piece.word in grammar.relatives
            or piece.word in grammar.says
            or piece.word in grammar.auxiliaries
        )

    def _phrase(self, pieces: Sequence[Piece], first: int, end: int) -> Subject | None:
        """Return the phrase by its head: what stands before its first preposition."""
        core = first
        while core < end and (pieces[core].actor is not None or pieces[core].word not in self._grammar.prepositions):
            core += 1
        while core > first and not pieces[core - 1].is_word:
            core -= 1
        if core == first:
            return None
        head = pieces[core - 1]
        if head.actor is not None and not _is_possessive(pieces, core):
            return Subject(head.span, head.actor)
        if head.actor is None and self._is_no_noun(pieces, first, core):
            return None
        while end > core and not pieces[end - 1].is_word:
            end -= 1
        span = Span(pieces[first].span.start, pieces[end - 1].span.end)
        return Subject(span, head=None if head.actor else head.word)

    def _is_no_noun(self, pieces: Sequence[Piece], first: int, core: int) -> bool:
        """Tell whether a nameless phrase ends in a number, a bare "many", or a verb form such as "travelled"."""
        head = pieces[core - 1]
        determined = pieces[first].word in self._grammar.determiners
        is_verb = self._grammar.adverb_ending == "ly" and head.word.endswith("ed") and head.text[0].islower()
        return head.text[0].isdigit() or (determined and core - first == 1) or (is_verb and not determined)


def _is_possessive(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].text in _APOSTROPHES


def _without_brackets(pieces: Sequence[Piece], start: int, end: int) -> int:
    """Return the end without "(I-Vt.)" before it."""
    if end <= start or pieces[end - 1].text not in _BRACKETS:
        return end
    opening = _BRACKETS[pieces[end - 1].text]
    found = (index for index in range(end - 2, start - 1, -1) if pieces[index].text == opening)
    return next(found, end)
