"""Who said what: quoted words and plain reports with their speakers, each resolved to an actor only where that is sure.

Speakers of quoted words by signs on the surface and word lists, reports by the parse. A wrong speaker is worse than
none, so every doubt ends in None.
"""

from collections.abc import Callable, Iterator, Sequence

from reader.analysis.quotations.languages import grammar_of, reporting_of
from reader.analysis.quotations.marks import quoted_spans
from reader.analysis.quotations.parsed import ParsedReading
from reader.analysis.quotations.reading import Reading
from reader.analysis.quotations.reports import Reports
from reader.analysis.quotations.speech import is_long_enough
from reader.analysis.quotations.turns import Turns
from reader.model.annotation import Actor, Quotation
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing.parse import Parse


def find_quotations(
    document: Document, actors: Sequence[Actor], parse: Callable[[], Parse | None] = lambda: None
) -> tuple[Quotation, ...]:
    """Return the direct and indirect quotations of the prose in source order.

    Reports are told by the parse, and speakers, too, in a language whose quoted words no rules here know. A direct
    quotation may lie within an indirect one, never in another direct one. Takes time in proportion to the text.
    """
    turns = tuple(Turns(document, actors).quotations())
    return tuple(sorted([*turns, *_quoted(document, actors, parse)], key=lambda each: (each.span, not each.direct)))


def _quoted(document: Document, actors: Sequence[Actor], parse: Callable[[], Parse | None]) -> tuple[Quotation, ...]:
    """Return what is quoted or reported outside the turns of a conversation, each of which is one person's words."""
    quoted = quoted_spans(document)
    grammar = grammar_of(document.language or "")
    if grammar is None:
        read = parse()
        if read is not None:
            return (
                *ParsedReading(document, actors, read).quotations(quoted),
                *_reported(document, actors, quoted, read),
            )
        long = (span for span in quoted if is_long_enough(document.text_of(span)))
        return tuple(Quotation(span, actor=None, speaker=None, cue=None, direct=True) for span in long)
    read = parse()
    found = Reading(document, actors, quoted, grammar, read).quotations()
    return found if read is None else tuple(map(ParsedReading(document, actors, read).with_speaker, found))


def _reported(document: Document, actors: Sequence[Actor], quoted: Sequence[Span], parse: Parse) -> Iterator[Quotation]:
    grammar = reporting_of(parse.language)
    for each in Reports(document, actors, quoted, grammar, parse).all() if grammar else ():
        actor = each.subject.actor
        yield Quotation(each.span, actor.id if actor else None, each.subject.span, each.cue, direct=False)
