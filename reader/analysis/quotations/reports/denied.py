"""Quoted words that somebody denies are another's: "denied that the town “never answers”"."""

from dataclasses import replace

from reader.analysis.quotations.grammar import Grammar
from reader.model.annotation import Quotation
from reader.model.document import Document


def without_denier(document: Document, quotation: Quotation, grammar: Grammar) -> Quotation:
    """Return a quotation without its speaker where this one denies it; behind a colon stand the speaker's own words."""
    cue, start = quotation.cue, quotation.span.start
    if not quotation.direct or cue is None or cue.end > start:
        return quotation
    is_denying = grammar.is_denying(document.text_of(cue).lower().split()[-1])
    is_own = document.text[cue.end : start].rstrip().endswith(":")
    return replace(quotation, actor=None, speaker=None, cue=None) if is_denying and not is_own else quotation
