"""Conversations: paragraphs that begin with who speaks, as interviews, transcripts and minutes print them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.formats.structure.blocks import Block, Form
from reader.model.document import ParagraphRole
from reader.model.span import Span

MIN_TURNS = 4
MIN_SPEAKERS = 2  # each of whom speaks at least twice
MIN_SHARE = 0.4  # of the paragraphs
_MAX_INITIALS = 3
_SPEAKER = re.compile(
    r"(?P<name>(?:[A-ZÀ-ÖØ-ÞА-ЯЁ][\w.’'-]*)(?:\s(?:(?:de|der|den|von|van|du|da|bin|al|of|the)\s)?[A-ZÀ-ÖØ-ÞА-ЯЁ][\w.’'-]*){0,4}|"
    r"[\u3040-\u30ff\u3400-\u9fff]{1,8})"
    r"(?:\s?\([^()]{1,40}\))?\s?[:：]\s?(?=\S)"
)


def settle_turns(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, the turns of a conversation as such, each with the place of its speaker's name."""
    names = {at: match["name"] for at, block in enumerate(blocks) if (match := _turn(block))}
    said = Counter(_key(name) for name in names.values())
    speakers = {key for key, times in said.items() if times > 1}
    turns = [at for at, name in names.items() if _key(name) in speakers]
    paragraphs = sum(block.form is Form.PLAIN for block in blocks)
    if len(turns) < MIN_TURNS or len(speakers) < MIN_SPEAKERS or len(turns) < MIN_SHARE * paragraphs:
        return list(blocks)
    settled = list(blocks)
    for at in turns:
        settled[at] = replace(blocks[at], role=ParagraphRole.TURN, speaker=Span(0, len(names[at])))
    return settled


def _turn(block: Block) -> re.Match[str] | None:
    is_free = block.form is Form.PLAIN and block.role is ParagraphRole.BODY
    return _SPEAKER.match(block.text) if is_free else None


def _key(name: str) -> str:
    """Return what a full name and its initials have in common: "JF" for Jonas Feld."""
    words = name.replace(".", " ").split()
    if len(words) == 1:
        return words[0].upper()
    return "".join(word[0] for word in words).upper() if len(words) <= _MAX_INITIALS else name.upper()
