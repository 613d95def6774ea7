"""Names of authors in their parts, as programs for references sort them: only where it is plain which is which."""

import re
from typing import NamedTuple

from reader.model.folding import folded
from reader.nlp.names import FORMS_OF_ADDRESS
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
_DEGREES = word_set("bsc dds dphil esq ii iii iv jd jr junior llb llm mba md mphil msc phd senior sr")
_OFTEN_FIRST = word_set(
    "bai cai cao chang chen cheng choi chung cui dai deng ding dong du duan fang feng gao gong gu guo han hoang hou hu"
    " huang huynh hwang jang jeong jiang jin jung kang kim kong kwon le lee li liang liao lim lin liu lu luo lyu ma"
    " meng ngo nguyen pan park peng pham phan qian qin ren shen shi song su sun tan tang tian tran wang wei wong wu xia"
    " xiao xie xiong xu xue yan yang yao ye yi yin yoon yu yuan zeng zhang zhao zheng zhong zhou zhu zou"
)  # common families of China, Korea and Vietnam, which open a name at home and mostly end it elsewhere


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

    None is a body, nor one who bears a word of the site's name, nor one in a language that sets names otherwise, nor
    a name with a form of address or a degree, nor one that may begin with the family.
    """
    words = author.split()
    tongue = language.partition("-")[0]
    most = _MOST_OF_TWO_FAMILIES if tongue in _TWO_FAMILIES else _MOST_WORDS
    no_names = _OF_BODIES | FORMS_OF_ADDRESS | _DEGREES | set(folded(site).split())
    is_plain = all(map(_is_of_name, words)) and no_names.isdisjoint(map(folded, words))
    is_plain = is_plain and folded("".join(words[:1])) not in _OFTEN_FIRST
    if tongue in _FAMILY_FIRST or not 1 < len(words) <= most or not is_plain or _INITIAL.fullmatch(words[-1]):
        return None
    return Name(words[-1], " ".join(words[:-1]))


def _is_of_name(word: str) -> bool:
    is_written_so = word[0].isupper() and not word.isupper() and bool(_LATIN.fullmatch(folded(word)))
    return is_written_so or bool(_INITIAL.fullmatch(word))
