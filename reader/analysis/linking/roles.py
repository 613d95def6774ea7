"""What the text calls a person right beside the name: "Kremlin spokesman". Never anything from elsewhere."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from reader.analysis.linking.role_words import (
    ARTICLES,
    COURTESY,
    PREPOSITIONS,
    can_end_a_title,
    is_kinship,
    is_qualifier,
    is_role,
    is_vague,
    says_something,
)
from reader.analysis.recognizers.name_tokens import name_tokens, words_of
from reader.analysis.recognizers.names.name_ends import is_stray
from reader.analysis.recognizers.names.offices import is_cut_short
from reader.model.annotation import ActorKind, Mention
from reader.model.document import Document
from reader.model.span import Span
from reader.model.span_index import SpanIndex
from reader.parsing.labels import Relation
from reader.parsing.parse import Parse

_HOLDING = frozenset({"-", "."})  # stand behind a half of a word, or a word cut short
_OF_OFFICE = (Relation.COMPOUND, Relation.AMOD)
_REACH = 120  # characters on each side that can hold a role
_LONGEST_WORD = 30  # characters
_MAX_WORDS_BEFORE = 7
_MAX_WORDS_AFTER = 10
_ENDS = frozenset(",.;:)(–—") | {"who", "which", "and", "whose"} | {"said", "says", "told"}
_CLOSING = frozenset({",", ".", ";", ")"})
_BREAKS = _ENDS | frozenset('"“”!?[')
_OPENERS = (("According", "to"), ("said",), ("says",))  # before "the team's coach, Ann Smith,"
_ALL_ONES = (("all", "his"), ("all", "her"), ("all", "their"))  # "life"
_LONGEST_SIGN = 8  # characters of a space, an emoji or a flag, and the comma behind
_Words = tuple[str, ...]


class Roles:
    """Finds roles in one document; where it is parsed, the parse says which capitals before a role belong to it."""

    def __init__(self, document: Document, mentions: Sequence[Mention], parse: Parse | None = None) -> None:
        self._document = document
        self._parse = parse
        self._index = SpanIndex(document)
        self._others = {mention.span.start: mention for mention in mentions}
        self._ends = {mention.span.end: mention for mention in mentions}

    def role(self, names: Sequence[Span], full: Container[Span] = ()) -> str | None:
        """Return the fullest role beside any of a person's names, the earliest of equals.

        Kinship counts beside a full name alone: "Smith, the mother of the bride" may be another Smith.
        """
        pairs = [(name, role) for name in names for role in self._beside(name)]
        found = [role for name, role in pairs if name in full or not is_kinship(role.split())]
        return max(found, key=lambda role: len(role.split()), default=None)

    def _beside(self, name: Span) -> Iterator[str]:
        """Yield what stands before the name, and after the comma that follows it."""
        bounds = self._bounds(name)
        after = self._tokens(name.end, min(bounds.end, name.end + _REACH)) if self._is_open_after(name) else ()
        yield from self._after(after)
        if self._is_open_before(name, bounds):
            before = self._tokens(max(bounds.start, name.start - _REACH), name.start)
            yield from self._before(before)
            yield from self._before_comma(before, after)

    def _is_open_after(self, name: Span) -> bool:
        """Tell cheaply whether an apposition can follow: most names have no comma, no "who", no "said" behind them."""
        rest = self._document.text[name.end : name.end + _LONGEST_SIGN].lstrip(" ")
        return rest[:1] in (",", "w", "s") or (rest != "" and is_stray((rest[0],), 0) and "," in rest)

    def _is_open_before(self, name: Span, bounds: Span) -> bool:
        """Tell cheaply whether a title can precede: a role, a capital or a comma stands before the name."""
        before = self._document.text[max(bounds.start, name.start - _LONGEST_WORD) : name.start].split()
        word = before[-1].rpartition("-")[2] if before else ""
        return word[:1].isupper() or word[-1:] == "," or can_end_a_title(word)

    # -- "Kremlin spokesman Dmitry Peskov" ----------------------------------------------------------------------

    def _before(self, tokens: Sequence[Span]) -> Iterator[str]:
        words = words_of(self._document.text, tokens)
        end = len(words)
        while end > 0 and words[end - 1] in COURTESY:
            end -= 1
        last = self._end_of_title(words[:end])
        if last is None:
            return
        start = last
        while start > 0 and end - start < _MAX_WORDS_BEFORE and self._continues(words, tokens, start, last):
            start = self._step(words, tokens, start)
        while words[start] in COURTESY or words[start] in _HOLDING:
            start += 1
        if not is_vague(words[start:end]):
            yield self._text(tokens[start:end])

    def _end_of_title(self, words: _Words) -> int | None:
        """Return the index after the role beside the name: the end, or in "Minister of Education" that of Minister."""
        if words and can_end_a_title(words[-1]):
            return len(words)
        index = len(words)
        while index > 0 and (words[index - 1][0].isupper() or words[index - 1] in ARTICLES or _joins(words, index - 1)):
            index -= 1
        is_office = 1 < index < len(words) and words[index - 1] in ("of", "for") and words[index - 2][0].isupper()
        return index - 1 if is_office and is_role(words[index - 2]) else None

    def _continues(self, words: _Words, tokens: Sequence[Span], start: int, last: int) -> bool:
        """Tell whether the word before belongs to the role."""
        word = words[start - 1]
        if start == last:
            return True
        is_name = tokens[start - 1].end in self._ends and self._ends[tokens[start - 1].end].kind is not ActorKind.PERSON
        is_cut = word == "." and start > 1 and is_cut_short(words[start - 2])  # "Asst."
        if is_name or is_role(word) or is_qualifier(word) or is_cut or (word == "-" and start > 1):
            return True
        return word[0].isupper() and word not in COURTESY and self._is_of_office(tokens[start - 1], tokens[start].start)

    def _is_of_office(self, word: Span, office: int) -> bool:
        """Tell whether a word hangs on the office behind it: "Financial" before "Officer", no "Yesterday"."""
        if self._parse is None:
            return False
        index = bisect_left(self._parse.tokens, word.start, key=lambda token: token.span.start)
        token = self._parse.tokens[index] if index < len(self._parse.tokens) else None
        if token is None or token.head is None or token.relation not in _OF_OFFICE:
            return False
        return self._parse.tokens[token.head].span.start >= office

    def _step(self, words: _Words, tokens: Sequence[Span], start: int) -> int:
        """Return the index where the word, or the whole name that ends there, begins."""
        name = self._ends.get(tokens[start - 1].end)
        if words[start - 1] in _HOLDING and name is None:
            return start - 2
        if name is None or is_role(words[start - 1]):
            return start - 1
        return next((index for index, token in enumerate(tokens) if token.start == name.span.start), start - 1)

    # -- "Dmitry Peskov, 57, the Kremlin spokesman, ...", "Peskov, who is the Kremlin's spokesman, ..." ------------

    def _after(self, tokens: Sequence[Span]) -> Iterator[str]:
        tokens = tokens[_signs_at_start(words_of(self._document.text, tokens)) :]
        words = words_of(self._document.text, tokens)
        start = _start_after(words)
        if start is None:
            return
        end = self._end_after(words, tokens, start)
        has_end = end < len(words) and words[end] in _CLOSING and end - start <= _MAX_WORDS_AFTER
        if has_end and says_something(words[start:end]) and not self._names_person(tokens[start:end]):
            yield self._text(tokens[start : _end_of_office(words, start, end)])

    def _end_after(self, words: _Words, tokens: Sequence[Span], start: int) -> int:
        """Return where the apposition ends; "and treasurer" belongs to it."""
        end = _next_end(words, start)
        if words[end : end + 1] == ("and",):
            further = _next_end(words, end + 1)
            if says_something(words[end + 1 : further]) and not self._names_person(tokens[end:further]):
                return further
        return end

    # -- "The team's coach, Ann Smith, ..." ---------------------------------------------------------------------

    def _before_comma(self, tokens: Sequence[Span], after: Sequence[Span]) -> Iterator[str]:
        words = words_of(self._document.text, tokens)
        if words[-1:] != (",",) or not self._is_aside(after):
            return
        start = len(words) - 1
        while start > 0 and words[start - 1] not in _BREAKS and words[start - 1 : start] not in _OPENERS:
            start -= 1
        if words[start : start + 2] in _OPENERS:
            start += 2
        start += words[start] in ARTICLES
        phrase = words[start:-1]
        is_short = 0 < len(phrase) <= _MAX_WORDS_BEFORE and (start < 3 or words[start - 1] in _BREAKS | ARTICLES)
        if is_short and self._is_role_alone(phrase) and not self._names_person(tokens[start:-1]):
            yield self._text(tokens[start:-1])

    def _is_role_alone(self, phrase: _Words) -> bool:
        """Tell whether a phrase is a role and no part of a clause: nothing in it but names, qualifiers and the role."""
        head = next((index for index, word in enumerate(phrase) if word in PREPOSITIONS), len(phrase))
        plain = [word for word in phrase[: head - 1] if word.islower() and not is_qualifier(word) and not is_role(word)]
        return says_something(phrase) and plain in ([], ["'s"])

    def _is_aside(self, after: Sequence[Span]) -> bool:
        """Tell whether "said" follows the name, or a comma, and then neither "and" nor another person, as in a list."""
        words = words_of(self._document.text, after[:2])
        if words[:1] in (("said",), ("says",)):
            return True
        return words[:1] == (",",) and words[1:] != ("and",) and not self._names_person(after[1:2])

    # -----------------------------------------------------------------------------------------------------------

    def _names_person(self, tokens: Sequence[Span]) -> bool:
        mentions = (self._others.get(token.start) for token in tokens)
        return any(mention is not None and mention.kind is ActorKind.PERSON for mention in mentions)

    def _bounds(self, name: Span) -> Span:
        sentence = self._index.sentence_at(name.start)
        if sentence is not None:
            return self._document.sentences[sentence].span
        paragraph = self._index.paragraph_at(name.start)
        return name if paragraph is None else self._document.paragraphs[paragraph].span

    def _tokens(self, start: int, end: int) -> tuple[Span, ...]:
        return name_tokens(self._document.text, Span(start, end)) if start < end else ()

    def _text(self, tokens: Sequence[Span]) -> str:
        return " ".join(self._document.text[tokens[0].start : tokens[-1].end].split())


def _joins(words: _Words, index: int) -> bool:
    """Tell whether it is the "and" of "Trade and Fisheries"."""
    around = words[index - 1 : index] + words[index + 1 : index + 2]
    return words[index] == "and" and len(around) > 1 and all(word[0].isupper() for word in around)


def _signs_at_start(words: _Words) -> int:
    return next((index for index in range(len(words)) if not is_stray(words, index) or words[index] == "."), 0)


def _end_of_office(words: _Words, start: int, end: int) -> int:
    """Return where "member of the party" ends in "member of the party all his life"."""
    ends = (index for index in range(start + 1, end) if words[index : index + 2] in _ALL_ONES)
    return next(ends, end)


def _start_after(words: _Words) -> int | None:
    """Return where an apposition begins behind a name: past the comma, the age, "who is" and the article."""
    start = 1 if words[:1] == (",",) else 0
    if start and len(words) > 2 and words[1].isdigit() and words[2] == ",":
        start = 3
    if words[start : start + 2] == ("who", "is"):
        start += 2
    start += words[start : start + 1] == ("now",)
    return (start + (words[start : start + 1] != () and words[start] in ARTICLES)) if start else None


def _next_end(words: _Words, start: int) -> int:
    return next((index for index in range(start, len(words)) if words[index] in _ENDS), len(words))
