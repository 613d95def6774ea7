"""Conversations: paragraphs that begin with who speaks, as interviews, transcripts and minutes print them."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.turns.labels import is_bold_label, key_of, label_of, name_of, with_labels_beside, word_of
from reader.formats.structure.turns.names import Names, ask_and_answer
from reader.formats.structure.turns.signs import asks, is_value
from reader.model.document import ParagraphRole
from reader.model.span import Span

MIN_TURNS = 4
MIN_SPEAKERS = 2  # each of whom speaks at least twice
MIN_SHARE = 0.4  # of the paragraphs
_MOST_VALUES = 0.5  # of the turns


def settle_turns(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, the turns of a conversation as such, each with the place of its speaker's name.

    Where persons speak whom the text names, names that stood above their turns, or several amid one paragraph, begin
    paragraphs.
    """
    parts = with_labels_beside(blocks)
    turns = _turns(parts, label_of)
    if not _is_between_persons(parts, turns):
        parts = list(blocks)
        letters, names = (_turns(parts, label) for label in (word_of, name_of))
        turns = letters if ask_and_answer(parts, letters, _keys(letters)) else names
        if turns is names and not _is_conversation(parts, turns):
            return parts
    for at, name in turns.items():
        parts[at] = replace(parts[at], role=ParagraphRole.TURN, speaker=Span(0, len(name)))
    return parts


def _turns(blocks: Sequence[Block], label: Callable[[Block], str | None]) -> dict[int, str]:
    """Return the names of all who speak at least twice, by the paragraphs that begin with them."""
    names = {at: name for at, block in enumerate(blocks) if (name := label(block))}
    keys = _keys(names)
    times = Counter(keys.values())
    return {at: name for at, name in names.items() if times[keys[at]] > 1}


def _keys(names: Mapping[int, str]) -> dict[int, str]:
    """Return the key of each name; a letter alone goes on with the word that it begins: "P." with "Pregunta."."""
    keys = {at: key_of(name) for at, name in names.items()}
    letters = {key for key in keys.values() if len(key) == 1}
    own = {at: key[0] if key[0] in letters and " " not in names[at] else key for at, key in keys.items()}
    surnames = _surnames(names)
    return {at: surnames.get(names[at], key) for at, key in own.items()}


def _surnames(names: Mapping[int, str]) -> dict[str, str]:
    """Return the key of a full name for the surname alone that goes on with it, where one person bears it."""
    full = {name for name in names.values() if " " in name}
    times = Counter(name.split()[-1] for name in full)
    return {name.split()[-1]: key_of(name) for name in full if times[name.split()[-1]] == 1}


def _is_conversation(blocks: Sequence[Block], turns: Mapping[int, str]) -> bool:
    """Tell whether names before colons are those of a conversation, which most of the text is; no list of values."""
    values = sum(is_value(blocks[at].text[len(name) :].lstrip(" :：")) for at, name in turns.items())
    return _is_exchange(turns) and _is_main(blocks, turns) and values <= _MOST_VALUES * len(turns)


def _is_between_persons(blocks: Sequence[Block], turns: Mapping[int, str]) -> bool:
    """Tell whether labels, however set off, are persons whom the text names, and who asks them, or "Q" and "A"."""
    is_exchange = _is_exchange(turns)
    if not is_exchange and not _answers_alone(blocks, turns):
        return False
    names = Names(blocks, turns)
    others = {at for at, name in turns.items() if not names.is_person(name)}
    if others and ask_and_answer(blocks, turns, _keys(turns)):
        return True
    if len(others) == len(turns) or not all(asks(blocks[at].text) for at in others):
        return False
    is_in_bold = all(is_bold_label(blocks[at], name) for at, name in turns.items())
    asks_in_bold = is_in_bold and any(asks(blocks[at].text) for at in turns)
    return not is_exchange or asks_in_bold or _is_main(blocks, turns)


def _answers_alone(blocks: Sequence[Block], turns: Mapping[int, str]) -> bool:
    """Tell whether one answers the questions right before each turn."""
    return len(set(_keys(turns).values())) == 1 and all(at and asks(blocks[at - 1].text) for at in turns)


def _is_exchange(turns: Mapping[int, str]) -> bool:
    return len(turns) >= MIN_TURNS and len(set(_keys(turns).values())) >= MIN_SPEAKERS


def _is_main(blocks: Sequence[Block], turns: Mapping[int, str]) -> bool:
    return len(turns) >= MIN_SHARE * sum(block.form is Form.PLAIN for block in blocks)
