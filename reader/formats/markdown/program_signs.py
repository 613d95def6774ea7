"""What programs that keep notes or build sites write into Markdown beside its own signs: links, boxes, calls."""

import re

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_BOX = re.compile(r"(?P<quote>\s*(?:>\s?)+)\[![\w-]{1,30}\][+-]?[ \t]*(?P<title>.*)")  # "> [!NOTE] Disputed"
_PLACE = re.compile(r"(?<=\S)[ \t]+\^[\w-]{1,40}\s*\Z")  # to which links lead
_SIGNS = re.compile(
    r"(?P<code>(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))"
    r"|\{\{(?P<edge>[<%]).*?[>%]\}\}"
    r"|!\[\[[^\[\]]*\]\]"
    r"|\[\[(?:[^\[\]|]*\|)?(?P<label>[^\[\]|\s](?:[^\[\]|]*[^\[\]|\s])?)\]\]"
    r"|(?<!=)==(?P<marked>[^\s=](?:[^=]*[^\s=])?)==(?!=)"
    r"|%%.*?%%"
)


def without_program_signs(text: str) -> str:
    """Return the text with links as their words and boxes as quotations, without calls, comments and embedded notes."""
    fence = ""
    lines = []
    for line in text.split("\n"):
        opened = _FENCE.match(line)
        if fence:
            fence = "" if opened and opened[1].startswith(fence) else fence
        elif opened:
            fence = opened[1]
        else:
            line = _plain(line)
        lines.append(line)
    return "\n".join(lines)


def _plain(line: str) -> str:
    if box := _BOX.fullmatch(line):
        quote, title = box["quote"], box["title"]
        return f"{quote}**{title}**\n{quote}" if title else quote
    return _SIGNS.sub(lambda sign: sign["code"] or sign["label"] or sign["marked"] or "", _PLACE.sub("", line))
