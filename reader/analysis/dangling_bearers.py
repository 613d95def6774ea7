"""Words within an English sentence whose bearer stands in another: "Police said his bag ...", "of the two girls".

Without a parser the surface must do: a name, or one person or thing in full, that comes before the word may be its
bearer, and then nothing is flagged.
"""

import re
from collections.abc import Set

from reader.analysis.dangling_english import CALENDAR
from reader.analysis.fragments import LANGUAGE, is_fragment
from reader.analysis.person_names import may_be_somebody, may_name_a_person
from reader.nlp.language_table import words_for

_SUBJECT = re.compile(r"\b(?:he|she|they)\b(?! or\b|,? who\b|[-/])")
_OTHERS = re.compile(r"\b(?:him|himself|her|herself|his)\b(?! or\b| Majesty| Royal| Holiness|[-/])")
_ANY = words_for("function-words.any") - {"some"}
_ANYBODY = words_for("function-words.anybody") | _ANY | {"another", "mr", "mrs", "ms"}
MOST_LETTERS = 600  # of a sentence; a longer one is no line
FEWEST_PEOPLE = 2  # of whom one may be meant

_CLAUSES = words_for("function-words.questions") - {"if"} | {"that"}  # are what is spoken of
_NAMED_AFTER = re.compile(r"^[^,]{0,80}, (?:the|a|an|\d+-year-old|[A-Z])")
_PLACE = re.compile(r"\b(?:in|at|from|near|outside|around|across)(?: [A-Z][\w.-]*)+(?!['’\w])")

_FEW = (
    r"(?:two|three|four|five|pair|couple|trio|duo|twins)"
    r"(?!-| (?:of|more|or|to|main|leading|biggest|largest|most|best|top|days|weeks|months|years|hours|minutes)\b|th)"
)
_OF_THESE = re.compile(
    rf"\b(?:the|these|those) {_FEW}\b(?!,? (?:(?-i:[A-Z])|who\b|that\b)| [a-z]+, (?-i:[A-Z]))", re.IGNORECASE
)
_SEVERAL = re.compile(r"\band\b|\bbetween\b|\bboth\b|\bwith\b|\bor\b")
_OTHER_ONES = re.compile(
    r"^(?:the )?(?:two|three|four|five|six|several|some|many|a few|\d+) others?\b(?! than\b| things\b)", re.IGNORECASE
)
_SAME = re.compile(
    r"^(?:[^,]{0,80}, )?(?:[\w'’-]+,? ){0,4}the same (?!time|day|as|old|thing|way|year|night|month|week|age|name)"
    r"[a-z]+\b(?!.*\b(?:as|that|who|which)\b)",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"^The \d+-year-old(?:['’]s)?(?: (?:[A-Z][a-z]+ )?[a-z-]+){0,2}?(?: from [A-Z][\w.]+(?: [A-Z][\w.]+)*)?"
    r" (?:said|says|claims|told|was|is|has|had|will|would|can|could|[a-z]+ed|took|went|made|left|lost|won)\b"
)
_OF_CHILDREN = re.compile(  # who has been named
    r"^The (?:proud |young |single |married |\d+-year-old )?(?:grand)?(?:mother|father|mum|mom|dad)[- ]of[- ]\w+\b"
    r"(?!,? [A-Z])"
)
_DOING = re.compile(  # what the participle says has the subject of the rest
    r"^(?:(?:First|Originally|Once|Initially) [a-z]+ed|[A-Z][a-z]+(?:ing|[^e]ed)|Built|Born|Faced|Based|Known|Made)\b"
    r"[^,“”]{3,100}, (?:they|he|she|this|it(?! (?:is|was|seems|appears|looks|became|will be|would be) (?:\w+ )?(?:clear"
    r"|likely|unlikely|possible|hard|difficult|easy|unclear|that|to|as)\b))\b"
)
_SAID = r"(?:said|says|added|told|claimed|explained|argued|insisted|warned|revealed|believes|thinks|wrote)"
_ROLE_SAID = re.compile(  # the kinds of word that mean a person
    r"^The (?:[a-z-]+ ){0,2}?(?:MP|[a-z]+(?:man|woman|ist|cian|er|or|eer))(?<!paper)(?<!letter)(?<!minister)(?<!order)"
    rf"(?: (?:also|then|later|has|had))? {_SAID}\b"
)
_LEFT_OVER = re.compile(
    r"^(?!.*\b(?:one(?! of\b)|first|another)\b.*\bthe (?:final|remaining|other)\b).*\bthe (?:final|remaining|other)"
    r" (?:two |three |four )?(?:man|men|woman|women|boys?|girls?|suspects?|victims?|people|children)\b",
    re.IGNORECASE,
)
_NOT_ONESELF = re.compile(  # of whom the verb before has a subject, who would be "himself"
    r"^(?P<before>.*?)\b(?:den(?:y|ies|ied)|refus(?:e[sd]?|ing)|tr(?:y|ies|ied|ying)|seek(?:s|ing)?|sought|wants?|wanted"
    r"|hop(?:es?|ed|ing)|vow(?:s|ed)|agree[sd]?|decide[sd]?|plan(?:s|ned|ning)?|decline[sd]?|attempt(?:s|ed|ing)?)"
    r" (?:to [a-z]+|[a-z]+ing) (?:him|them|her(?! [a-z-]+[a-z]\b(?<!but)(?<!and)))\b"
)
_NAMES = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|the))*")
_COUNTED = re.compile(
    r"\b(?:the|this) (?:number|figure|total|amount|sum|toll) (?:is|was|has|had|rose|fell|stood|could|will|would)\b",
    re.IGNORECASE,
)
_THESE = re.compile(
    r"\b(?:these(?! days\b)|those(?! (?:who|whose|whom|with|without|in|on|at|from|of|for|against|that|which|to|most"
    r"|responsible|\w+ed|\w+ing)\b)|this (?=group\b|case\b|kind\b|type\b|sort\b|particular\b))"
    r" ?(?:(?:two|three|four|five|same|few|new|other) )?(?P<noun>[a-z]+)",
)
_THAT_TIME = re.compile(r"\bthat (?:same )?(?:morning|afternoon|evening|night|day|week|month|year)\b(?!.{0,3}that\b)")
_DATED = re.compile(r"\d{4}|\b(?:on|last|in) (?:the )?(?:" + "|".join(sorted(CALENDAR)) + r")\b", re.IGNORECASE)
_NEW_CLAUSE = re.compile(r"[;:]|, (?:and|but|which|so|because|while|whereas)\b|\bthat\b.*\band\b")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)['‘].*?['’](?!\w)|^[^“\"]*”")
_OPENERS = "\"'“‘«„([{—–-•*… "
_SIGNS = (_OTHER_ONES, _SAME, _AGED, _OF_CHILDREN, _COUNTED, _ROLE_SAID, _LEFT_OVER, _DOING)


