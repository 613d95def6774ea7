"""Who says quoted words, by the parse: the subject of the verb on which they hang. Knows no language.

Only a name that is the subject, or stands with it ("the mayor Ana Lima"), is a speaker: every doubt ends in None.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.quotations.speech import MARKS, is_long_enough, is_sentence
from reader.model.annotation import Actor, Quotation
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation
from reader.parsing.parse import Parse

_CONTENTS = frozenset({Relation.CCOMP, Relation.PARATAXIS, Relation.OBJ, Relation.XCOMP, Relation.NSUBJ_PASSIVE})
_CLAUSES = frozenset({Relation.CCOMP, Relation.PARATAXIS})  # in "needs to “go”" nobody says what is quoted
_NAMED = (Relation.FLAT, Relation.APPOS, Relation.COMPOUND, Relation.NMOD)
_FARTHEST = 8  # words and signs between quoted words and the verb of who says them


@dataclass(frozen=True, slots=True)
class _Said:
    """A verb of saying, and who is its subject."""

    verb: int
    speaker: Span | None
    actor: Actor | None


class ParsedReading:
    """Reads one document; made for one use."""

    def __init__(self, document: Document, actors: Sequence[Actor], parse: Parse) -> None:
        self._document, self._parse = document, parse
        self._starts = [token.span.start for token in parse.tokens]
        self._names = {span.start: (span, actor) for actor in actors for span in actor.mentions}

    def with_speaker(self, quotation: Quotation) -> Quotation:
        """Return a direct quotation with who governs its words, where nobody was found beside them."""
        if not quotation.direct or quotation.speaker is not None:
            return quotation
        said = self._said(quotation.span, _CLAUSES)
        if said is None or self._is_over_before(quotation.span, said.verb):
            return quotation
        return self._quotation(quotation.span, said)

    def _is_over_before(self, span: Span, verb: int) -> bool:
        """Tell whether quoted words end with a full stop before a verb, so that it opens another sentence."""
        follows = self._starts[verb] >= span.end
        return follows and self._document.text_of(span).rstrip(MARKS).endswith(".")

    def quotations(self, quoted: Sequence[Span]) -> Iterator[Quotation]:
        """Yield the direct quotations among quoted stretches of the text."""
        for span in quoted:
            text = self._document.text_of(span)
            said = self._said(span)
            if is_long_enough(text) or (said is not None and is_sentence(text)):
                yield self._quotation(span, said)

    def _quotation(self, span: Span, said: _Said | None) -> Quotation:
        if said is None or said.actor is None:
            return Quotation(span, actor=None, speaker=None, cue=None, direct=True)
        return Quotation(span, said.actor.id, said.speaker, self._parse.tokens[said.verb].span, direct=True)

    def _said(self, span: Span, contents: frozenset[Relation] = _CONTENTS) -> _Said | None:
        within = range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
        found = [self._with_speaker(verb, within) for verb in self._verbs(within, contents)]
        return next((said for said in found if said.actor is not None), found[0] if found else None)

    def _verbs(self, within: range, contents: frozenset[Relation]) -> Iterator[int]:
        """Yield the verbs outside quoted words on which these hang, or which hang on them as an aside."""
        tokens = self._parse.tokens
        for index in within:
            head = tokens[index].head
            if head is not None and head not in within and tokens[index].relation in contents:
                yield head
            yield from (each for each in queries.related(self._parse, index, Relation.PARATAXIS) if each not in within)

    def _with_speaker(self, verb: int, within: range) -> _Said:
        nobody = _Said(verb, None, None)
        token = self._parse.tokens[verb]
        near = within.start - _FARTHEST <= verb < within.stop + _FARTHEST
        is_said = token.part_of_speech is PartOfSpeech.VERB and not queries.is_passive(self._parse, verb)
        if not near or not is_said or queries.is_negated(self._parse, verb):
            return nobody
        subject = queries.subject_of(self._parse, verb)
        if subject is None or subject in within:
            return nobody
        for index in (subject, *queries.related(self._parse, subject, *_NAMED)):
            if (named := self._names.get(self._starts[index])) is not None:
                return _Said(verb, *named)
        return nobody
