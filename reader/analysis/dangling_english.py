"""The signs by which an English sentence shows that it needs the one before: "He", "However", "Another witness".

Without a parse the surface must do: what is flagged nearly always lacks something, what is not may lack it, too.
"""

import re
from collections.abc import Set

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.fragments import is_fragment
from reader.analysis.person_names import may_name_a_person
from reader.analysis.quotations.speech import OPENING_MARKS
from reader.analysis.recognizers.noun_kinds import may_be_somebody
from reader.nlp.languages import ENGLISH

_MOST_LETTERS = 600  # of a sentence; a longer one is no line

CALENDAR = frozenset(name.capitalize() for name in calendar_of("en").names) | {"Christmas", "Easter"}
_TIMES = (
    r"(?:(?:past|last|coming|very|same)\ )?(?:years?|months?|weeks?|weekend|morning|afternoon|evening|night|summer"
    r"|winter|spring|autumn|fall|season|time|century|decades?|days?"
    rf"|(?-i:{'|'.join(sorted(CALENDAR))}))"
)
_ITSELF = "article|story|report|page|post|newsletter|edition|essay|blog|site|website|book|guide|column|series|review"

_PRONOUN = re.compile(r"(?:(?:he|she|they)(?!,? who\b)|him|hers?|his|theirs?|them|its)\b", re.IGNORECASE)
_CONNECTIVE = re.compile(
    r"(?:and|or|nor|but(?! for\b)|yet|also|meanwhile|moreover|furthermore|therefore|thus|hence|consequently"
    r"|nevertheless|nonetheless|additionally|conversely|afterwards?|likewise|accordingly"
    r"|instead(?! of\b)|otherwise(?=,)|then(?=,? (?-i:[a-z]))"
    r"|so(?=, | (?:he|she|it|they|we|i|you|the|that|this|these|those|when|while|is|are|was|were|did|do|does|had|has"
    r"|have|if)\b)"
    r"|however(?=,| (?:he|she|it|they|we|i|the|a|an|this|that|these|those|there|in|on|at|when|while|if)\b)"
    r"|as a result(?! of\b)|in addition(?! to\b)|in contrast(?! to\b)|by contrast|on the other hand|in other words"
    r"|either way|even so|even then|(?:since|by|until) then|that said|for (?:example|instance)"
    r"|in (?:return|exchange|turn)(?=,| (?:he|she|it|they|the|a|an)\b)"
    r"|(?:still|similarly|besides|rather|as such|if so|if not|in response|at the time|at the same time"
    r"|second(?:ly)?|third(?:ly)?|finally|lastly|again|indeed|of course|after all|there|here|(?:more|most) importantly"
    r"|in short|above all|by the end)(?=,))\b",
    re.IGNORECASE,
)
_DEMONSTRATIVE = re.compile(
    rf"(?:this(?! (?:{_TIMES}|{_ITSELF})\b)"
    r"|that(?=['’]s | (?-i:[a-z]))(?! (?:he|she|it|they|we|i|you|the|a|an|there|any|no|some|many|so|all|people)\b)"
    r"|these(?! days\b)"
    r"|those(?! (?:who|whose|whom|with|without|in|on|at|from|of us|for|against|that|which|to|most|[a-z]+ed|[a-z]+ing)"
    r"\b)"
    r"|such(?! (?:as|is|has|was)\b)"
    r"|(?:(?!and\b|or\b)[\w-]+ ){1,3}of them|(?:\w+ )?(?:half|most|none|part) of it"
    r")\b",
    re.IGNORECASE,
)
_IT = re.compile(r"it(?:['’]s)?\b", re.IGNORECASE)
_EMPTY_IT = re.compile(  # "It is clear that", "It took", "It rains"
    r"it (?:\w+ )?(?:seem|appear|turn(?:s|ed) out|take|took|remain|happen|matter|follow|depend|rain|snow|emerge|occur)"
    r"|it(?:['’]s| (?:\w+ )?(?:is|was|been|be|being|makes?|made|became|becomes|feels?|felt|looks?|looked|gets?|got))\b"
    r"(?! \w+-to-).{0,60}(?<!-)\b(?:that|to|whether|how|why|what|when|who|where|if|since|until|before|understood"
    r"|believed|thought|known)\b(?!-)",
    re.IGNORECASE,
)

