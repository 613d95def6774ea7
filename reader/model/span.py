"""A place in the text, the one currency of the program."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) in code points of `Document.text`; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __reduce__(self) -> tuple[type["Span"], tuple[int, int]]:
        """Pickle as a call: by the names of its fields a long article takes thrice the time to send."""
        return Span, (self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def common(self, other: "Span") -> "Span":
        """Return what two spans that overlap share."""
        return Span(max(self.start, other.start), min(self.end, other.end))

    def shifted(self, distance: int) -> "Span":
        """Return the span so many code points on."""
        return Span(self.start + distance, self.end + distance)

    def of(self, text: str) -> str:
        """Return the characters of the span."""
        return text[self.start : self.end]
