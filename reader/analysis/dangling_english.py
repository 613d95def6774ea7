"""The signs by which an English sentence shows that it needs the one before: "He", "However", "Another witness".

Without a parse the surface must do: what is flagged nearly always lacks something, what is not may lack it, too.
"""

import re
from collections.abc import Set

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.fragments import LANGUAGE, is_fragment
from reader.analysis.person_names import may_name_a_person
from reader.analysis.recognizers.noun_kinds import may_be_somebody
from reader.nlp.language_table import words_for

MOST_LETTERS = 600  # of a sentence; a longer one is no line

CALENDAR = frozenset(name.capitalize() for name in calendar_of("en").names) | {"Christmas", "Easter"}
_DAYS = "|".join(sorted(CALENDAR))
_NEAR_TIMES = (
    rf"(?:past |last |coming |very )?(?:year|month|week|weekend|morning|afternoon|evening|summer|winter|spring|autumn|"
    rf"fall|season|time|century|decade|(?-i:{_DAYS}))"
)
_ITSELF = "article|story|report|page|post|newsletter|edition|essay|blog|site|website|book|guide|column|series|review"
_STYLES = "Majesty|Royal|Holiness|Excellency|Honou?r|Highness|Grace|Eminence|Imperial"

_PRONOUN = re.compile(
    rf"(?:(?:he|she|they)(?!,? who\b)|him|hers?(?! {_STYLES})|his(?! {_STYLES})|theirs?|them|its)\b", re.IGNORECASE
)
_CONNECTIVE = re.compile(
    r"(?:and|or|nor|but(?! for\b)|yet|also|meanwhile|moreover|furthermore|therefore|thus|hence|consequently"
    r"|nevertheless|nonetheless|additionally|conversely|afterwards?|likewise|accordingly"
    r"|instead(?! of\b)|otherwise(?=,| (?-i:[a-z])+ (?:is|are|was|were|will|would)\b)|then(?=,? (?-i:[a-z]))"
    r"|so(?=, | (?:he|she|it|they|we|i|you|the|that|this|these|those|when|while|is|are|was|were|did|do|does|had|has"
    r"|have|if)\b)"
    r"|however(?=,| (?:he|she|it|they|we|i|the|a|an|this|that|these|those|there|in|on|at|when|while|if)\b)"
    r"|as a result(?! of\b)|in addition(?! to\b)|in contrast(?! to\b)|by contrast|on the other hand|in other words"
    r"|either way|even so|even then|on top of (?:that|this)|to (?:that|this) end|since then|by then|until then"
    r"|(?:after|before|despite|because of|like|with) (?:this|that)(?=,)|despite (?:these|those)|that said"
    r"|for (?:this|that) reason|for (?:example|instance)|in (?:this|that) (?:case|way|sense|regard|respect)"
    r"|at (?:that|this) (?:point|moment|stage)|at that time"
    r"|in (?:return|exchange|turn)(?=,| (?:he|she|it|they|the|a|an)\b)"
    r"|(?:still|similarly|besides|rather|as such|if so|if not|in response|at the time|at the same time)(?=,)"
    r")\b",
    re.IGNORECASE,
)
_DEMONSTRATIVE = re.compile(
    rf"(?:this(?! (?:{_NEAR_TIMES}|{_ITSELF})\b)"
    r"|that(?=['’]s | (?-i:[a-z]))(?! (?:he|she|it|they|we|i|you|the|a|an|there|any|no|some|many|so|all|people)\b)"
    r"|these(?! days\b)"
    r"|those(?! (?:who|whose|whom|with|without|in|on|at|from|of us|for|against|that|which|to|most|[a-z]+ed|[a-z]+ing)"
    r"\b)"
    r"|such(?! (?:as|is|has|was)\b)"
    r"|the latter|the former(?=,| (?:is|was|has|had|will|would|said)\b)"
    r"|the two(?!-| [a-z]+est\b| most\b| main\b| leading\b)"
    r"|both(?=,? (?:were|are|have|had|did|will|would|denied?|men|women|sides|teams|parties|countries|companies)\b)"
    r"|another(?= (?:was|is|has|had|said|wrote|told|will|would|could)\b)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten)(?= (?:are|were|have|had|will|would)\b)"
    r"|neither(?= (?:was|is|has|had|did|will|man|woman|side|team|party|country|company)\b)"
    r"|(?:one|two|three|some|many|most|all|several|few|each|both|neither|none|half|much) of (?:them|these|this|that)"
    r")\b",
    re.IGNORECASE,
)
_IT = re.compile(r"it(?:['’]s)?\b", re.IGNORECASE)
_ADVERB = re.compile(r"(?:[a-z]+ly|perhaps|maybe|indeed|of course|in fact|in reality),? (?=[a-z])", re.IGNORECASE)
_EMPTY_IT = re.compile(  # "It is clear that", "It took", "It is raining"
    r"it (?:\w+ )?(?:seem|appear|turn(?:s|ed) out|take|took|remain|happen|matter|follow|depend|rain|snow|emerge|occur)"
    r"|it(?:['’]s| (?:\w+ )?(?:is|was|been|be|being|makes?|made|became|becomes|feels?|felt|looks?|looked|gets?|got))\b"
    r"(?! \w+-to-)(?:.{0,60}(?<!-)\b(?:that|to|whether|how|why|what|when|who|where|if|as though|since|until|before)"
    r"\b(?!-)|(?:n['’]t| not| now| still| nearly| almost| about| just| already| too)?"
    r" (?:\w+ing\b.{0,12}$|(?:time|hard|easy|\d|early|late|noon|midnight|dark|cold|hot|warm|summer|winter|spring"
    r"|autumn)(?!-)))"
    r"|it(?:['’]s| is| was| has been| had been| will be) .{0,40}\bthat\b"
    r"|it(?:['’]s| is| was) (?:\w+ )?(?:understood|believed|thought|feared|hoped|said|alleged|reported|known|claimed"
    r"|estimated|expected|the \w+ time)\b",
    re.IGNORECASE,
)

