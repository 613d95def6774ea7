"""Ways to break plain text and Markdown by lines and words."""

from collections.abc import Callable
from random import Random

from tests.fuzz import values

Lines = list[str]
_STARTS = (
    "> ", "- ", "  ", "    ", "1. ", "# ", "###### ", "| ", "\t", "* ", "```\n", "[a]: ", "Subject: ", "From: ",
    "<div>", "--- ", "=== ",
    "By ", "“", '"', "• ", "[^1]: ",
)  # fmt: skip
_INLINE = (
    "*",
    "**",
    "_",
    "`",
    "[",
    "](",
    "![",
    "<",
    "&amp;",
    "\\",
    "|",
    "~~",
    "<!--",
    "[a](b) ",
    "***a** ",
    "[[",
    "http://a.example/ ",
)
_MOST = 200_000  # characters that a way may add


def break_lines(data: bytes, random: Random) -> bytes:
    """Return a text broken in one to five places."""
    lines = data.decode("utf-8", "replace").split("\n")
    for _ in range(random.randint(1, 5)):
        lines = random.choice(_WAYS)(lines, random)
    return "\n".join(lines).encode("utf-8", "replace")


def _some(lines: Lines, random: Random) -> tuple[int, int]:
    start = random.randrange(len(lines))
    return start, min(len(lines), start + random.choice((1, 1, 3, 10)))


def _repeat(lines: Lines, random: Random) -> Lines:
    start, end = _some(lines, random)
    size = 1 + sum(map(len, lines[start:end]))
    return lines[:end] + lines[start:end] * min(random.choice(values.MANY), _MOST // size) + lines[end:]


def _delete(lines: Lines, random: Random) -> Lines:
    start, end = _some(lines, random)
    return lines[:start] + lines[end:] or [""]


def _swap(lines: Lines, random: Random) -> Lines:
    start, end = _some(lines, random)
    rest = lines[:start] + lines[end:]
    at = random.randint(0, len(rest))
    return rest[:at] + lines[start:end] + rest[at:]


def _begin(lines: Lines, random: Random) -> Lines:
    start, end = _some(lines, random)
    sign = random.choice(_STARTS) * min(random.choice(values.MANY), 2_000)
    return lines[:start] + [sign + line for line in lines[start:end]] + lines[end:]


def _begin_all(lines: Lines, random: Random) -> Lines:
    sign = random.choice(_STARTS)
    return [sign + line for line in lines]


def _deepen(lines: Lines, random: Random) -> Lines:
    """Set each of many lines deeper than the one before."""
    at, sign = random.randrange(len(lines)), random.choice(_STARTS)
    return lines[:at] + [sign * depth + lines[at][:50] for depth in range(random.choice((3, 30, 150)))] + lines[at:]


def _join(lines: Lines, random: Random) -> Lines:
    start = random.randrange(len(lines))
    end = min(len(lines), start + random.choice((2, 20, 1_000)))
    return [*lines[:start], random.choice((" ", "", ", ")).join(lines[start:end]), *lines[end:]]


def _break(lines: Lines, random: Random) -> Lines:
    at = random.randrange(len(lines))
    return lines[:at] + lines[at].split(random.choice((" ", ". ", ","))) + lines[at + 1 :]


def _write(lines: Lines, random: Random) -> Lines:
    at = random.randrange(len(lines))
    place = random.randint(0, len(lines[at]))
    written = random.choice((values.value(random), random.choice(_INLINE) * random.choice(values.MANY)))
    return [*lines[:at], lines[at][:place] + written + lines[at][place:], *lines[at + 1 :]]


def _scatter(lines: Lines, random: Random) -> Lines:
    """Write a sign between all words of some lines."""
    start, end = _some(lines, random)
    sign = random.choice((*_INLINE, *values.WORDS))
    return lines[:start] + [f" {sign}".join(line.split(" ")) for line in lines[start:end]] + lines[end:]


_WAYS: tuple[Callable[[Lines, Random], Lines], ...] = (
    _repeat, _delete, _swap, _begin, _begin_all, _deepen, _join, _break, _write, _write, _scatter,
)  # fmt: skip
