"""Tells Markdown from plain text, for text that does not say which it is."""

import re

SAMPLE = 40_000  # characters; a text shows its signs within them
MIN_SIGNS = 3  # kinds, where no line is marked as a heading
_HEADING = re.compile(r"(?:\A|\n\n)(#{1,6}) +(?=[^#\s])[^\n]+(?=\n|\Z)")
_TITLE = re.compile(r"\A\s*# +(?=[^#\s])[^\n]{1,200}\n[ \t]*\n[ \t]*(?![#\s])")
_SIGNS = (
    re.compile(r"\*\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*\*"),
    re.compile(r"(?<![\w*])\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*(?![\w*])"),
    re.compile(r"(?<!!)\[[^\]\n]{1,200}\]\((?:https?:|/|#|mailto:|\.)[^)\s]{0,400}\)"),
    re.compile(r"!\[[^\]\n]{0,200}\]\([^)\n]{1,400}\)"),
    re.compile(r"(?m)^(?:```|~~~)\w*$"),
    re.compile(r"(?<!`)`[^`\s](?:[^`\n]{0,100}[^`\s])?`(?!`)"),
    re.compile(r"(?m)^\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *)?$"),
    re.compile(r"(?m)^\[[^\]\n]{1,60}\]: +https?://"),
    re.compile(r"(?m)^ {0,3}\[\^[^\]\s^]{1,40}\]:[ \t]"),
    re.compile(r"\A---\n(?:[\w-]+:[^\n]*\n){1,30}---\n"),
)
_ANY_HEADING = re.compile(r"(?m)^ {0,3}(?:#{1,6}(?:[ \t]|$)|(?<=[^\n]\n)=+ *$)")
_WEAK_SIGNS = (
    re.compile(r"(?<![\w_])__?[^\s_](?:[^_\n]{0,200}[^\s_])?__?(?![\w_])"),
    re.compile(r"\[[^\]\n]{1,200}\]\([^)\n]{0,400}\)"),
    re.compile(r"(?m)^ {0,3}>"),
    re.compile(r"(?<=\S\n)---+ *$", re.MULTILINE),
    re.compile(r"(?m)^\|? *:?-+:? *\|[ :|-]*$"),
    re.compile(r"<!--|</?[a-zA-Z][^<>\n]{0,200}>|&[a-z]{2,8};|\\[*_#`\[\]]"),
)


def is_markdown(text: str) -> bool:
    """Tell whether several signs of Markdown agree, or one line above all others is marked as the title.

    One kind of sign alone, elsewhere, is what a plain text may contain.
    """
    sample = text[:SAMPLE].replace("\r\n", "\n")
    levels = {match.group(1) for match in _HEADING.finditer(sample)}
    signs = sum(pattern.search(sample) is not None for pattern in _SIGNS)
    is_titled = len(levels) == 1 and _TITLE.match(sample) is not None and sample.count("\n#") == 0
    return is_titled or signs >= MIN_SIGNS or (bool(levels) and len(levels) + signs > 1)


def is_marked_up(text: str) -> bool:
    """Tell whether a Markdown file has any mark at all; without one it is plain text by another name."""
    return any(pattern.search(text) is not None for pattern in (_ANY_HEADING, *_SIGNS, *_WEAK_SIGNS))
