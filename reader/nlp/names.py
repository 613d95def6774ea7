"""When two ways to write a name mean the same: "US" and "United States", "Russia" and "Russian"."""

from itertools import takewhile

from reader.nlp.language_table import language_table, words_for
from reader.nlp.word_set import word_set

FORMS_OF_ADDRESS = word_set(
    "dame don dona dr frau herr lady lord m madame miss mme mr mrs ms mx prof professor senor senora sir"
)
NAME_JOINTS = frozenset({"to", "&"}).union(  # within a name, without an initial in its acronym
    *(words_for("function-words.name_joints", language=each) for each in ("en", "fr", "es"))
)
MIN_SHARED_LETTERS = 4  # "Chin-a" and "Chin-ese"; fewer would join strangers

_ENDINGS = word_set("a ai ain an ans e ean eans en es ese ey i ia ian ians ic is ish land n ns o s y") | {""}
_GROUPS: list[list[str]] = language_table("spellings")["names"]["same"]
_SAME_BY_NAME = {name: frozenset(group) for group in _GROUPS for name in group}


def spellings(name: str) -> frozenset[str]:
    """Return the ways to write a name in lower case, without full stops; itself alone where no other is known."""
    return _SAME_BY_NAME.get(name, frozenset({name}))


def opening_of(name: str) -> str:
    """Return the first letters of a name, which all related names share."""
    return name[:MIN_SHARED_LETTERS]


def are_related(first: str, second: str) -> bool:
    """Tell whether two lower-case names differ in nothing but the ending of a people, a land or a plural."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
    return shared >= MIN_SHARED_LETTERS and first[shared:] in _ENDINGS and second[shared:] in _ENDINGS
