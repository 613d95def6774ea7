"""Whose turns in a conversation only ask: what an interviewer says is no news, even where no question mark ends it."""

from collections import defaultdict

from reader.analysis.summarizers.glance import signs
from reader.model.document import Document

FEWEST_TURNS = 2
MOSTLY = 0.5  # of the turns


def paragraphs_of_interviewers(document: Document) -> frozenset[int]:
    """Return the paragraphs of those who ask in most of their turns, where somebody else mostly does not."""
    turns: dict[str, list[int]] = defaultdict(list)
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.is_turn and paragraph.speaker is not None:
            turns[document.text_of(paragraph.speaker)].append(index)
    asking = _asking(document)
    asks = {name: sum(index in asking for index in own) >= MOSTLY * len(own) for name, own in turns.items()}
    if all(asks.values()):
        return frozenset()
    return frozenset(index for name, own in turns.items() if asks[name] and len(own) >= FEWEST_TURNS for index in own)


def _asking(document: Document) -> frozenset[int]:
    return frozenset(
        sentence.paragraph
        for sentence in document.sentences
        if document.paragraphs[sentence.paragraph].is_turn and signs.is_question(document.text_of(sentence.span))
    )
