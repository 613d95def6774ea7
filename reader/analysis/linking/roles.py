"""What the text calls a person right beside the name: "Kremlin spokesman". Never anything from elsewhere."""

from collections.abc import Sequence

from reader.analysis.recognizers.name_tokens import name_tokens, words_of
from reader.analysis.recognizers.offices import is_office
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.model.annotation import ActorKind, Mention
from reader.model.document import Document
from reader.model.span import Span
from reader.model.span_index import SpanIndex

_REACH = 120  # characters on each side that can hold a role
_MAX_WORDS = 7
_COURTESY = frozenset(
    {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Sir", "Dame", "Dr", "Dr.", "Lord", "Lady", "Hon."}
)
_STATE_OFFICES = ("foreign", "prime", "defence", "defense", "finance", "interior", "state", "national", "general")
_OTHER_OFFICES = ("chief", "senior", "top", "opposition", "party", "military", "police", "press", "human", "rights")
_BEFORE_A_ROLE = frozenset(("former", "then", "acting", "deputy", "vice", *_STATE_OFFICES, *_OTHER_OFFICES))
_OFFICE_OPENINGS = frozenset({"Prime", "Vice", "Foreign", "Defence", "Defense"})
_ADJECTIVES = frozenset({"major", "general"})  # ranks only with a capital: "a major Warhol donor" has none
_ENDS = frozenset({",", ".", ";", ":", ")", "(", "–", "—", "who", "which", "and", "said", "says", "told", "whose"})


class Roles:
    """Finds roles in one document."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self._document = document
        self._index = SpanIndex(document)
        self._others = {mention.span.start: mention for mention in mentions}
        self._ends = {mention.span.end: mention for mention in mentions}

    def role(self, names: Sequence[Span]) -> str | None:
        """Return the fullest role beside any of a person's names; the earliest of equals."""
        found = [role for name in names for role in (self._before(name), self._after(name)) if role]
        return max(found, key=lambda role: len(role.split()), default=None)

    def _before(self, name: Span) -> str | None:
        tokens = self._tokens(max(self._bounds(name).start, name.start - _REACH), name.start)
        words = words_of(self._document.text, tokens)
        start = len(words)
        while start > 0 and len(words) - start < _MAX_WORDS and self._continues(words, tokens, start):
            start = self._step(words, tokens, start)
        while start < len(words) and words[start] in _COURTESY:
            start += 1
        has_role = any(_is_role(word) for word in words[start:])
        return self._text(tokens[start:]) if has_role else None

    def _continues(self, words: Sequence[str], tokens: Sequence[Span], start: int) -> bool:
        """Tell whether the word before belongs to the role; the one beside the name must be a role itself."""
        word = words[start - 1]
        if start == len(words):
            return _is_role(word) and word not in _ADJECTIVES
        is_name = tokens[start - 1].end in self._ends and self._ends[tokens[start - 1].end].kind is not ActorKind.PERSON
        return is_name or _is_role(word) or word in _BEFORE_A_ROLE or (word == "-" and start > 1)

    def _step(self, words: Sequence[str], tokens: Sequence[Span], start: int) -> int:
        """Return the index where the word, or the whole name that ends there, begins."""
        name = self._ends.get(tokens[start - 1].end)
        if name is None or _is_role(words[start - 1]):
            return start - 1
        return next((index for index, token in enumerate(tokens) if token.start == name.span.start), start - 1)

    def _after(self, name: Span) -> str | None:
        """Return the apposition: "Dmitry Peskov, the Kremlin spokesman, ..."."""
        tokens = self._tokens(name.end, min(self._bounds(name).end, name.end + _REACH))
        words = words_of(self._document.text, tokens)
        if len(words) < 2 or words[0] != ",":
            return None
        start = 2 if words[1] in ("the", "a", "an") else 1
        end = next((index for index in range(start, len(words)) if words[index] in _ENDS), None)
        if end is None or not 0 < end - start <= _MAX_WORDS or words[end] not in (",", ".", ";", ")"):
            return None
        has_person = any(self._is_person(token) for token in tokens[start:end])
        is_role = any(_is_role(word) for word in words[start:end])
        return self._text(tokens[start:end]) if is_role and not has_person else None

    def _is_person(self, token: Span) -> bool:
        return token.start in self._others and self._others[token.start].kind is ActorKind.PERSON

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


def _is_role(word: str) -> bool:
    return word in _OFFICE_OPENINGS or is_office(word) or name_tables().has((word,), Entry.TITLE, Entry.ROLE)
