"""Who stands beside a verb of saying: the name, noun phrase or pronoun to its left or right. No parser, no guessing.

A name counts only as the head of its phrase: not in "Mr Smith's lawyer", "the Smith campaign", "an aide to Smith".
"""

from collections.abc import Sequence
from itertools import islice, pairwise

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Piece, Subject
from reader.analysis.quotations.subjects.heads import Heads, joins_two, without_brackets
from reader.analysis.quotations.subjects.phrases import MAX_PHRASE, Phrases
from reader.model.annotation import Actor, ActorKind

_COMMAS = ",–—"  # and dashes, around an apposition
_MOST_COMMAS = 4  # within an apposition; more belong to a list
_LISTED = 4  # pieces behind a name by which a list is known
_Found = tuple[Subject, int]  # and where its phrase begins


class Subjects:
    """Finds whose verb it is by the small words of one language."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._phrases, self._heads = Phrases(grammar), Heads(grammar)

    def before(self, pieces: Sequence[Piece], start: int, verb: int) -> _Found | None:
        """Return whose verb it is and where the phrase begins, looking no further left than the start."""
        is_passive_fine = pieces[verb].word in self._grammar.participles
        end = self._without_auxiliaries(pieces, start, verb, is_passive_fine=is_passive_fine)
        end = start if end is None else without_brackets(pieces, start, end)
        if end <= start:
            return None
        if pieces[end - 1].text in _COMMAS:
            return self._before_apposition(pieces, start, end - 1)
        if pieces[end - 1].word in self._grammar.relatives:
            end -= 2 if end - 2 >= start and pieces[end - 2].text == "," else 1
        return self._ending_at(pieces, start, end)

    def after(self, pieces: Sequence[Piece], start: int, end: int) -> Subject | None:
        """Return who is named from the start on, as in "said a spokesman"."""
        if start >= end or not pieces[start].is_word:
            return None
        if pronoun := self._pronoun(pieces[start]):
            return pronoun
        stop = start if self._phrases.opens_none(pieces[start]) else self._phrases.end_of(pieces, start, end)
        subject = self._heads.subject(pieces, start, stop) if stop > start else None
        if subject is None:
            return None
        return self._named_behind_verb(subject, pieces, stop, end) or subject

    def _pronoun(self, piece: Piece) -> Subject | None:
        gender = self._grammar.genders.get(piece.word) if piece.actor is None else None
        return None if gender is None else Subject(piece.span, gender=gender)

    def _without_auxiliaries(
        self, pieces: Sequence[Piece], start: int, verb: int, *, is_passive_fine: bool
    ) -> int | None:
        """Return where what stands before "has also" ends; None where the words were not said, or said by others."""
        for end in range(verb, start, -1):
            before = pieces[end - 1]
            if before.actor is None and self._is_unsaid(before.word, is_passive_fine=is_passive_fine):
                return None
            if before.actor is not None or not self._grammar.is_light(before.word):
                return end
        return start

    def _is_unsaid(self, word: str, *, is_passive_fine: bool) -> bool:
        return word in self._grammar.denials or (word in self._grammar.passives and not is_passive_fine)

    def _before_apposition(self, pieces: Sequence[Piece], start: int, end: int) -> _Found | None:
        """Return who stands before ", the mayor of Ghent" or ", who was there"; end is the closing comma."""
        nameless: _Found | None = None
        commas = (at for at in range(end, start - 1, -1) if at == end or pieces[at].text in _COMMAS)
        for at, comma in islice(pairwise(commas), _MOST_COMMAS):
            found = self._ending_at(pieces, start, comma)
            if found is None:
                continue
            named = pieces[comma + 1]
            is_body = found[0].head is None and not _is_person(found[0].actor)
            is_alone = is_body and end == comma + 2 and _is_person(named.actor)
            if at == end and (is_alone or self._is_named(found[0], pieces, comma, end)):
                return Subject(named.span, named.actor), found[1]
            if found[0].actor is not None and (nameless is None or found[0].actor.kind is ActorKind.PERSON):
                return found
            if nameless is None and named.word in self._grammar.relatives | self._grammar.determiners:
                nameless = found  # "who was there", "the mayor of Ghent"
        return nameless

    def _ending_at(self, pieces: Sequence[Piece], start: int, end: int) -> _Found | None:
        """Return the phrase whose last piece stands right before the end."""
        end = without_brackets(pieces, start, end)
        if end <= start or not pieces[end - 1].is_word:
            return None
        if pronoun := self._pronoun(pieces[end - 1]):
            return pronoun, end - 1
        if self._phrases.opens_none(pieces[end - 1]):
            return None
        first = self._phrases.start_of(pieces, start, end)
        if end - first > MAX_PHRASE or joins_two(pieces, start, first):
            return None
        is_object = self._heads.is_object(pieces, start, first, end)
        subject = None if is_object else self._heads.subject(pieces, first, end)
        return None if subject is None else (subject, first)

    def _named_behind_verb(self, subject: Subject, pieces: Sequence[Piece], comma: int, end: int) -> Subject | None:
        """Return whom "said his wife, Lina Haddad" names, with neither "and" nor another name after it."""
        if not self._is_named(subject, pieces, comma, min(end, comma + 2)):
            return None
        following = pieces[comma + 2 : comma + _LISTED]
        is_listed = bool(following) and following[0].text == "," and any(each.actor for each in following)
        is_one = not is_listed and not any(each.word in self._grammar.joins for each in following)
        return Subject(pieces[comma + 1].span, pieces[comma + 1].actor) if is_one else None

    def _is_named(self, subject: Subject, pieces: Sequence[Piece], comma: int, end: int) -> bool:
        """Tell whether nothing but "Berg" or "Berg of Acme" stands between a comma after "her deputy" and the end."""
        is_one = subject.head is not None and not subject.head.endswith("s")
        if not is_one or end - comma < 2 or pieces[comma].text != ",":
            return False
        is_whole = end - comma == 2 or pieces[comma + 2].word in self._grammar.postmodifiers
        return is_whole and _is_person(pieces[comma + 1].actor)


def _is_person(actor: Actor | None) -> bool:
    return actor is not None and actor.kind is ActorKind.PERSON