_SAYS = "(?:said|says|say|added|adds|told|wrote|writes|insisted|argued|warned|explained)"
_ATTRIBUTION = re.compile(
    rf"[\"”’'] (?:he|she|they) {_SAYS}\b|, (?:he|she|they) {_SAYS}\b(?: \w[\w'’]*){{0,4}}(?:[.]?[\"”’')]*$|,)"
)
_OTHER_HALF_BEFORE = re.compile(
    rf"""(?:
      another\ (?!(?:day|time|year)\b)(?=[a-z\d])
    | (?:the\ )?(?:(?:two|three|four|five|six|several|some|many|a\ few|\d+)\ )?others?(?=\ [a-z])(?!\ (?:than|things)\b)
    | (?:(?:in|on|at|under)\ )?(?:the|a)\ (?:second|third|fourth|fifth|other|same|latter|next)
      \ (?!(?:quarter|half|world|day|time|phase|round|floor|place|largest|biggest|most|week|month|year|century|decade)\b
           |\w+est\b|generation\b)[a-z]+\b(?!\ (?:to|of|in|for|as|since|ever)\b)
    | a\ (?:separate|further)\ [a-z]+\b(?!\ (?:by|from|at|to|of|in|for|on|[a-z]+e[dn]\ by)\b)
    | both(?!\b.{{0,60}}\band\b)\ [a-z]+
    | neither(?!.{{0,60}}\bnor\b)\ [a-z]+
    | (?:under|in|at|on|with|for|by|after|before|since|during|despite|through|from|to|of|among|like|because\ of)
      \ (?:this|that(?=\ [a-z]+,)|these|those(?!\ (?:who|of|in|that|with)\b)|such(?!\ as\b))
      (?!\ (?:{_TIMES}|{_ITSELF})\b)(?!\ (?-i:[A-Z]))
    | there\ (?:is|are|was|were)\ also\b
    | (?!(?:if|when|while|as|once|after|because|since|although|though|unless|until)\b)(?:[\w'’.,-]+\ ){{1,8}}
      (?:instead(?!\ of\b)|nevertheless|nonetheless|likewise
      |(?:would|will|could|is|are|was|were|has|have|had|be|been)\ then)\ [a-z]
    | (?:far|many|even|still)\ (?:more|fewer|less)\b(?!.*\bthan\b)
    | (?:(?!(?:and|but|who|that|if|when|twice|half|times)\b)[\w'’.-]+\ ){{1,8}}
      (?:d(?:o|oes|id|one)\ the\ same|as\ much)\b(?!.*\bas\b)
    | the\ \d+-year-old\b(?!.{{0,30}}\b(?-i:[A-Z])\w+\ (?-i:[A-Z]))
    )""",
    re.IGNORECASE | re.VERBOSE,
)

_PERSON_WITHIN = re.compile(r"\b(?:(?P<subject>he|she)(?!,? who\b)|him|himself|her|herself|his)\b", re.IGNORECASE)
_NAMED_AFTER = re.compile(r"[^,]{0,80}, (?:the|a|an|\d+-year-old|[A-Z])")
_THE_FEW = re.compile(
    r"\bthe (?:two|three|four|five|pair|couple|trio|duo|twins)(?!-)\b"
    r"(?!,? (?:(?-i:[A-Z])|who\b|that\b)| [a-z]+, (?-i:[A-Z]))",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\band\b|\bbetween\b|\bboth\b|\bwith\b|\bor\b")
_THESE = re.compile(
    r"\b(?:these(?! days\b)|those(?! (?:who|whose|whom|with|without|in|on|at|from|of|for|against|that|which|to|most"
    r"|responsible|\w+ed|\w+ing)\b)|this (?=(?:group|case|kind|type|sort)\b)) ?[a-z]+"
)
_NEW_CLAUSE = re.compile(r"[;:]|, (?:and|but|which|so|because|while|whereas)\b|\bthat\b.*\band\b")

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)['‘].*?['’](?!\w)|^[^“\"]*”")
_OPENERS = "\"'“‘«„([{—–-•*… ”"


def points_back(text: str) -> bool:
    """Tell whether a sentence speaks of somebody or something, or goes on with something, that stands before it."""
    plain = without_quoted(text)
    is_pointing = _begins_pointing(text, text.lstrip(_OPENERS)) or _lacks_another(plain)
    return is_pointing or _quotes_a_pronoun(text, plain)


def without_quoted(text: str) -> str:
    """Return the beginning of a sentence with empty quotation marks in place of quoted words."""
    return _QUOTED.sub(" “” ", text[:_MOST_LETTERS]).strip().lstrip(_OPENERS)


def _begins_pointing(text: str, bare: str) -> bool:
    if _PRONOUN.match(bare) or _CONNECTIVE.match(bare):
        return True
    is_speech = not OPENING_MARKS.isdisjoint(text[: len(text) - len(bare)])  # whose "this" may be what all see
    is_full_it = _IT.match(bare) is not None and not _EMPTY_IT.match(bare)
    return not is_speech and (is_full_it or _DEMONSTRATIVE.match(bare) is not None)


def _lacks_another(plain: str) -> bool:
    few, these = _THE_FEW.search(plain), _THESE.search(plain)
    is_few = few is not None and not _SEVERAL.search(plain[: few.start()])
    is_these = these is not None and not _NEW_CLAUSE.search(plain[: these.start()])
    return is_few or is_these or _OTHER_HALF_BEFORE.match(plain) is not None


def lacks_a_person(text: str, surnames: Set[str]) -> bool:
    """Tell whether "he" or "her" follows nothing that could be one person: "Police said his bag".

    `surnames` of the article may be common words or the names of lands as well.
    """
    plain = without_quoted(text)
    found = _PERSON_WITHIN.search(plain)
    if found is None or _NAMED_AFTER.match(plain, found.end()):
        return False
    before = plain[: found.start()]
    is_explained = found["subject"] and not is_fragment(before, ENGLISH)  # "Kern said he"
    return not (is_explained or may_be_somebody(before) or may_name_a_person(before, surnames))


def _quotes_a_pronoun(text: str, plain: str) -> bool:
    """Tell whether "he" says something and the sentence names nobody."""
    return _ATTRIBUTION.search(text) is not None and not may_name_a_person(plain)