_SPEECH_VERB = (
    "said|says|say|added|adds|told|wrote|writes|tweeted|explained|explains|continued|insisted|recalled|recalls|asked|"
    "replied|noted|joked|argued|argues|concluded|claimed|claims|admitted|warned|declared|announced|stated|thinks|thought|"
    "believes|suggested"
)
_ATTRIBUTION = re.compile(
    rf"[\"”’'] (?:and |but )?(?:he|she|they) (?:\w+ly |also |then |later |has |had )?(?:{_SPEECH_VERB})\b"
    rf"|, (?:he|she|they) (?:\w+ly |also |then |later |has |had )?(?:{_SPEECH_VERB})\b(?: \w[\w'’]*){{0,4}}"
    rf"(?:[.]?[\"”’')]*$|,)",
)
_TIMES = (
    r"(?:past |last |coming |very |same )?(?:years?|months?|weeks?|weekend|morning|afternoon|evening|night|summer"
    r"|winter|spring|autumn|fall|season|century|decades?|days?)"
)
_ENUMERATED = re.compile(
    r"(?:second|secondly|third|thirdly|fourth|finally|lastly|again|indeed|of course|after all|there|here"
    r"|(?:even )?worse|even better|better(?: still)?|more importantly|most importantly|in short|above all|by the end"
    r"|first,? (?:however|though)),",
    re.IGNORECASE,
)
_OTHER_HALF_BEFORE = re.compile(
    rf"""(?:
      another\ (?!(?:day|time|year)\b)(?=[a-z\d])
    | (?:the\ )?(?:(?:two|three|four|five|six|several|some|many|a\ few|\d+)\ )?others?(?=\ [a-z])(?!\ (?:than|things)\b)
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
      (?!\ (?:{_TIMES}|{_ITSELF})\b)(?!\ (?-i:[A-Z]))
    | in\ (?:each|either|neither|both|every)\ cases?,
    | because\ (?!of\b)[^,;:]*[.!]$
    | (?:just\ as|equally|no\ less)\ [a-z]+\ (?:is|are|was|were)\b
    | there\ (?:is|are|was|were)\ also\b
    | (?:(?!(?:and|but|who|that|if|when)\b)[\w'’.-]+\ ){{1,8}}d(?:o|oes|id|one)\ the\ same\b(?!\ (?:\w+\ )?as\b)
    | (?!(?:if|when|while|as|once|after|because|since|although|though|unless|until)\b)(?:[\w'’.,-]+\ ){{1,8}}
      (?:instead(?!\ of\b)|therefore|thus|nevertheless|nonetheless|consequently|likewise
      |(?:would|will|could|is|are|was|were|has|have|had|be|been)\ then)\ [a-z]
    | (?:(?!\b(?:twice|half|times)\b)[\w'’.,-]+\ ){{1,12}}as\ much(?!.*\bas\b)\b
    | the\ \d+-year-old\b(?!.{{0,30}}\b(?-i:[A-Z])\w+\ (?-i:[A-Z]))
    )""",
    re.IGNORECASE | re.VERBOSE,
)