def lacks_a_bearer(text: str, known: Set[str] = frozenset()) -> bool:
    """Tell whether a sentence speaks of somebody or something that only another sentence can name.

    `known` are surnames of the article, which may be those of lands or towns as well.
    """
    plain = _QUOTED.sub(" “” ", text[:MOST_LETTERS]).strip(_OPENERS + "”")
    return (
        _has_subject_alone(plain, known)
        or _has_other_alone(plain, known)
        or _speaks_of_these(plain)
        or any(
            sign.search(plain)
            for sign in (_OTHER_ONES, _SAME, _AGED, _OF_CHILDREN, _COUNTED, _ROLE_SAID, _LEFT_OVER, _DOING)
        )
        or _has_object_alone(plain)
    )


def _has_subject_alone(plain: str, known: Set[str]) -> bool:
    """Tell whether "he", "she" or "they" follows words that hold neither verb nor name: "Earlier this year he"."""
    found = _SUBJECT.search(plain)
    if found is None or "“" in plain[: found.start()] or _NAMED_AFTER.match(plain[found.end() :]):
        return False
    before = plain[: found.start()].strip()
    if before.lower() in _CLAUSES:
        return False
    return is_fragment(before, LANGUAGE) and not _has_name(before, known)


def _has_other_alone(plain: str, known: Set[str]) -> bool:
    """Tell whether "his", "him" or "her" follows nothing that could be one person: "Police said his bag"."""
    found = _OTHERS.search(plain)
    if found is None or "“" in plain[: found.start()] or _NAMED_AFTER.match(plain[found.end() :]):
        return False
    before = plain[: found.start()].strip()
    is_anybody = any(word.lower() in _ANYBODY or "-year-old" in word for word in before.split())
    is_anybody = is_anybody or may_be_somebody(before)
    return bool(before) and not is_anybody and not _has_name(before, known)


def _has_object_alone(plain: str) -> bool:
    """Tell whether somebody does to "him" what they would do to themselves: "Mr Low denied trying to oust him"."""
    found = _NOT_ONESELF.match(plain)
    return found is not None and len(_NAMES.findall(found["before"])) < FEWEST_PEOPLE


def _has_name(before: str, known: Set[str]) -> bool:
    """Tell whether a word with a capital may name somebody; where something is says nothing of who."""
    return may_name_a_person(_PLACE.sub(" ", before), known)


def _speaks_of_these(plain: str) -> bool:
    few = _OF_THESE.search(plain)
    if few is not None and not _SEVERAL.search(plain[: few.start()]):
        return True
    these = _THESE.search(plain)
    if these is not None and not _stands_before(these["noun"], plain[: these.start()]):
        return True
    when = _THAT_TIME.search(plain)
    return when is not None and not _is_told(plain[: when.start()], _DATED)


def _stands_before(noun: str, before: str) -> bool:
    return noun.lower() in before.lower() or _NEW_CLAUSE.search(before) is not None


def _is_told(before: str, sign: re.Pattern[str]) -> bool:
    return sign.search(before) is not None or _NEW_CLAUSE.search(before) is not None
