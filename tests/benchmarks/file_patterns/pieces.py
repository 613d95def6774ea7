"""One piece again and again, and ordinary news to set beside it."""

from collections.abc import Callable

Pattern = Callable[[int], bytes]
SENTENCE = "The council of the city voted on the harbour after a debate of nine hours and many amendments. "
NEWS = SENTENCE * 4


def repeated(piece: str, length: int) -> str:
    """Return a piece again and again; a `#` in it is the number of the repetition."""
    count = max(1, length // len(piece))
    return "".join(piece.replace("#", str(at)) for at in range(count)) if "#" in piece else piece * count
