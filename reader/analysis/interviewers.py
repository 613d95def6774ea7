"""Whose turns in a conversation only ask: what an interviewer says is no news, even where no question mark ends it."""

from collections import defaultdict

from reader.analysis.summarizers.glance import signs
from reader.model.document import Document

MOSTLY = 0.5  # of the turns


def paragraphs_of_interviewers(document: Document) -> frozenset[int]:
    """Return the paragraphs of the author, and of who asks in most turns, where somebody else does not."""
    turns, asking = _turns(document), _asking(document)
    byline = document.metadata.byline or ""
    asks = {
        name: name in byline or sum(index in asking for index in own) >= MOSTLY * len(own)
        for name, own in turns.items()
    }
    if all(asks.values()):
        return frozenset()
    return frozenset(index for name, own in turns.items() if asks[name] for index in own)


def _turns(document: Document) -> dict[str, list[int]]:
    """Return the paragraphs of each speaker by name; initials stand for the one speaker who has them."""
    told = [
        (index, document.text_of(paragraph.speaker))
        for index, paragraph in enumerate(document.paragraphs)
        if paragraph.is_turn and paragraph.speaker is not None
    ]
    named: dict[str, set[str]] = defaultdict(set)
    for _, name in told:
        named["".join(word[0] for word in name.split())].add(name)
    turns: dict[str, list[int]] = defaultdict(list)
    for index, name in told:
        others = named[name.replace(".", "")] - {name}
        turns[min(others) if len(others) == 1 else name].append(index)
    return turns


def _asking(document: Document) -> frozenset[int]:
    return frozenset(
        sentence.paragraph
        for sentence in document.sentences
        if document.paragraphs[sentence.paragraph].is_turn and signs.is_question(document.text_of(sentence.span))
    )