_PERSON_WITHIN = re.compile(
    rf"\b(?:(?P<subject>he|she)(?!,? who\b)|him|himself|her|herself|his)\b(?! or\b|[-/]| (?:{_STYLES})\b)",
    re.IGNORECASE,
)
_ANYBODY = words_for("function-words.anybody") | words_for("function-words.any") - {"some"} | {"another"}
_NAMED_AFTER = re.compile(r"[^,]{0,80}, (?:the|a|an|\d+-year-old|[A-Z])")
_PLACE = re.compile(r"\b(?:in|at|from|near|outside|around|across)(?: [A-Z][\w.-]*)+(?!['’\w])")
_FEW = (
    r"(?:two|three|four|five|pair|couple|trio|duo|twins)"
    r"(?!-| (?:of|more|or|to|main|leading|biggest|largest|most|best|top|days|weeks|months|years|hours|minutes)\b|th)"
)
_THE_FEW = re.compile(
    rf"\b(?:the|these|those) {_FEW}\b(?!,? (?:(?-i:[A-Z])|who\b|that\b)| [a-z]+, (?-i:[A-Z]))", re.IGNORECASE
)
_SEVERAL = re.compile(r"\band\b|\bbetween\b|\bboth\b|\bwith\b|\bor\b")
_THESE = re.compile(
    r"\b(?:these(?! days\b)|those(?! (?:who|whose|whom|with|without|in|on|at|from|of|for|against|that|which|to|most"
    r"|responsible|\w+ed|\w+ing)\b)|this (?=group\b|case\b|kind\b|type\b|sort\b|particular\b))"
    r" ?(?:(?:two|three|four|five|same|few|new|other) )?(?P<noun>[a-z]+)",
)
NEW_CLAUSE = re.compile(r"[;:]|, (?:and|but|which|so|because|while|whereas)\b|\bthat\b.*\band\b")

QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)['‘].*?['’](?!\w)|^[^“\"]*”")
OPENERS = "\"'“‘«„([{—–-•*… ”"
_QUOTES = frozenset("\"'“‘«„")


def points_back(text: str) -> bool:
    """Tell whether a sentence speaks of somebody or something, or goes on with something, that stands before it."""
    bare, plain = text.lstrip(OPENERS), without_quoted(text)
    return _begins_pointing(text, bare) or _lacks_another(plain) or _quotes_a_pronoun(text, plain)


def without_quoted(text: str) -> str:
    """Return the beginning of a sentence with empty quotation marks in place of quoted words."""
    return QUOTED.sub(" “” ", text[:MOST_LETTERS]).strip().lstrip(OPENERS)


def _begins_pointing(text: str, bare: str) -> bool:
    rest = bare[found.end() :] if (found := _ADVERB.match(bare)) else bare
    if _PRONOUN.match(rest) or _CONNECTIVE.match(bare) or _ENUMERATED.match(bare):
        return True
    is_speech = not _QUOTES.isdisjoint(text[: len(text) - len(bare)])  # whose "this" may be what all see
    is_full_it = _IT.match(rest) is not None and not _EMPTY_IT.match(rest)
    return not is_speech and (is_full_it or _DEMONSTRATIVE.match(rest) is not None)


def _lacks_another(plain: str) -> bool:
    if _OTHER_HALF_BEFORE.match(plain):
        return True
    few, these = _THE_FEW.search(plain), _THESE.search(plain)
    if few is not None and not _SEVERAL.search(plain[: few.start()]):
        return True
    before = plain[: these.start()] if these is not None else ""
    return these is not None and these["noun"] not in before.lower() and not NEW_CLAUSE.search(before)


def lacks_a_person(text: str, surnames: Set[str] = frozenset()) -> bool:
    """Tell whether "he" or "her" follows nothing that could be one person: "Police said his bag".

    `surnames` of the article may be common words or the names of lands as well.
    """
    plain = without_quoted(text)
    found = _PERSON_WITHIN.search(plain)
    if found is None or "“" in plain[: found.start()] or _NAMED_AFTER.match(plain, found.end()):
        return False
    before = plain[: found.start()]
    if found["subject"] and not is_fragment(before, LANGUAGE):
        return False  # "Kern said he"
    is_anybody = may_be_somebody(before) or not _ANYBODY.isdisjoint(before.lower().split())
    named = _PLACE.sub(" ", before)  # where something is says nothing of who
    return not is_anybody and not may_name_a_person(named, surnames)


def _quotes_a_pronoun(text: str, plain: str) -> bool:
    """Tell whether "he" says something of whom a sentence names, if anybody: "Kern, he told us, is old"."""
    found = _ATTRIBUTION.search(text)
    return found is not None and (not may_name_a_person(plain) or is_fragment(text[: found.start()], LANGUAGE))
