"""Read the training sets and bring their conventions to one: names only, without title and article, four kinds."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from reader.analysis.recognizers.tables import Entry, name_tables

LabelledTokens = tuple[list[str], list[str]]  # tokens, and IOB2 tags with PER, ORG, LOC
Stretch = tuple[int, int, str]  # first token, token after the last, kind

_MEANTIME_SENTENCES = 5  # only the first of each article are marked throughout
_POLITICS = {
    "politicalparty": "ORG",
    "organisation": "ORG",
    "politician": "PER",
    "person": "PER",
    "location": "LOC",
    "country": "LOC",
}
_CONFLICT = {"Organisation": "ORG", "Person": "PER", "Location": "LOC"}
_PARTICLES = ("of", "the", "and", "for", "de", "la", "le", "du", "des", "der", "von", "van", "bin", "al", "el")
_SIGNS = ("&", "-", "'s", "’s", "'", "’", ".", ",")
_WITHIN_NAMES = frozenset((*_PARTICLES, "da", "do", "dos", "di", *_SIGNS))
_MAX_TITLE_TOKENS = 3
_MAX_NAME_TOKENS = 9


def token_file(path: Path) -> Iterator[LabelledTokens]:
    """Yield (tokens, tags) of each block of a file with `token<TAB>tag` lines."""
    tokens: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.strip() and not line.startswith("-DOCSTART-"):
            token, tag = line.split("\t")[:2]
            tokens.append(token.strip() or "·")  # a few tokens of the sets are white space
            tags.append(tag)
        elif tokens:
            yield tokens, tags
            tokens, tags = [], []


def politics(folder: Path) -> Iterator[LabelledTokens]:
    """Yield CrossNER's politics: parties and institutions become ORG; elections, events and the rest no name."""
    for tokens, tags in chain.from_iterable(map(token_file, sorted(folder.glob("crossner_politics_*.tsv")))):
        kept = [(start, end, _POLITICS[kind]) for start, end, kind in stretches(tags) if kind in _POLITICS]
        yield tokens, tags_of(len(tokens), kept)


def conflict(folder: Path) -> Iterator[LabelledTokens]:
    """Yield re3d, its descriptions ("the rebels") dropped, countries made places."""
    for tokens, tags in chain.from_iterable(map(token_file, sorted(folder.glob("re3d_*.tsv")))):
        marked = [(start, end, _CONFLICT[kind]) for start, end, kind in stretches(tags) if kind in _CONFLICT]
        names = [name for stretch in marked if (name := _bare_name(tokens, stretch))]
        if names:
            yield tokens, with_nations(tokens, tags_of(len(tokens), names))


def wikinews(folder: Path) -> Iterator[LabelledTokens]:
    """Yield the marked sentences of MEANTIME; the kind stands in the name of a mention's cluster."""
    for line in (folder / "meantime_wikinews.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        for number, tokens in enumerate(article["sentences"][:_MEANTIME_SENTENCES]):
            marked = [_meantime_stretch(mention) for mention in article["mentions"] if mention["sent"] == number]
            names = [name for stretch in marked if stretch and (name := _bare_name(tokens, stretch))]
            if names:
                yield tokens, with_nations(tokens, tags_of(len(tokens), names))


def stretches(tags: Sequence[str]) -> list[Stretch]:
    """Return the tagged stretches of IOB2 tags."""
    found: list[Stretch] = []
    for index, tag in enumerate(tags):
        if tag.startswith("I-") and found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1, found[-1][2])
        elif tag != "O":
            found.append((index, index + 1, tag[2:]))
    return found


def tags_of(length: int, names: Iterable[Stretch]) -> list[str]:
    """Return IOB2 tags; of names within each other the longest stays."""
    tags = ["O"] * length
    for start, end, kind in sorted(names, key=lambda name: name[0] - name[1]):
        if all(tag == "O" for tag in tags[start:end]):
            tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return tags


def with_nations(tokens: Sequence[str], tags: list[str]) -> list[str]:
    """Mark the countries and capitals that a set leaves unmarked."""
    return _marked_from_tables(tokens, tags, ("LOC", Entry.NATION, Entry.CAPITAL))


def with_groups(tokens: Sequence[str], tags: list[str]) -> list[str]:
    """Mark the peoples of the tables; no set marks them."""
    return _marked_from_tables(tokens, tags, ("GRP", Entry.GROUP))


def _marked_from_tables(tokens: Sequence[str], tags: list[str], what: tuple[str, *tuple[Entry, ...]]) -> list[str]:
    tables, marked = name_tables(), list(tags)
    kind, *entries = what
    for start in range(len(tokens)):
        for name in tables.longest_at(list(tokens), start):
            end = start + len(name)
            if tables.has(name, *entries) and all(tag == "O" for tag in marked[start:end]):
                marked[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (len(name) - 1)
                break
    return marked


def _meantime_stretch(mention: dict[str, object]) -> Stretch | None:
    kind = next((kind for kind in ("PER", "ORG", "LOC") if f"_{kind}" in str(mention["cluster"])), None)
    return (int(str(mention["start"])), int(str(mention["end"])), kind) if kind else None


def _bare_name(tokens: Sequence[str], stretch: Stretch) -> Stretch | None:
    """Return the name within a marked stretch, None where it is a description."""
    start, end, kind = stretch
    start = _skip(tokens, start, end, lambda token: not token[:1].isupper() or token.lower() in ("the", "a", "an"))
    while end > start and tokens[end - 1] in ("'s", "’s", "'", ".", ","):
        end -= 1
    if kind == "PER":
        start = _skip_titles(tokens, start, end)
    words, tables = tuple(tokens[start:end]), name_tables()
    if not _is_name(words) or tables.has(words, Entry.GROUP, Entry.TITLE):
        return None
    return start, end, "LOC" if tables.has(words, Entry.NATION) else kind


def _skip(tokens: Sequence[str], start: int, end: int, is_outside: Callable[[str], bool]) -> int:
    while start < end and is_outside(tokens[start]):
        start += 1
    return start


def _skip_titles(tokens: Sequence[str], start: int, end: int) -> int:
    while start < end and (length := _title_length(tokens, start)):
        start += length
    return min(start, end)


def _title_length(tokens: Sequence[str], start: int) -> int:
    if tokens[start].lower() in ("of", "the", "vice", "and", "for"):
        return 1
    for length in range(_MAX_TITLE_TOKENS, 0, -1):
        if name_tables().has(tuple(tokens[start : start + length]), Entry.TITLE, Entry.NATION, Entry.GROUP):
            return length
    return 0


def _is_name(words: Sequence[str]) -> bool:
    if not words or len(words) > _MAX_NAME_TOKENS or not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    return all(word[0].isupper() or word[0].isdigit() or word in _WITHIN_NAMES for word in words)
