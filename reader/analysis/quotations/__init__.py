"""Who said what: quoted words and plain reports with their speakers, each resolved to an actor only where that is sure.

The parse tells both; without one, quoted words have no speaker. A wrong speaker is worse than none, so every doubt ends
in None.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.analysis.quotations.asides import Asides
from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.languages import reporting_of
from reader.analysis.quotations.marks import quoted_spans
from reader.analysis.quotations.places import Places
from reader.analysis.quotations.reading import Reading
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

    A direct quotation may lie within an indirect one, never in another direct one. The work grows as the text does.
    """
    quoted = _without_nicknames(quoted_spans(document), actors)
    read = parse()
    turns = Turns(document, actors).quotations()
    labels = {paragraph.speaker for paragraph in document.paragraphs if paragraph.is_turn}
    told = (each for each in _quoted(document, actors, quoted, read) if each.speaker not in labels)
    return tuple(sorted([*turns, *told], key=lambda each: (each.span, not each.direct)))


def _quoted(
    document: Document, actors: Sequence[Actor], quoted: Sequence[Span], read: Parse | None
) -> tuple[Quotation, ...]:
    """Return what is quoted or reported outside the turns of a conversation, each of which is one person's words."""
    if read is None:
        long = (span for span in quoted if is_long_enough(document.text_of(span)))
        return tuple(Quotation(span, actor=None, speaker=None, cue=None, direct=True) for span in long)
    grammar = reporting_of(read.language) or Grammar(says=frozenset())
    spoken = Asides(document, Places(read, (), actors), grammar).spoken(quoted)
    found = Reading(document, actors, Places(read, spoken, actors), grammar).quotations()
    return tuple(_without_denier(document, each, grammar) for each in found)


def _without_nicknames(quoted: Sequence[Span], actors: Sequence[Actor]) -> tuple[Span, ...]:
    """Return the quoted stretches that are no part of a name: not the "Buzz" of Robert "Buzz" Hale."""
    names = sorted(span for actor in actors for span in actor.mentions)
    places = ((span, names[at - 1] if (at := bisect_right(names, span)) else None) for span in quoted)
    return tuple(span for span, name in places if name is None or span.end > name.end)


def _without_denier(document: Document, quotation: Quotation, grammar: Grammar) -> Quotation:
    """Return a quotation without its speaker where this one denies it; behind a colon stand the speaker's own words."""
    cue, start = quotation.cue, quotation.span.start
    if not quotation.direct or cue is None or cue.end > start:
        return quotation
    is_denying = grammar.form(document.text_of(cue).lower().split()[-1]) in grammar.denying
    is_own = document.text[cue.end : start].rstrip().endswith(":")
    return replace(quotation, actor=None, speaker=None, cue=None) if is_denying and not is_own else quotation
