"""Characters that Qt takes for its own structure, or that end a block: shown as what they are, one unit each."""

import re

LINE_BREAK = "\u2028"  # within a block, as Qt has it
_BREAKS = re.compile("[\n\r\v\f\x85\u2029]")
_UNSHOWABLE = re.compile("[\x00-\x08\x0e-\x1f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def in_one_block(text: str) -> str:
    """Return a text of the same length that Qt keeps in one block."""
    if text.isprintable():  # as most text is; this is told at once
        return text
    return _UNSHOWABLE.sub("\ufffd", _BREAKS.sub(LINE_BREAK, text))
