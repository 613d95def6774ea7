"""Lines that are no sentence: a picture's caption among the paragraphs, a phrase without a verb. English only.

No parser: a line is a fragment only if none of its words may be a finite verb. Most fragments with a participle in them
("Polaroids donated to the gallery") pass.
"""

import re

from reader.nlp.word_set import word_set

LANGUAGE = "en"
MAX_WORDS = 16  # a longer line without a known verb has one that is not known here

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|[^\w\s]")
_ASIDE = re.compile(r", (?:who|whose|which|where) [^,;:]*(?:,|(?=[.!?]$)|$)")  # has a verb of its own
_VERBS = word_set(
    "is are was were am be been has have had do does did will would can could may might must shall should cannot isn't "
    "aren't wasn't weren't won't can't don't doesn't didn't it's he's she's that's there's they're we're i'm you're "
    "said say took take went go came come gave give got get made make found find left leave lost lose led lead held "
    "hold kept keep knew know met meet paid pay put ran run saw see sent send set shot sold sell spent spend spoke "
    "speak stood stand sat sit struck strike told tell thought think threw throw won win wrote write began begin "
    "became become brought bring broke break built build bought buy caught catch chose choose cut drew draw drove "
    "drive fell fall felt feel fought fight flew fly forgot grew grow heard hear hid hit hurt laid lay lay meant mean "
    "rose rise sank sink sang swam shook show shown shut slept stole stuck swore taught tore woke wore let bet burst "
    "cost lies bid beat ate bit blew dealt dug fed fled forbade froze hung lent lit quit rang read rode sought spread "
    "sprang stung swept swung understood upset withdrew want need use help work play call seem turn start try ask "
    "look move live believe happen include continue learn change follow stop create open walk offer remember love "
    "consider appear wait serve die expect stay reach kill remain suggest raise pass require report decide pull agree "
    "support oppose warn fear hope plan claim argue face add join vote demand warn urge insist deny plead"
)
_PAST = word_set(
    "was were had did said took went came gave got made found left lost led held kept knew met paid ran saw sent "
    "shot sold spent spoke stood sat struck told thought threw won wrote began became brought broke built bought "
    "caught chose drew drove fell felt fought flew forgot grew heard hid laid lay meant rose sank sang swam shook "
    "showed slept stole swore taught tore woke wore burst ate blew dug fed fled froze hung lent lit rang rode "
    "sought sprang stung swept swung understood withdrew been "
)
_NO_VERBS = word_set(
    "this perhaps always towards afterwards sometimes besides overseas years months weeks days hours minutes decades"
)
_SHORT_VERBS = ("n't", "'re", "'ve", "'ll", "'d", "'m")  # "O'Hara" holds none
_BEFORE_A_NOUN = word_set("the a an of and in for with at by to from on or no its his her their our my your s")
_PLURAL_OR_VERB = re.compile(r"[a-z]{2,}[^su]s")


def is_fragment(text: str, language: str) -> bool:
    """Tell whether no word of a short English line may be a finite verb."""
    words = _WORD.findall(_ASIDE.sub(" ", text.replace("’", "'")))
    if language != LANGUAGE or text.isupper() or sum(word[0].isalnum() for word in words) > MAX_WORDS:
        return False
    before = ["", *words]
    return not any(_may_be_verb(word, before[place], is_first=not place) for place, word in enumerate(words))


def is_known_verb(word: str) -> bool:
    """Tell whether an English word may be a verb, whatever its letters."""
    return word.lower() in _VERBS


def has_past(text: str) -> bool:
    """Tell whether an English line may hold a verb of the past."""
    words = _WORD.findall(text.replace("’", "'"))
    followed = zip(["the", *words], words, strict=False)
    return any(
        word.lower() in _PAST or (word.islower() and word.endswith("ed") and before.lower() not in _BEFORE_A_NOUN)
        for before, word in followed
    )


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
