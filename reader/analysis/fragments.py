"""Lines that are no sentence: a picture's caption among the paragraphs, a phrase without a verb.

No parser: a line is a fragment only if none of its words may be a finite verb. Most fragments with a participle in them
("Polaroids donated to the gallery") pass.
"""

import re

from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH

MAX_WORDS = 16  # a longer line without a known verb has one that is not known here

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|[^\w\s]")
_ASIDE = re.compile(r", (?:who|whose|which|where) [^,;:]*(?:,|(?=[.!?]$)|$)")  # has a verb of its own
_VERBS = words_for(
    "verbs.common_forms", "verbs.past", "function-words.modals", "function-words.have", "function-words.do"
)
_NO_VERBS = words_for("verbs.not_verbs")
_SHORT_VERBS = ("n't", "'re", "'ve", "'ll", "'d", "'m")  # "O'Hara" holds none
_BEFORE_A_NOUN = words_for(
    "function-words.before_nouns", "function-words.articles", "function-words.possessives", "function-words.name_joints"
)
_PLURAL_OR_VERB = re.compile(r"[a-z]{2,}[^su]s")


def is_fragment(text: str, language: str) -> bool:
    """Tell whether no word of a short English line may be a finite verb."""
    if language != ENGLISH or text.isupper():
        return False
    words = _WORD.findall(_ASIDE.sub(" ", text.replace("’", "'")))
    if sum(word[0].isalnum() for word in words) > MAX_WORDS:
        return False
    before = ["", *words]
    return not any(_may_be_verb(word, before[place], is_first=not place) for place, word in enumerate(words))


def _may_be_verb(word: str, before: str, *, is_first: bool) -> bool:
    if (word.lower() if is_first else word) in _VERBS or word.endswith(_SHORT_VERBS):
        return True
    if is_first or not word.islower():
        return False
    if word.endswith("ed"):
        return True
    if word in _NO_VERBS:
        return False
    is_noun = before.lower() in _BEFORE_A_NOUN or before.isdecimal()
    return _PLURAL_OR_VERB.fullmatch(word) is not None and not is_noun
