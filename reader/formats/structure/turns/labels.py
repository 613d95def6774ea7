"""The name before what somebody says: "Ana Lima: ...", "Q. ..." in bold, or a line of its own above it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.turns.names import PARTICLES
from reader.model.document import MarkKind, ParagraphRole
from reader.model.span import Span

_MAX_INITIALS = 3
_WORD = r"[A-ZÀ-ÖØ-ÞА-ЯЁ][\w.’'-]*"  # of a name
_NAME = (
    rf"(?P<name>(?:{_WORD})(?:\s(?:(?:{'|'.join(sorted(PARTICLES))})\s)?{_WORD}){{0,4}}|"
    r"[\u3040-\u30ff\u3400-\u9fff]{1,8})"
    r"(?:\s?\([^()]{1,40}\))?"
)
_BEFORE_WORDS = re.compile(rf"{_NAME}\s?[:：]\s?(?=\S)")
_ALONE = re.compile(rf"{_NAME}\s?[:：]")
_DOTTED = re.compile(r"(?P<name>[^\W\d_]+)\.\s?[-–—]?\s?(?=\S)")


def label_of(block: Block) -> str | None:
    """Return the name with which a plain paragraph begins, before a colon, or before a full stop in bold."""
    return word_of(block) if _is_bold_up_to_stop(block) else name_of(block)


def word_of(block: Block) -> str | None:
    """Return the name before a colon with which a plain paragraph begins, else the word before a full stop."""
    dotted = _DOTTED.match(block.text) if _is_free(block) else None
    return name_of(block) or (dotted["name"] if dotted else None)


def name_of(block: Block) -> str | None:
    """Return the name with which a plain paragraph begins, before a colon."""
    match = _BEFORE_WORDS.match(block.text) if _is_free(block) else None
    return match["name"] if match else None


def key_of(name: str) -> str:
    """Return what a full name and its initials have in common: "JF" for Jonas Feld."""
    words = name.replace(".", " ").split()
    if len(words) == 1:
        return words[0].upper()
    return "".join(word[0] for word in words).upper() if len(words) <= _MAX_INITIALS else name.upper()


def is_bold_label(block: Block, name: str) -> bool:
    """Tell whether the name alone, with its sign, stands in bold."""
    return any(span.start == 0 and 0 <= span.end - len(name) <= len(": ") for span in _bold(block))


def with_labels_beside(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with each turn as one that begins with its name, which stood above it or amid a paragraph."""
    return [part for block in _joined(blocks) for part in _parted(block)]


def _is_free(block: Block) -> bool:
    return block.form is Form.PLAIN and block.role is ParagraphRole.BODY


def _bold(block: Block) -> list[Span]:
    return [mark.span for mark in block.marks if mark.kind is MarkKind.STRONG]


def _is_bold_up_to_stop(block: Block) -> bool:
    bold = next((span for span in _bold(block) if span.start == 0), None)
    return bold is not None and "." in block.text[bold.end - 1 : bold.end + 1]


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, a line that is a name and a colon and recurs with what stands below it."""
    labels = [match["name"] if _is_free(each) and (match := _ALONE.fullmatch(each.text)) else None for each in blocks]
    times = Counter(key_of(label) for label in labels if label)
    waiting: Block | None = None
    for block, label in zip(blocks, labels, strict=True):
        if waiting is not None:
            yield from (_run_in(waiting, block),) if _is_free(block) and not label else (waiting, block)
            waiting = None
        elif label and times[key_of(label)] > 1:
            waiting = block
        else:
            yield block
    yield from () if waiting is None else (waiting,)


def _run_in(label: Block, words: Block) -> Block:
    distance = len(label.text) + 1
    moved = (replace(mark, span=mark.span.shifted(distance)) for mark in words.marks)
    return replace(label, text=f"{label.text} {words.text}", marks=(*label.marks, *moved), is_bold=False)


def _parted(block: Block) -> Iterator[Block]:
    """Yield the parts of a paragraph that begin with a name in bold, as lines within one paragraph."""
    starts = [span.start for span in _bold(block) if _is_label_at(block, span)] if _is_free(block) else []
    if len(starts) < 2 or block.places:
        yield block
        return
    for start, end in pairwise([*({0, *starts} if starts[0] else starts), len(block.text)]):
        yield block.part(Span(start, end))


def _is_label_at(block: Block, bold: Span) -> bool:
    is_apart = bold.start == 0 or block.text[bold.start - 1].isspace()
    return is_apart and _BEFORE_WORDS.match(block.text, bold.start) is not None and _ends_label(block.text, bold)


def _ends_label(text: str, bold: Span) -> bool:
    return not text[bold.end - 1 : bold.end + 2].isalpha() and ":" in text[bold.end - 1 : bold.end + 2]
