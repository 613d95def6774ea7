"""Texts that nobody writes and everybody may open: each repeats one thing, up to any length.

Plain text is read as text, what is called "md: …" as Markdown. The measure that all are held to is ordinary news.
"""

import random
from collections.abc import Callable, Iterator
from itertools import chain, count, cycle, islice

from reader.paths import seed_dir
from tests.benchmarks.evaluation_data import evaluation_file, json_lines

NEWS_FILE = "summaries/news_with_paragraphs_300.jsonl"
NEWS = "ordinary news"
MARKDOWN = "md: "  # how the names of Markdown patterns begin

Pattern = Callable[[int], str]

_SENTENCE = "The mayor of Saltmere said on Tuesday that Anna Berg would open the wall again for {} boats. "
_THAI = "ประเทศไทยมีประชากรหนาแน่นเป็นอันดับที่ยี่สิบของโลก"
_CHINESE = "市长星期二说安娜将再次为船只打开城墙而居民们对此表示欢迎"


def is_markdown(name: str) -> bool:
    """Tell whether a pattern is to be read as Markdown."""
    return name.startswith(MARKDOWN)


def news(size: int) -> str:
    """Return ordinary news of a length, or the sample articles again and again where there is none."""
    return _filled(cycle(_articles()), size)


def _articles() -> list[str]:
    path = evaluation_file(NEWS_FILE)
    if path is None:
        return [f"{file.read_text(encoding='utf-8')}\n\n" for file in sorted(seed_dir().glob("*.txt"))]
    return [f"{row['article']}\n\n" for row in json_lines(path)]


def _filled(pieces: Iterator[str], size: int) -> str:
    """Return the first characters of the pieces, one after the other."""
    found: list[str] = []
    length = 0
    while length < size:
        found.append(next(pieces))
        length += len(found[-1])
    return "".join(found)[:size]


