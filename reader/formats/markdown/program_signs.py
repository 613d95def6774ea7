"""What programs that keep notes or build sites write into Markdown beside its own signs: links, boxes, calls."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

_BOX = re.compile(r"\[![\w-]{1,30}\][+-]?[ \t]*(.*)")  # "> [!NOTE] Disputed"
_SIGN = re.compile(
    r"\[\[(?:[^\[\]|\n]*\|)?(?P<link>[^\[\]|\s](?:[^\[\]|\n]*[^\[\]|\s])?)\]\]"
    r"|(?<![\w=)\]])==(?P<marked>[^\s=](?:[^=\n]*[^\s=])?)==(?![\w=(\[])"
    r"|!\[\[[^\[\]\n]*\]\]"  # a note that is shown within this one
    r"|\{(?:\{[<%]|%)[^{}]*[>%]\}\}?"
    r"|(?<!\S)%%(?=\w)[^%\n]*(?<=[\w.!?…])%%(?!\w)"  # beside "5 %% in May"
    r"|(?<!\S)\^(?=[\d-]*[A-Za-z])[\w-]{4,40}\Z"  # a place to which links lead, beside "x ^2"
)


def program_signs(parser: "MarkdownIt") -> None:
    """Have a parser read links as their words and boxes as quotations, without calls, comments and embedded notes."""
    parser.inline.ruler.after("image", "program_sign", _read_sign)
    parser.block.ruler.after("blockquote", "box", _read_box)


def _read_sign(state: "StateInline", silent: bool) -> bool:
    found = _SIGN.match(state.src, state.pos)
    if not found or found.end() > state.posMax:
        return False
    kind, before = found.lastgroup, state.src[max(0, state.pos - 1) : state.pos]
    if kind and not silent:
        maximum = state.posMax
        state.pos, state.posMax = found.span(kind)
        state.md.inline.tokenize(state)
        state.posMax = maximum
    end = found.end()
    while not kind and end < state.posMax and state.src[end].isspace() and not before.strip():
        end += 1
    state.pos = end
    return True


def _read_box(state: "StateBlock", line: int, _end: int, silent: bool) -> bool:
    """Read the first line of a quotation that is a box as its title, a paragraph of its own."""
    start = state.bMarks[line] + state.tShift[line]
    found = _BOX.fullmatch(state.src[start : state.eMarks[line]])
    if state.parentType != "blockquote" or not found:
        return False
    if not silent:
        state.line = line + 1
        state.push("paragraph_open", "p", 1)
        title = state.push("inline", "", 0)
        title.content, title.children = f"**{found[1]}**" if found[1] else "", []
        state.push("paragraph_close", "p", -1)
    return True
