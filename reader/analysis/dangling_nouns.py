"""What an English sentence lacks beyond its first word: the bearer of a noun, the other half of a comparison.

"Another witness", "Both approaches", "Under this bill", "The report comes after ...", "is not as bleak", "..., though".
Without a parser the surface must do: what is flagged nearly always lacks something, what is not may lack it, too.
"""

import re
from collections.abc import Collection

from reader.nlp.language_table import words_for
from reader.nlp.stems import stems

LANGUAGE = "en"

_TIMES = (
    r"(?:past |last |coming |very |same )?(?:years?|months?|weeks?|weekend|morning|afternoon|evening|night"
    r"|summer|winter"
    r"|spring|autumn|fall|season|century|decades?|days?)"
)
_SELF = r"(?:article|story|report|page|post|newsletter|edition|essay|blog|site|website|book|guide|column|series|review)"
_CONNECTIVE_WORDS = (
    "however|though|therefore|thus|hence|nevertheless|nonetheless|consequently|meanwhile|moreover|furthermore|instead"
    "|likewise|similarly|accordingly|conversely|in turn|by contrast|in contrast|on the other hand|as a result"
    "|for example"
    "|for instance|then again|after all|in other words|in addition"
)

_AT_THE_END = re.compile(rf", (?:{_CONNECTIVE_WORDS})[.!;]$", re.IGNORECASE)  # within commas it can go, at no loss
_BEFORE_VERB = re.compile(
    r"^(?:[\w'’.,-]+ ){1,8}(?:then|instead|therefore|thus|nevertheless|nonetheless|consequently|likewise|similarly)"
    r" (?:\w+(?:ed|es|s)|is|was|were|are|had|has|have|go|come|take|make|went|came|took|made"
    r"|said|told|began|left|got|gave|found|saw)\b"
)
_WITHIN_VERB = re.compile(
    r"\b(?:would|will|could|can|may|might|must|should|is|was|are|were|has|had|have|be|been) then [a-z]+|^[Tt]here"
    r" (?:is|are|was|were|has been|have been) also\b"
)
_OPENS_A_CLAUSE = re.compile(
    r"^(?:if|when|while|as|once|after|because|since|although|though|unless|until|where|whenever)\b", re.IGNORECASE
)
_ENUMERATED = re.compile(
    r"(?:second|secondly|third|thirdly|fourth|finally|lastly|again|indeed|of course|after all|there|here"
    r"|even worse|worse"
    r"|even better|better(?: still)?|more importantly|most importantly|in short|above all|by the end"
    r"|first,? (?:however|though))"
    r",",
    re.IGNORECASE,
)
_BEARER_BEFORE = re.compile(
    rf"""(?:
      another\ (?!(?:day|time|year)\b)(?=[a-z\d])
    | (?:the\ )?others?(?=\ [a-z])
    | (?:far|many|even|still)\ (?:more|fewer|less)\b(?!\ than\b|.*\bthan\b)
    | (?:(?:in|on|at|under)\ )?(?:the|a)\ (?:second|third|fourth|fifth|other|same|latter|next
      |(?:separate|further)(?!\ [a-z]+\ (?:by|from|at|[a-z]+e[dn]\ by)\b))
      \ (?!(?:quarter|half|world|day|time|phase|round|floor|place|largest|biggest|most|week|month|year|century|decade)\b
           |\w+est\b|generation\b)[a-z]+\b(?!\ (?:to|of|in|for|as|since|ever)\b)
    | both(?!\b.{{0,60}}\band\b)\ [a-z]+
    | (?:neither|either|each)\ of\ (?:the|them|these|those)\b
    | neither(?!.{{0,60}}\bnor\b)\ [a-z]+
    | (?:similar|such)\ (?!as\b)[a-z]+s\b
    | (?:under|in|at|on|with|for|by|after|before|since|during|despite|through|from|to|of|among|like|unlike|because\ of
      |about|behind|within|against|without|according\ to|based\ on|given|following|in\ light\ of|as\ part\ of|alongside
      |faced\ with|beyond|besides)
      \ (?:this|that(?=\ [a-z]+,)|these|those(?!\ (?:who|of|in|that|with)\b)|such(?!\ as\b))
      (?!\ (?:{_TIMES}|{_SELF})\b)(?!\ (?-i:[A-Z]))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_HALF_COMPARED = re.compile(
    r"(?:\bnot|n['’]t|\bjust|\bnearly|\balmost|\bequally|\bquite|\bis|\bare|\bwas|\bwere|\bbe|\bbeen|\bseems?|\blooks?"
    r"|\bfeels?) as (?!well\b|if\b|though\b|follows\b|much\b|many\b|an?\b|the\b"
    r"|well\.)([a-z]+)(?! as\b)(?=[.;,!]|$| (?:in|for|at|on) )(?!.* as\b)"
)
_DENIED = re.compile(  # a verb of saying or doing with an object that stands before
    r"\b(?:denied|denies|deny|rejected|rejects|dismissed|disputed|confirmed|echoed|repeated|welcomed|condemned|criticised"
    r"|criticized|opposed|supported|backed|made|ignored|answered)"
    r" (?:these|those|such|both)(?: (?!who\b|of\b|that\b|in\b|with\b|as\b)[a-z]+)?",
)
_SHELL_NOUN = re.compile(  # a noun that names what a sentence said (Schmid 2000), with nothing that says which
    r"the (?:(?:new|latest|whole|entire|full) )?(?P<noun>report|study|research|move|decision|announcement|news|incident"
    r"|ruling|request|statement|allegations?|findings?|results?|plan|proposal|changes?|issue|problem|question|case|idea"
    r"|claims?|comments?|remarks?|letter|e-?mail|message|post|posts|video|image|images|photo|photos|measures?|scheme"
    r"|project|event|accident|attack|deal|agreement|offer|vote|verdict|charge|charges|complaint|lawsuit|survey|poll"
    r"|move|tweet|footage|clip|episode|exchange|effort|approach|method|technique|condition|syndrome|disease|trend)s?"
    r" (?=is\b|was\b|were\b|are\b|will\b|would\b|has\b|had\b|have\b|can\b|could\b|may\b|then\b|also\b|came\b|comes\b"
    r"|follows?\b|followed\b|found\b|finds\b|says?\b|said\b|showed\b|shows\b|marks\b|marked\b"
    r"|\w+ed\b)(?!\w+ed (?:by|in|on|to|for|that)\b)",
    re.IGNORECASE,
)
_NO_BEARER = words_for(
    "function-words.articles", "function-words.possessives", "function-words.demonstratives", "function-words.any"
)
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)['‘][^'’]*['’](?!\w)")
_LATE_PERSON = re.compile(r"^(?P<before>.{0,80}?)\b(?:he|she)\b(?! or\b)", re.DOTALL)
_CATAPHORA = re.compile(r"^[^,]*, (?:the|a|an|\d+-year-old|[A-Z])", re.DOTALL)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_OPENERS = "\"'“‘«„([{—–-•*… "


def lacks_something(text: str, title: Collection[str] = ()) -> bool:
    """Tell whether a sentence speaks of what stands before it; `title` are the stems of the title, which all know."""
    plain = _QUOTED.sub(" “ ” ", text).strip()
    bare = plain.lstrip(_OPENERS + "”")
    return (
        _ENUMERATED.match(bare) is not None
        or _BEARER_BEFORE.match(bare) is not None
        or _AT_THE_END.search(plain) is not None
        or (_has_then(bare) and _OPENS_A_CLAUSE.match(bare) is None)
        or (" as " in plain and _HALF_COMPARED.search(plain) is not None)
        or _DENIED.search(plain) is not None
        or _has_shell(bare, title)
        or _begins_with_nobody(bare)
    )


def _has_then(bare: str) -> bool:
    return _BEFORE_VERB.match(bare) is not None or _WITHIN_VERB.search(bare) is not None


def _has_shell(bare: str, title: Collection[str]) -> bool:
    found = _SHELL_NOUN.match(bare)
    return found is not None and not any(stem in title for stem in stems(found["noun"], LANGUAGE))


def _begins_with_nobody(bare: str) -> bool:
    """Tell whether "he" or "she" comes before anything that could be a person: "In 1995, at age seventeen, she ..."."""
    found = _LATE_PERSON.match(bare)
    if found is None or not found["before"]:
        return False
    words = _WORD.findall(found["before"])
    if not words:
        return False
    has_noun = any(word.lower() in _NO_BEARER for word in words) or any(word[0].isupper() for word in words[1:])
    return (
        not has_noun and not _CATAPHORA.match(bare[found.end() :]) and words[0][0].isupper() and _is_opening(words[0])
    )


def _is_opening(word: str) -> bool:
    return word.lower() in _OPENINGS


_OPENINGS = words_for("function-words.sentence_openings")
