"""Names that the text itself abbreviates, after Schwartz and Hearst (2003): "Amnesty International (AI)"."""

from collections.abc import Iterator, Sequence

from reader.analysis.recognizers.tables import Entry, NameTables, name_tables
from reader.analysis.recognizers.units import Name, Names, Unit, with_more
from reader.model.annotation import ActorKind
from reader.nlp.common_words import is_common_word
from reader.nlp.names import NAME_JOINTS
from reader.nlp.word_set import word_set

_PASSED_OVER = NAME_JOINTS | {"-", "'s", "'"}
_LONGEST_EXCHANGE = 6  # words and signs before a ticker: "(New York Stock Exchange:"
_EXCHANGES = word_set("aim euronext exchange nasdaq")
_LETTERS = range(2, 9)  # an acronym shorter or longer is more often something else


def with_acronyms(unit: Unit, names: Names) -> Names:
    """Return the names with every organisation that is spelt out before its acronym, and the acronym; no tickers."""
    result = tuple(name for name in names if not _is_ticker(unit.words, name))
    for full, short in _pairs(unit):
        under = [name for name in result if name.overlaps(full)]
        if not under and not _ends_in_cue(unit, full, name_tables()):
            continue
        kind = _kind(under, full)
        kept = tuple(name for name in result if not name.overlaps(full) and not name.overlaps(short))
        result = with_more(kept, (Name(full.start, full.end, kind), Name(short.start, short.end, kind)))
    return result


def without_things(units: Sequence[Unit], found: Sequence[Names]) -> tuple[Names, ...]:
    """Return the names without the acronyms of what is no name: "TDS" of "talent development scheme (TDS)"."""
    things = {
        short.words(unit)
        for unit, names in zip(units, found, strict=True)
        for full, short in _pairs(unit)
        if not (any(name.overlaps(full) for name in names) or _may_be_body(unit, full))
    }
    return tuple(
        tuple(name for name in names if name.words(unit) not in things)
        for unit, names in zip(units, found, strict=True)
    )


def is_acronym(word: str) -> bool:
    """Tell whether a word looks like initials: NATO, PoK, MINUSMA."""
    return len(word) in _LETTERS and word.isalnum() and sum(map(str.isupper, word)) > len(word) / 2


def _is_ticker(words: tuple[str, ...], name: Name) -> bool:
    """Tell it of "XYZ" in "(NASDAQ: XYZ)"."""
    around = words[max(0, name.start - 1) : name.start] + words[name.end : name.end + 1]
    if around != (":", ")") or name.end - name.start > 1 or not words[name.start].isupper():
        return False
    before = words[max(0, name.start - _LONGEST_EXCHANGE) : name.start - 1]
    exchange = before[_last(before, "(") + 1 :]
    return 0 < len(exchange) < len(before) and _is_exchange(exchange)


def _is_exchange(words: tuple[str, ...]) -> bool:
    """Tell it of "NYSE", "TSX Venture" and "Tokyo Stock Exchange", not of "Photo" or "PHOTO"."""
    is_named = words[-1].lower() in _EXCHANGES or (words[0].isupper() and not is_common_word(words[0], "en"))
    return (is_named or words[0].lower() in _EXCHANGES) and all(word[0].isupper() for word in words)


def _last(words: tuple[str, ...], sign: str) -> int:
    return max((index for index, word in enumerate(words) if word == sign), default=-1)


def _pairs(unit: Unit) -> Iterator[tuple[Name, Name]]:
    words = unit.words
    for index in range(2, len(words) - 1):
        if words[index - 1] == "(" and words[index + 1] == ")" and is_acronym(words[index]):
            start = _start_of_expansion(words[: index - 1], words[index])
            if start is not None:
                yield Name(start, index - 1, ActorKind.ORGANISATION), Name(index, index + 1, ActorKind.ORGANISATION)


def _start_of_expansion(words: tuple[str, ...], acronym: str) -> int | None:
    """Walk back over words until their initials give the acronym."""
    initials = [letter for letter in acronym if letter.isupper()]
    index = len(words)
    while initials and index > 0:
        index -= 1
        word = words[index]
        if word[0].upper() == initials[-1]:
            initials.pop()
        elif word.lower() not in _PASSED_OVER:
            return None
    return index if not initials else None


def _ends_in_cue(unit: Unit, full: Name, tables: NameTables) -> bool:
    return any(tables.has((word,), Entry.ORGANISATION_WORD) for word in full.words(unit))


def _may_be_body(unit: Unit, full: Name) -> bool:
    words = ((word.capitalize(),) for word in full.words(unit))
    return any(name_tables().has(word, Entry.ORGANISATION_WORD) for word in words)


def _kind(under: list[Name], full: Name) -> ActorKind:
    same = [name.kind for name in under if (name.start, name.end) == (full.start, full.end)]
    return same[0] if same else ActorKind.ORGANISATION
