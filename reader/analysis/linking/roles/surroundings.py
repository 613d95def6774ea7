"""What stands around the names of a document: words, names, sentences."""

from collections.abc import Sequence

from reader.analysis.recognizers.name_tokens import name_tokens, words_of
from reader.analysis.support.denials import denies
from reader.model.annotation import ActorKind, Mention
from reader.model.document import Document
from reader.model.span import Span
from reader.model.span_index import SpanIndex
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_OF_OFFICE = (Relation.COMPOUND, Relation.AMOD)
Words = tuple[str, ...]


class Surroundings:
    """Looks up the words of one document; where it is parsed, what a capital belongs to."""

    def __init__(self, document: Document, mentions: Sequence[Mention], parse: Parse | None) -> None:
        self._document, self._parse = document, parse
        self._index = SpanIndex(document)
        self._kinds = {mention.span.start: mention.kind for mention in mentions}
        self._ends = {mention.span.end: mention for mention in mentions}

    def bounds(self, name: Span) -> Span:
        """Return the sentence of a name, else its paragraph."""
        sentence = self._index.sentence_at(name.start)
        if sentence is not None:
            return self._document.sentences[sentence].span
        paragraph = self._index.paragraph_at(name.start)
        return name if paragraph is None else self._document.paragraphs[paragraph].span

    def tokens(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the words and signs of a stretch, each cut where a name can end."""
        return name_tokens(self._document.text, Span(start, end)) if start < end else ()

    def words(self, tokens: Sequence[Span]) -> Words:
        """Return the characters of tokens in one spelling."""
        return words_of(self._document.text, tokens)

    def text(self, tokens: Sequence[Span]) -> str:
        """Return tokens as a role: the stretch from the first to the last in one line."""
        return " ".join(self._document.text[tokens[0].start : tokens[-1].end].split())

    def name_ending_with(self, token: Span) -> Mention | None:
        """Return the name whose last word a token is."""
        return self._ends.get(token.end)

    def names_person(self, tokens: Sequence[Span]) -> bool:
        """Tell whether the name of a person begins with one of some tokens."""
        return any(self._kinds.get(token.start) is ActorKind.PERSON for token in tokens)

    def stands_for_one(self, tokens: Sequence[Span]) -> bool:
        """Tell whether some tokens are one thing: no verb, no clause besides "who ...", not several, not denied."""
        if self._parse is None or not tokens:
            return True
        words = self._parse.tokens_in(Span(tokens[0].start, tokens[-1].end))
        top = self._parse.tokens[queries.top_of(self._parse, words)]
        verbs = (each for each in words if self._parse.tokens[each].relation is not Relation.RELATIVE)
        is_one = top.part_of_speech is not PartOfSpeech.VERB and Feature.PLURAL not in top.features
        return is_one and not (
            denies(self._parse, words[0]) or any(queries.is_finite(self._parse, each) for each in verbs)
        )

    def is_of_office(self, word: Span, office: int) -> bool:
        """Tell whether a word hangs on the office behind it: "Financial" before "Officer", no "Yesterday"."""
        if self._parse is None:
            return False
        token = self._parse.tokens[self._parse.first_from(word.start)]
        is_of_one = token.span.start == word.start and token.relation in _OF_OFFICE  # not "'t" of "wasn't"
        return is_of_one and token.head is not None and self._parse.tokens[token.head].span.start >= office

    def is_in_relative(self, name: Span) -> bool:
        """Tell whether what stands before a name is what its bearer does something to: "the lawyer Ann Lee hired"."""
        parse = self._parse
        return parse is not None and queries.opens_bare_relative(parse, parse.first_from(name.end))
