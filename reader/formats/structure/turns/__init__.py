"""Conversations: paragraphs that begin with who speaks, as interviews, transcripts and minutes print them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.turns.labels import is_bold_label, key_of, label_of, with_labels_beside
from reader.model.document import ParagraphRole
from reader.model.span import Span

MIN_TURNS = 4
MIN_SPEAKERS = 2  # each of whom speaks at least twice
MIN_SHARE = 0.4  # of the paragraphs
_QUESTIONS = ("?", "？", ";", "؟")  # a Greek one ends with a semicolon
_ENDS = (*_QUESTIONS, ".", "!", "…", "。", "！")
_CLOSING = " )]\"'”’»“"


def settle_turns(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, the turns of a conversation as such, each with the place of its speaker's name.

    Where there is one, names that stood above their turns, or several amid one paragraph, begin paragraphs.
    """
    parts = with_labels_beside(blocks)
    turns = _turns(parts)
    if not _is_conversation(parts, turns):
        return list(blocks)
    for at, name in turns.items():
        parts[at] = replace(parts[at], role=ParagraphRole.TURN, speaker=Span(0, len(name)))
    return parts


def _turns(blocks: Sequence[Block]) -> dict[int, str]:
    """Return the names of all who speak at least twice, by the paragraphs that begin with them."""
    names = {at: name for at, block in enumerate(blocks) if (name := label_of(block))}
    keys = _keys(names)
    times = Counter(keys.values())
    return {at: name for at, name in names.items() if times[keys[at]] > 1}


def _keys(names: Mapping[int, str]) -> dict[int, str]:
    """Return the key of each name; a letter alone goes on with the word that it begins: "P." with "Pregunta."."""
    keys = {at: key_of(name) for at, name in names.items()}
    letters = {key for key in keys.values() if len(key) == 1}
    own = {at: key[0] if key[0] in letters else key for at, key in keys.items()}
    surnames = _surnames(names)
    return {at: surnames.get(names[at], key) for at, key in own.items()}


def _surnames(names: Mapping[int, str]) -> dict[str, str]:
    """Return the key of a full name for the surname alone that goes on with it, where one person bears it."""
    full = {name for name in names.values() if " " in name}
    times = Counter(name.split()[-1] for name in full)
    return {name.split()[-1]: key_of(name) for name in full if times[name.split()[-1]] == 1}


def _is_conversation(blocks: Sequence[Block], turns: Mapping[int, str]) -> bool:
    """Tell whether some turns are one: of two or more, or answers to the questions right before them; no list."""
    sentences = sum(blocks[at].text.rstrip(_CLOSING).endswith(_ENDS) for at in turns)
    if not turns or 2 * sentences < len(turns):
        return False
    if len(set(_keys(turns).values())) < MIN_SPEAKERS:
        return all(at and _asks(blocks[at - 1]) for at in turns)
    paragraphs = sum(block.form is Form.PLAIN for block in blocks)
    is_in_bold = all(is_bold_label(blocks[at], name) for at, name in turns.items())
    is_main = len(turns) >= MIN_SHARE * paragraphs or (is_in_bold and any(_asks(blocks[at]) for at in turns))
    return len(turns) >= MIN_TURNS and is_main


def _asks(block: Block) -> bool:
    return block.text.rstrip().endswith(_QUESTIONS)
