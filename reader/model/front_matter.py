"""The block at the head of a note that tells about it: a small part of YAML, as programs for notes read and write it.

Written are words in double quotes, for which the rules of JSON hold, lists of them, and whole numbers. Read are plain
and single-quoted words and lists with a dash a line, too, into which such programs turn it; all else is left out.
"""

import json
import re
from collections.abc import Collection, Mapping, Sequence

Value = str | int | tuple[str, ...]
FENCE = "---"
_LINE = re.compile(r"([A-Za-z][\w-]*):(?: +(.*))?$")
_ITEM = re.compile(r" *- +(.*)$")
_WORD = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[^,\[\]\s"\'][^,\[\]]*')
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def written(values: Mapping[str, Value]) -> str:
    """Return the block with its fences, without an end of a line behind it."""
    return "\n".join([FENCE, *(f"{name}: {_written(value)}" for name, value in values.items()), FENCE])


def read(page: str) -> tuple[dict[str, str | tuple[str, ...]], str]:
    """Return what the block at the head of a page tells, and what stands after it; nothing where there is no block."""
    block, rest = _parted(page)
    return _values(block), rest


def is_all_read(page: str, names: Collection[str]) -> bool:
    """Tell whether all that the block at the head of a page tells is told under one of these names, as it is read."""
    block, _ = _parted(page)
    lines = [line for line in block if line.strip()]
    return set(_values(block)) <= set(names) and all(_LINE.match(line) or _ITEM.match(line) for line in lines)


def word(value: str) -> str:
    """Return a word without the quotes that it may stand in."""
    if len(value) > 1 and value[0] == value[-1] == '"':
        try:
            return str(json.loads(value))
        except ValueError:
            return value[1:-1]
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value


def _parted(page: str) -> tuple[Sequence[str], str]:
    """Return the lines of the block at the head of a page, and what stands after it."""
    head, _, rest = page.removeprefix("\ufeff").partition("\n")
    lines = rest.split("\n")
    ends = [line.rstrip("\r") for line in lines]
    if head.strip() != FENCE or FENCE not in ends:
        return (), page
    end = ends.index(FENCE)
    return ends[:end], "\n".join(lines[end + 1 :])


def _values(lines: Sequence[str]) -> dict[str, str | tuple[str, ...]]:
    values: dict[str, str | tuple[str, ...]] = {}
    name = ""
    for line in lines:
        told, item = _LINE.match(line), _ITEM.match(line)
        if told:
            name = told.group(1)
            values[name] = _read((told.group(2) or "").strip())
        elif item and name:
            before = values[name]
            values[name] = (*(before if isinstance(before, tuple) else ()), word(item.group(1).strip()))
    return values


def _read(value: str) -> str | tuple[str, ...]:
    if value.startswith("[") and value.endswith("]"):
        words = (each.strip() for each in _WORD.findall(value[1:-1]))
        return tuple(word(each) for each in words if each)
    return word(value)


def _written(value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    return _quoted(value) if isinstance(value, str) else f"[{', '.join(map(_quoted, value))}]"


def _quoted(value: str) -> str:
    quoted = json.dumps(value, ensure_ascii=False)
    return _NOT_IN_YAML.sub(lambda sign: f"\\u{ord(sign.group()):04x}", quoted)
