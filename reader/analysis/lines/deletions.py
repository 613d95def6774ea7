"""What can go from an English sentence and leaves its claim as it was; few rules, each sure, and in doubt nothing.

Never: who said it, limits and hedges, "if", "though", "although", that-clauses, negation, anything in quotation marks.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from reader.model.line import open_quotation
from reader.model.span import Span
from reader.nlp import datelines
from reader.nlp.language_table import either_of, words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.stems import stems
from reader.nlp.word_set import any_of

DASHES_OF_AN_ASIDE = 2
SENTENCES_KEPT = 512  # of an article, not of a book
LEAST_WORDS = 4  # of what remains; less is no sentence

WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_VERB = rf"(?:{any_of(words_for('verbs.of_statements'))}|[a-z]+ed)"
_CONNECTIVE = either_of("function-words.connectives", language="en")

_DATELINE = re.compile(
    rf"{datelines.PATTERN}"
    r"|(?:(?:[A-Z][\w.'’ ]{2,25}(?:, [\w. ]{2,20})?)?\((?:AP|AFP|Reuters|CNN|dpa|UPI|Xinhua|ANI|PTI)\) *[-–—]* *"
    rf"|{WEEKDAY}, [A-Z][a-z]{{2,8}}\.? \d{{1,2}}, \d{{4}},? )(?=[“\"A-Z\d])"
)
_LEADING = re.compile(
    rf"(?:(?:first|second|third|finally), (?:however|though), |(?:{_CONNECTIVE}), |(?:but|and|yet) "
    r"(?!for\b|not\b|only\b|also\b|if\b|then\b|so\b|yet\b|is\b|are\b|was\b|were\b|did\b|does\b|do\b|has\b|have\b"
    r"|even\b|what\b|who\b|when\b|why\b|how\b|where\b|perhaps\b))",
    re.IGNORECASE,
)
_NO_ASIDE = any_of(words_for("function-words.no_asides"))  # before these a comma must stand
_INSERTED = re.compile(  # not before the noun of a preposition: a comma would be left over
    rf"(?<! to)(?<! of)(?<! in)(?<! on)(?<! as)(?<! at)(?<! by)(?<! for)(?<! with)(?<! from)"
    rf"(?:, (?:{_CONNECTIVE}|though|too)(?:,(?= (?!{_NO_ASIDE}\b))|(?=[.!]$|, {_NO_ASIDE}\b))| as well(?=\.$))",
    re.IGNORECASE,
)
_ALSO = re.compile(  # the word first, here and below: a search for it alone is fast
    r"also (?<!\walso )(?<!but also )(?<!and also )(?<!not also )(?<!n't also )(?<!n’t also )"
    rf"(?={_VERB}\b|[a-z]+s\b)(?!known|called|named)"
)
_BE_ALSO = re.compile(
    r"also (?=[a-z\d])(?!known\b|called\b|named\b)(?:(?<=\bis also )|(?<=\bare also )|(?<=\bwas also )"
    r"|(?<=\bwere also )|(?<=\bhas also )|(?<=\bhave also )|(?<=\bhad also )|(?<=\bwill also )|(?<=\bwould also ))"
)
_THEN = re.compile(rf"(?<=[\w,] )(?:then|instead|nevertheless|nonetheless|therefore|likewise) (?={_VERB}\b)")
_AGE = re.compile(rf"(?<=[a-z]), (?:aged )?\d{{1,3}},(?= (?!{_NO_ASIDE}\b)[a-z])")
_SPACED_DASH = r"(?: [—–] | -- |(?<=\w)—(?=\w))"
_BETWEEN_DASHES = re.compile(  # not before what may begin a sentence
    rf"(?:{_SPACED_DASH}| - )(?P<aside>[^;:()“”\"—–]{{8,140}}?)(?: - (?={_VERB}\b)|{_SPACED_DASH}"
    r"(?=[a-z])(?!(?:the|an?|th(?:is|at|ere|ey|eir)|he|she|it|its|his|her|we|our|you|your|my|yet|but)\b))"
)
_SOME_OF_THEM = re.compile(r"(?:some|many|most|all|half|both|few|each|none)\b")  # of those before the dash
_DASH = re.compile(r"[—–]| --? ")
_IN_BRACKETS = re.compile(r" \((?![A-Z][\w-]*[A-Z]\w*\))[^()“”\"]{3,90}\)(?=[ ,.])")  # not what it is called later
_FIGURES = re.compile(r"[£$€%]|\b(?!(?:1[5-9]|20)\d\d\b)\d")  # how much or how many, which may be the news; no year
RESULTS = re.compile(  # the news itself
    r"\bwhich (?:\w+ ){0,3}?"
    r"(?:result|led|lead|mean|caus|prompt|forc|left|leav|made|mak|allow|kill|injur|wound|spark|trigger|rais|brought|bring"
    r"|destroy)[a-z]*\b"
)
GENERIC = re.compile(r"\b(?:will|would|can|could|may|might|must|should|shall|always|usually|often|never)\b")
_DENYING = any_of(words_for("function-words.needed_with_it"))
KEPT = re.compile(rf"\b(?:{_DENYING}|{any_of(words_for('function-words.hedging'))})\b|n['’]t\b", re.IGNORECASE)
KEPT_WHOLE = re.compile(rf"\b{_DENYING}\b|n['’]t\b", re.IGNORECASE)  # of a clause, whose hedges are its own
QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)['‘].*?['’](?!\w)|«[^»]*(?:»|$)")
_WORD = re.compile(r"[\w'’-]+")
_FULL_NAME = re.compile(r"\b(?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][a-z]+ [A-Z][a-z]+")
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him)\b")
_QUOTE_SIGN = re.compile(r"[“”\"‘«»]|(?<!\w)'")
_HALF_QUOTED = re.compile(r"^['‘]|[.,!?]['’]$")  # a quotation that begins or ends in another sentence
SETTLING = words_for("verbs.settling", "verbs.turning")
_SET_OFF = (_INSERTED, _ALSO, _BE_ALSO, _THEN)  # whose words may be any of those


def deletions(text: str, language: str, clauses: Sequence[Span] = (), *, is_first: bool = True) -> tuple[Span, ...]:
    """Return what can go from a sentence, in order, apart from each other; nothing in languages not known here.

    `clauses` are those that its parse tells can go; behind the first sentence of the body, a date is of what is told.
    """
    if language != ENGLISH:
        opening = either_of("function-words.connectives", language=language)
        found = (is_first and datelines.dateline_of(text)) or re.match(rf"{opening}, \b", text, re.IGNORECASE)
        return (Span(0, found.end()),) if found else ()
    if _HALF_QUOTED.search(QUOTED.sub("", text)) or has_half_marks(text):
        return ()
    quoted = [Span(*found.span()) for found in QUOTED.finditer(text)]
    candidates = (*_candidates(text), *clauses)
    unquoted = (cut for cut in candidates if not _QUOTE_SIGN.search(text, cut.start, cut.end))
    cuts = sorted(cut for cut in unquoted if not any(cut.overlaps(each) for each in quoted))
    cuts = [cut for cut in cuts if not (_is_settling(text[cut.start : cut.end]) or _names_one_meant(text, cut))]
    apart = tuple(cut for place, cut in enumerate(cuts) if not any(cut.overlaps(each) for each in cuts[:place]))
    return apart if _is_enough(text, apart) else ()


@lru_cache(maxsize=SENTENCES_KEPT)  # asked again once the text is parsed
def _candidates(text: str) -> tuple[Span, ...]:
    return tuple(_told_by_signs(text))


def _told_by_signs(text: str) -> Iterator[Span]:
    start = 0
    for opening in (_DATELINE, _LEADING):
        if (found := opening.match(text, start)) is not None:
            yield Span(start, found.end())
            start = found.end()
    for rule in (*_SET_OFF, _AGE, _IN_BRACKETS):
        for hit in rule.finditer(text, start):
            is_news = rule is _IN_BRACKETS and (_FIGURES.search(hit[0]) or RESULTS.search(hit[0]))
            if rule in _SET_OFF or not (is_news or KEPT.search(hit[0])):
                yield Span(*hit.span())
    yield from _between_dashes(text, start)


def _between_dashes(text: str, start: int) -> Iterator[Span]:
    """Yield what a pair of dashes sets off, where a sentence has no other dash that could belong to one of them."""
    found = _BETWEEN_DASHES.search(text, start)
    if found is None or _SOME_OF_THEM.match(found["aside"]):
        return
    if len(_DASH.findall(text)) == DASHES_OF_AN_ASIDE and not _is_news(found["aside"]):
        yield Span(found.start(), found.end() - found[0].endswith(" "))


def _is_news(aside: str) -> bool:
    """Tell whether what is set off limits what a sentence says, or says how much."""
    return KEPT.search(aside) is not None or _FIGURES.search(aside) is not None


def _is_settling(text: str) -> bool:
    """Tell whether words tell how a claim or charge ended: "which she has denied", "who has pleaded guilty"."""
    return not SETTLING.isdisjoint(stems(text, ENGLISH))


def _names_one_meant(text: str, cut: Span) -> bool:
    """Tell whether what goes has a full name in it that is no place of writing, and "he" or "her" follows."""
    place = _DATELINE.match(text)
    start = max(cut.start, place.end() if place else 0)
    return _FULL_NAME.search(text, start, cut.end) is not None and _PRONOUN.search(text, cut.end) is not None


def _is_enough(text: str, cuts: tuple[Span, ...]) -> bool:
    """Tell whether what remains is still a sentence."""
    removed = sum(len(_WORD.findall(text[cut.start : cut.end])) for cut in cuts)
    return len(_WORD.findall(text)) - removed >= LEAST_WORDS


def remaining(start: int, end: int, cuts: tuple[Span, ...], is_blank: Callable[[int], bool]) -> tuple[Span, ...]:
    """Return what is left of a stretch of text, without blanks at the ends of the pieces."""
    bounds = [start, *(bound for cut in cuts for bound in (cut.start, cut.end)), end]
    pieces = []
    for first, last in [*pairwise(bounds)][::2]:
        while first < last and is_blank(first):
            first += 1
        while last > first and is_blank(last - 1):
            last -= 1
        if first < last:
            pieces.append(Span(first, last))
    return tuple(pieces)


def has_half_marks(text: str) -> bool:
    """Tell whether a quotation mark of a sentence lacks its other half."""
    return text.count('"') % 2 == 1 or text.count("“") != text.count("”")


def quoted_in(text: str, start: int) -> list[Span]:
    """Return where the quoted words of a sentence stand that begins at an offset, one left open to its end."""
    quoted = [Span(start + found.start(), start + found.end()) for found in QUOTED.finditer(text)]
    left_open = open_quotation(text)
    return [*quoted, Span(start + left_open[0], start + len(text))] if left_open else quoted