def _again(piece: str, head: str = "") -> Pattern:
    """Return the pattern that repeats a piece."""
    return lambda size: (head + piece * (size // len(piece) + 1))[:size]


def _numbered(piece: str, head: str = "") -> Pattern:
    """Return the pattern that repeats a piece with another number each time."""
    return lambda size: _filled(chain([head], (piece.format(number) for number in count(1))), size)


def _drawn(letters: str, lengths: range, *, joint: str = " ") -> Pattern:
    """Return the pattern of words drawn from letters."""

    def pattern(size: int) -> str:
        chance = random.Random(7)
        words = (joint + "".join(chance.choices(letters, k=chance.choice(lengths))) for _ in count())
        return _filled(words, size).lstrip()

    return pattern


def _names(joint: str) -> Pattern:
    """Return the pattern of names that differ, with what stands between them."""

    def pattern(size: int) -> str:
        chance = random.Random(7)
        words = ("".join(chance.choices("abdegiklmnoprstu", k=6)).capitalize() for _ in count())
        return _filled((f"{first} {last}{joint}" for first, last in zip(words, words, strict=False)), size)

    return pattern


def _one_paragraph(size: int) -> str:
    return " ".join(news(size).split())


def _unstopped(size: int) -> str:
    """Return news as a machine writes down speech: no capitals, no signs, no line ends."""
    return "".join(sign if sign.isalnum() else " " for sign in news(size).lower())


def _unstopped_with_names(size: int) -> str:
    return "".join(" " if sign in '.!?\n"”“' else sign for sign in news(size))


def _points(size: int) -> str:
    """Return an author's list of key points of which each is huge."""
    third = size // 6
    points = "\n".join(f"- {_unstopped_with_names(third)}" for _ in range(3))
    return f"Key points\n\n{points}\n\n{_unstopped_with_names(size - len(points))}"[:size]


def _nested(opening: str, closing: str) -> Pattern:
    return lambda size: opening * (size // 2 // len(opening)) + "a" + closing * (size // 2 // len(closing))


def _emphasis(size: int) -> str:
    return _filled((f"{'*_~`'[number % 4] * (1 + number % 3)}a " for number in count()), size)


def _ticks(size: int) -> str:
    """Return runs of back ticks of which no two are alike, so that none closes another."""
    return _filled((f"{'`' * (1 + number % 900)}a " for number in count()), size)


def _table(size: int) -> str:
    return _filled(chain(["| a | b | c |\n|---|---|---|\n"], (f"| {n} | b{n} | 7 |\n" for n in count())), size)


def _footnotes(size: int) -> str:
    signs = [f"[^{number}]" for number in range(size // 24)]
    return " word".join(signs) + "\n\n" + "\n".join(f"{sign}: A note." for sign in signs)


def _references(size: int) -> str:
    names = [f"[r{number}]" for number in range(size // 30)]
    return " and ".join(names) + "\n\n" + "\n".join(f"{name}: /x" for name in names)


def _deep_list(size: int) -> str:
    return _filled((f"{'  ' * (number % 60)}- item {number}\n" for number in count()), size)


def _every_sign(size: int) -> str:
    chance = random.Random(7)
    signs = "".join(chr(code) for code in (*range(32, 127), *range(0xA0, 0x180), *range(0x2010, 0x2040), 10, 10))
    return "".join(islice((chance.choice(signs) for _ in count()), size))


PATTERNS: dict[str, Pattern] = {
    "one paragraph": _one_paragraph,
    "no stop": _unstopped,
    "no stop, names": _unstopped_with_names,
    "huge key points": _points,
    "one letter": _again("a"),
    "one-letter words": _again("a "),
    "one-letter paragraphs": _again("a\n\n"),
    "one-letter lines": _again("a\n"),
    "short sentences": _again("I am. "),
    "one sentence": _again(_SENTENCE.format("ten")),
    "like sentences": _numbered(_SENTENCE),
    "like paragraphs": _numbered(f"{_SENTENCE}\n\n"),
    "titles": _again("Mr. "),
    "abbreviations": _again("a vs. b etc. c e.g. d i.e. f "),
    "initials": _again("J. R. R. "),
    "acronyms": _again("U.S. "),
    "stops": _again(". "),
    "ellipses": _again("... a "),
    "straight quotes": _again('"'),
    "quotes of words": _again('"a" '),
    "nested quotes": _nested("“‘", "’”"),
    "quotes of all kinds": _again("\"“'‘`x "),
    "opening quotes": _again("“Come in, he said. "),
    "quote and speaker": _again('"We will go on," said Anna Berg, who '),
    "apostrophes": _again("a'b’"),
    "single quotes": _again("' a ‘ b ’ "),
    "brackets": _nested("([{", "}])"),
    "open brackets": _again("(["),
    "references": _again("true.[1] "),
    "asides": _again("Alpha Beta (AB) "),
    "one name": _again("Obama "),
    "one full name": _again("Barack Obama "),
    "names": _names(" "),
    "names, commas": _names(", "),
    "names in sentences": _names(" met them. "),
    "names that speak": _names(" said, "),
    "name in lower case": _again("Berg berg "),
    "capitals": _drawn("ABDEGIKLMNOPRSTU", range(3, 9)),
    "numbers": _again("12 345,678 "),
    "one number": _again("9"),
    "numbers in words": _again("two hundred and "),
    "sums": _again("three cats, "),
    "years": _numbered("in {} , "),
    "said": _again("he said, "),
    "according": _again("according to Anna Berg, "),
    "of the": _again("Bank of the "),
    "commas": _again(","),
    "dashes": _again("- "),
    "long dash": _again("-"),
    "hyphens": _again("a-b"),
    "dots": _again("a.b"),
    "digits and commas": _again("1,2"),
    "addresses": _numbered("https://example.com/{} "),
    "one address": _again("/a", "https://example.com"),
    "blanks": lambda size: "a" + " " * (size - 2) + "b",
    "tabs": _again("a\t"),
    "no-break spaces": _again("a\u00a0"),
    "base64": _drawn("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", range(60, 61), joint=""),
    "base64 lines": _drawn(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", range(76, 77), joint="\n"
    ),
    "DNA": _drawn("ACGT", range(60, 61), joint=""),
    "hex": _drawn("0123456789abcdef", range(8, 9)),
    "drawn words": _drawn("abcdefghijklmnopqrstuvwxyz", range(2, 10)),
    "emoji": _again("😀👍🏽"),
    "combining marks": _again("\u0301", "a"),
    "marked letters": _again("e\u0301"),
    "Chinese": _again(_CHINESE),
    "Chinese sentences": _again(f"{_CHINESE}。"),
    "Thai": _again(_THAI),
    "Thai words": _again(f"{_THAI} "),
    "bullets": _again("- a\n"),
    "deep bullets": _deep_list,
    "quoted mail": _nested("> ", "> a\n"),
    "fields": _again("From: Anna Berg\n"),
    "every sign": _every_sign,
    "md: links": _numbered("[word](https://example.com/{}) "),
    "md: brackets": _again("["),
    "md: pictures": _again("!["),
    "md: tags": _again("<w:tbl><w:tr><w:tc>", "# A\n\n"),
    "md: open comments": _again("<!-- <script> "),
    "md: less-than": _again("<a "),
    "md: emphasis": _emphasis,
    "md: stars": _again("*a **b "),
    "md: back ticks": _ticks,
    "md: table": _table,
    "md: cells": _again("|a", "| a |\n|---|\n"),
    "md: footnotes": _footnotes,
    "md: reference links": _references,
    "md: lists": _deep_list,
    "md: nested lists": _again("- "),
    "md: nested quotes": _again("> "),
    "md: quoted lines": _again("> a\n"),
    "md: headings": _again("# a\n\n"),
    "md: entities": _again("&amp;&#x41; "),
    "md: backslashes": _again("\\"),
    "md: lines": _again("*a*\n"),
}
