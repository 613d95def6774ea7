"""Values that a file may hold and nobody expects: for attributes, control words, fields and operands."""

from random import Random

NUMBERS = (
    "0", "-1", "1", "2", "255", "256", "65535", "65536", "-32768", "999999", "2147483647", "2147483648", "-2147483649",
    "4294967296", "999999999999", "9" * 40, "9" * 5_000, "1e9", "1e400", "-0", "0.0000001", "NaN", "²", "٣", "0x7f",
    " 7 ",
)  # fmt: skip
TEXTS = (
    "", " ", "\t", "\u00a0", "a", "é", "\U0001f600", "\u202e", "\u2028", "\ufeff",
    "\ufffd", "\u0301", "א", "北京", "%s", "../../etc/passwd",
    "http://127.0.0.1:9/", "javascript:alert(1)", "file:///dev/zero", "&amp;", "<b>", "]]>", "-->",
    "\\", '"', "'", "[", "{", "(",
)  # fmt: skip
WORDS = (
    "Mr. ", "“", '"', "‘", "He said ", "U.S. ", "1. ", "- ", "= ", "| ", "> ", "a", "the ", "No. 5, ", "Smith ",
    "Dr. Anna Smith said. ",
    "A. ", "… ", "and ", "1,000 ", "\u0301", "?! ", "of the ", "On Monday, Mara wrote: ",
)  # fmt: skip
MANY = (2, 3, 10, 100, 1_000, 5_000)  # times
FEW = MANY[:4]
MOST = 30_000  # characters of a run


def number(random: Random) -> str:
    """Return a number, in some of the ways to write one."""
    return random.choice(NUMBERS)


def value(random: Random) -> str:
    """Return a number, a text or a long run of one."""
    return random.choice((number, text, run))(random)


def text(random: Random) -> str:
    """Return a text that means something somewhere."""
    return random.choice(TEXTS)


def run(random: Random) -> str:
    """Return words again and again."""
    piece = random.choice((*WORDS, *filter(None, TEXTS)))
    return (piece * random.choice(MANY))[:MOST]
