"""Names of authors in their parts, as programs for references sort them: only where it is plain which is which."""

import re
from typing import NamedTuple

from reader.model.folding import folded
from reader.nlp.word_set import word_set

_MOST_WORDS, _MOST_OF_TWO_FAMILIES = 3, 2  # of a name whose last word alone is that of the family
_TWO_FAMILIES = word_set("ca es gl pt")  # languages whose names mostly have two
_FAMILY_FIRST = word_set("hu vi")
_INITIAL = re.compile(r"[^\W\d_]\.")
_LATIN = re.compile(r"[a-z]+(?:['-][a-z]+)*-?")  # as it is folded
_OF_BODIES = word_set(
    "agence agency association board bureau center centre commission committee contributor contributors correspondent"
    " council daily department desk editor editorial editors foundation group institute journal magazine media ministry"
    " network news newsroom office post press redaktion reporter reporters service society staff studio team times"
    " tribune university wire writer writers"
)


class Name(NamedTuple):
    """What a person is called."""

    family: str
    given: str

    @property
    def turned(self) -> str:
        """The family first."""
        return f"{self.family}, {self.given}"


def parts_of(author: str, site: str, language: str) -> Name | None:
    """Return the parts of a name that is plainly "Given Family", None of any other.

    None is a body, nor one who bears a word of the site's name, nor one in a language that sets names otherwise.
    """
    words = author.split()
    tongue = language.partition("-")[0]
    most = _MOST_OF_TWO_FAMILIES if tongue in _TWO_FAMILIES else _MOST_WORDS
    no_names = _OF_BODIES | set(folded(site).split())
    is_plain = all(map(_is_of_name, words)) and no_names.isdisjoint(map(folded, words))
    if tongue in _FAMILY_FIRST or not 1 < len(words) <= most or not is_plain or _INITIAL.fullmatch(words[-1]):
        return None
    return Name(words[-1], " ".join(words[:-1]))


def _is_of_name(word: str) -> bool:
    is_written_so = word[0].isupper() and not word.isupper() and bool(_LATIN.fullmatch(folded(word)))
    return is_written_so or bool(_INITIAL.fullmatch(word))
