"""Ways to break rich text by its groups and control words."""

import re
from collections.abc import Callable
from random import Random

from tests.fuzz import values

_TOKEN = re.compile(rb"[{}]|\\[a-zA-Z]+-?\d* ?|\\'[0-9a-fA-F]{2}|\\[^a-zA-Z]|[^\\{}]+", re.DOTALL)
_WORD = re.compile(rb"(\\[a-zA-Z]+)(-?\d*)( ?)")
_MOST = 1_000_000  # bytes that a way may add
Tokens = list[bytes]


def break_rich_text(data: bytes, random: Random) -> bytes:
    """Return rich text broken in one to five places."""
    tokens = _TOKEN.findall(data)
    for _ in range(random.randint(1, 5)):
        if tokens:
            tokens = random.choice(_WAYS)(tokens, random)
    return b"".join(tokens)


def _group(tokens: Tokens, random: Random) -> tuple[int, int]:
    """Return where a group begins and ends; the whole, where there is none."""
    starts = [at for at, token in enumerate(tokens) if token == b"{"]
    if not starts:
        return 0, len(tokens)
    start, depth = random.choice(starts), 0
    for at in range(start, len(tokens)):
        depth += (tokens[at] == b"{") - (tokens[at] == b"}")
        if depth == 0:
            return start, at + 1
    return start, len(tokens)


def _repeat(tokens: Tokens, random: Random) -> Tokens:
    start, end = _group(tokens, random)
    size = max(1, sum(map(len, tokens[start:end])))
    return tokens[:end] + tokens[start:end] * min(random.choice(values.MANY), _MOST // size) + tokens[end:]


def _repeat_token(tokens: Tokens, random: Random) -> Tokens:
    at = random.randrange(len(tokens))
    return tokens[:at] + [tokens[at]] * min(random.choice(values.MANY), _MOST // len(tokens[at])) + tokens[at:]


def _delete(tokens: Tokens, random: Random) -> Tokens:
    start, end = _group(tokens, random)
    return tokens[:start] + tokens[end:]


def _nest(tokens: Tokens, random: Random) -> Tokens:
    start, end = _group(tokens, random)
    times, inner = random.choice(values.MANY), tokens[start + 1 : start + 2]
    return tokens[:start] + [b"{", *inner] * times + tokens[start:end] + [b"}"] * times + tokens[end:]


def _move(tokens: Tokens, random: Random) -> Tokens:
    start, end = _group(tokens, random)
    rest = tokens[:start] + tokens[end:]
    at = random.randint(0, len(rest))
    return rest[:at] + tokens[start:end] + rest[at:]


def _number(tokens: Tokens, random: Random) -> Tokens:
    words = [at for at, token in enumerate(tokens) if _WORD.fullmatch(token)]
    for at in random.sample(words, min(len(words), random.choice((1, 1, 1, 10)))):
        word = _WORD.fullmatch(tokens[at])
        tokens[at] = word[1] + values.number(random).encode("utf-8") + b" " if word else tokens[at]
    return tokens


def _number_all(tokens: Tokens, random: Random) -> Tokens:
    words = [word[1] for token in tokens if (word := _WORD.fullmatch(token))]
    if not words:
        return tokens
    chosen, written = random.choice(words), values.number(random).encode("utf-8")
    return [
        chosen + written + b" " if (word := _WORD.fullmatch(token)) and word[1] == chosen else token for token in tokens
    ]


def _swap_words(tokens: Tokens, random: Random) -> Tokens:
    one, other = random.randrange(len(tokens)), random.randrange(len(tokens))
    tokens[one], tokens[other] = tokens[other], tokens[one]
    return tokens


def _write(tokens: Tokens, random: Random) -> Tokens:
    at = random.randrange(len(tokens))
    return [*tokens[:at], values.value(random).encode("cp1252", "replace"), *tokens[at:]]


_WAYS: tuple[Callable[[Tokens, Random], Tokens], ...] = (
    _repeat, _repeat_token, _delete, _nest, _move, _number, _number, _number_all, _swap_words, _write,
)  # fmt: skip
