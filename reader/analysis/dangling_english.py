"""The signs by which an English sentence shows that it needs the one before."""

import re

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.person_names import may_name_a_person
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set

CALENDAR = frozenset(name.capitalize() for name in calendar_of("en").names) | {"Christmas", "Easter"}
_NO_NAMES = CALENDAR | word_set("I I'm I've I'd I'll")

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
    r"|(?:still|similarly|besides|rather|in turn|as such|if so|if not|in response|at the time|at the same time)(?=,)"
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
    r"|neither(?= (?:was|is|has|had|did|will|man|woman|side|team|party|country|company)\b)"
    r"|(?:one|two|three|some|many|most|all|several|few|each|both|neither|none|half|much) of (?:them|these|this|that)"
    r")\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(  # what a sentence sets against the one before, or calls by a word that stands there
    r"\b(?:that (?:is|was|may be|might be) (?:not )?the case\b"
    r"|in (?:this|that) (?:situation|case|instance|regard|respect)\b|(?:in|from) the opposite direction\b(?! of\b))"
    r"|^in (?:each|either|neither|both|all|every) (?:case|instance)s?,"
    r"|^(?:\w+ ){1,3}(?:hope|think|say|believe|suppose|fear)s? so(?=[.,;!]| (?:since|because|too)\b)"
    r"|^(?:\w+ly|now|today|then|still|sometimes|here|there|this time), (?:though|however)\b",
    re.IGNORECASE,
)
_ONLY_A_REASON = re.compile(r"because\b(?! of\b)[^,;:]*[.!]$", re.IGNORECASE)
_IT = re.compile(r"it(?:['’]s)?\b", re.IGNORECASE)
_ADVERB = re.compile(r"(?:[a-z]+ly|perhaps|maybe|indeed|of course|in fact|in reality),? (?=[a-z])", re.IGNORECASE)
_EMPTY_IT = re.compile(  # "It is clear that", "It took", "It is raining"
    r"it (?:\w+ )?(?:seem|appear|turn(?:s|ed) out|take|took|remain|happen|matter|follow|depend|rain|snow|emerge|occur)"
    r"|it(?:['’]s| (?:\w+ )?(?:is|was|been|be|being|makes?|made|became|becomes|feels?|felt|looks?|looked|gets?|got))\b"
    r"(?:.{0,60}(?<!-)\b(?:that|to|whether|how|why|what|when|who|where|if|as though|since|until|before)\b(?!-)"
    r"|(?:n['’]t| not| now| still| nearly| almost| about| just| already| too)?"
    r" (?:\w+ing\b.{0,12}$|time|hard|easy|\d|early|late|noon|midnight|dark|cold|hot|warm|summer|winter|spring|autumn))"
    r"|it(?:['’]s| is| was| has been| had been| will be) .{0,40}\bthat\b"
    r"|it(?:['’]s| is| was) (?:\w+ )?(?:understood|believed|thought|feared|hoped|said|alleged|reported|known|claimed"
    r"|estimated|expected|the \w+ time)\b",
    re.IGNORECASE,
)

_OPENING = (
    "when|while|as|if|after|before|since|once|until|although|though|because|whenever|in|on|at|with|during|for|by|from|to|of"
    "|despite|last|next|earlier|later|the|following|same|years?|months?|weeks?|days?|nights?|morning|evening|afternoon|"
    rf"ago|now|today|yesterday|even|only|just|soon|shortly|\d+|{_DAYS}|a|an|one|two|three|four|five|six|seven|eight|nine|ten"
    "|eleven|twelve|few|couple|several|many|decades?|hours?|minutes?|moments?"
)
_LATE_PRONOUN = re.compile(
    rf"(?P<opening>(?:(?:{_OPENING})(?P<comma>,)? )+?)(?P<pronoun>he|she|they|his|her|their)\b(?! or\b)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_POSSESSIVES = frozenset({"his", "her", "their"})
_OTHER_PRONOUNS = (
    words_for("function-words.subjects", "function-words.demonstratives")
    | word_set("his her its their")
    | word_set("which who where there as and but")
)
_AGED = re.compile(r"the \d+-year-old\b")

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
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)['‘].*?[’'](?!\w)|^[^“\"]*[”\"]", re.DOTALL)
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_OPENERS = "\"'“‘«„([{—–-•*… "
_QUOTES = frozenset("\"'“‘«„")


def points_back(text: str) -> bool:
    """Tell whether a sentence begins with a word that needs the one before, or quotes someone it does not name."""
    bare = text.lstrip(_OPENERS)
    rest = bare[found.end() :] if (found := _ADVERB.match(bare)) else bare
    if _PRONOUN.match(rest) or _CONNECTIVE.match(bare):
        return True
    is_speech = not _QUOTES.isdisjoint(text[: len(text) - len(bare)])  # whose "this" may be what all see
    if not is_speech and (_DEMONSTRATIVE.match(rest) or _is_full_it(rest) or _WITHIN.search(text)):
        return True
    return _opens_with_a_pronoun(bare) or _quotes_a_pronoun(text) or _ONLY_A_REASON.match(bare) is not None


def _is_full_it(bare: str) -> bool:
    return _IT.match(bare) is not None and not _EMPTY_IT.match(bare)


def _opens_with_a_pronoun(bare: str) -> bool:
    """Tell whether a pronoun stands before all that it could mean: "When he left, nobody saw it."."""
    found = _LATE_PRONOUN.match(bare)
    return found is not None and not (found["comma"] is None and _is_named_after(found["pronoun"], found["rest"]))


def _is_named_after(pronoun: str, rest: str) -> bool:
    """Tell whether the main clause begins with the name: "In his speech, the mayor ...", "When he left, Ali ..."."""
    _, comma, clause = rest.partition(", ")
    first = _WORD.match(clause.lstrip(_OPENERS))
    if not comma or first is None:
        return False
    if pronoun.lower() in _POSSESSIVES:
        return first[0].lower() not in _OTHER_PRONOUNS
    is_name = first[0][0].isupper() and first[0] not in _NO_NAMES
    return is_name or _AGED.match(clause) is not None


def _quotes_a_pronoun(text: str) -> bool:
    found = _ATTRIBUTION.search(text)
    return found is not None and not may_name_a_person(_QUOTED.sub(" ", text).strip(_OPENERS))
