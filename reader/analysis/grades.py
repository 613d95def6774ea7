"""How well a sentence serves as a key point or as a line beside the text, told by its form."""

import re
from enum import Enum, auto
from functools import lru_cache

from reader.analysis.captions import is_caption
from reader.analysis.dangling import dangling_sentences
from reader.analysis.fragments import is_fragment
from reader.analysis.interviewers import paragraphs_of_interviewers
from reader.analysis.single_quoted import in_single_quotes
from reader.analysis.summarizers.glance import signs
from reader.analysis.summarizers.glance.scenes import scene_at_first
from reader.analysis.summarizers.glance.standfirsts import closed
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.tokens import count_words

LEAST_ANYWHERE = 3  # words that can say anything, in whatever language; fewer are mostly cut off at an abbreviation
LEAST_WORDS = 4  # that can say anything in English
MIN_WORDS, MAX_WORDS = 6, 60  # outside a sentence makes a poor point

_DASHES = ("—", "–")  # with which speech begins in French, Spanish and Russian
_AFTER_WORDS = (",", ";", ":", ")", "]")  # nothing begins with these
_AFTER_QUOTED = (", ", "; ", ". ")  # nor with these behind a quotation mark
_CUT_OFF = (":", "...", ",.", ", .")
_FIRST_OF_SEVERAL = re.compile(r":\s(?:[(\[]?[1a]|\(A)[.)](?!.*\s[(\[]?[2bB][.)])", re.DOTALL)  # goes on elsewhere
_BEFORE_WORDS = "-–—•… "  # what a cut-off rest may begin with
_WITHIN_A_WORD = re.compile('(?<=[א-ת])"(?=[א-ת])')  # a sign of abbreviation in Hebrew: ד"ר
_SMALL = re.compile(r"[a-z]+(?:['’-][a-z]+)*[,;:]?$")  # "boy’s", not "iPhone"
_LIST_NUMBER = re.compile(r"[(\[]?(?:\d{1,2}|[a-z])[.)\]]\s")
_TO_REACH = re.compile(  # a number that one may dial, an address that one may write to
    r"\b(?:(?:call|dial|ring|phone|telephone|text|contact|e-?mail)(?:s|ing)?|(?:writes?|writing) to"
    r"|helpline|hotline|tel|be (?:called|phoned|contacted|reached|e-?mailed))\b.{0,60}"
    r"(?:(?<![\d.,$£€])(?:\(0?\d{2,4}\) ?|\b0?\d{2,4}[-. ])\d{3}[-. ]\d{4}\b|\b0\d{2,4} \d{5,7}\b"
    r"|\b[\w.+-]+@[\w-]+\.[a-z]{2,})",
    re.IGNORECASE,
)


class Grade(Enum):
    """How well a sentence serves as a point, the best first."""

    GOOD = auto()
    FAIR = auto()  # speech, very short or very long
    TALE = auto()  # what was to be seen before the news
    POOR = auto()  # it needs the line before, or is half a quotation
    QUESTION = auto()
    LIST_ITEM = auto()


SHOWN = frozenset({Grade.GOOD, Grade.FAIR})
TELLING = SHOWN | {Grade.TALE, Grade.POOR}  # what may be a point for what it tells
AT_NEED = frozenset({Grade.POOR, Grade.QUESTION, Grade.LIST_ITEM})  # only where there is nothing else
MAKE_UP = AT_NEED | {Grade.TALE}  # only make up the least number of points


class Grades:
    """The grades of the sentences, each when it is first asked for: of a book's 10,000 the first fifty are."""

    def __init__(self, document: Document) -> None:
        self._document, self._of_texts = document, _grades_of_texts(document)
        self._dangling = frozenset(dangling_sentences(document))

    def of(self, index: int) -> Grade | None:
        """Return the grade of a sentence, None for what is no point."""
        return self.of_words(index, self._document.sentence_text(index), is_dangling=index in self._dangling)

    def of_words(self, index: int, text: str, *, is_dangling: bool, is_closed: bool = False) -> Grade | None:
        """Return the grade of what is shown of a sentence, where that stands alone or does not.

        `is_closed` says that a quotation which goes on is closed behind a gap.
        """
        return self._of_texts.of(index, text, is_dangling=is_dangling, is_closed=is_closed)


class _GradesOfTexts:
    """The grades of what is shown of the sentences of a document: points and lines mostly ask for the same."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._language = document.language or DEFAULT_LANGUAGE
        self._known: dict[tuple[int, str, bool, bool], Grade | None] = {}
        self._asking, self._single_quoted = paragraphs_of_interviewers(document), in_single_quotes(document)

    def of(self, index: int, text: str, *, is_dangling: bool, is_closed: bool) -> Grade | None:
        asked = index, text, is_dangling, is_closed
        if asked not in self._known:
            words = closed(self._document, index, " ".join(text.split()))
            self._known[asked] = self._found(index, words, is_dangling=is_dangling, is_closed=is_closed)
        return self._known[asked]

    def _found(self, index: int, text: str, *, is_dangling: bool, is_closed: bool) -> Grade | None:
        if self._document.sentences[index].paragraph in self._asking:
            return Grade.QUESTION
        is_open = is_dangling or (index in self._single_quoted and not is_closed)
        grade = _grade(text, self._language, is_dangling=is_open)
        if grade not in SHOWN:
            return grade
        if self._language == ENGLISH and self._speaker(index) is None and is_caption(text):
            return Grade.POOR
        if index in scene_at_first(self._document) and not _is_speech(text, self._language):
            return Grade.TALE
        return Grade.FAIR if is_closed else grade

    def _speaker(self, index: int) -> Span | None:
        return self._document.paragraphs[self._document.sentences[index].paragraph].speaker


@lru_cache(maxsize=1)  # points and lines ask, before the text is parsed and after
def _grades_of_texts(document: Document) -> _GradesOfTexts:
    return _GradesOfTexts(document)


def plain_blanks(text: str) -> str:
    """Return a text with plain blanks in place of those at which no line breaks: pages have them anywhere."""
    return text.replace("\xa0", " ")


def _grade(text: str, language: str, *, is_dangling: bool) -> Grade | None:
    if _FIRST_OF_SEVERAL.search(text) or signs.is_apparatus(text) or not signs.is_finished(text):
        return None
    if _LIST_NUMBER.match(text):
        return Grade.LIST_ITEM
    if signs.is_question(text):
        return Grade.QUESTION
    if is_fragment(text, language):
        return None
    is_poor = is_dangling or _TO_REACH.search(text) or _is_answer(text, language) or _is_part(text, language)
    return Grade.POOR if is_poor else _grade_by_length(text, language)


def _is_answer(text: str, language: str) -> bool:
    """Tell whether a sentence begins with a "yes" or "no" that answers another."""
    first, sign, _ = text.lstrip(_BEFORE_WORDS).partition(",")
    word = first[:1].lower() + first[1:]  # "ANO" is a party
    return bool(sign) and word in words_for("function-words.yes_or_no", language=language)


def _is_part(text: str, language: str) -> bool:
    """Tell whether a sentence is cut off, begins or ends in somebody's words, or is an aside in brackets."""
    is_aside = text.startswith("(") and text.rstrip(".").endswith(")")
    is_quoted = signs.is_only_quoted(text) or _is_half_quoted(text)
    return is_aside or is_quoted or text.endswith(_CUT_OFF) or _begins_within(text, language)


def _grade_by_length(text: str, language: str) -> Grade:
    words = count_words(text)
    if words < (LEAST_WORDS if language == ENGLISH else LEAST_ANYWHERE):
        return Grade.POOR
    is_plain = MIN_WORDS <= words <= MAX_WORDS and not text.endswith("!")
    return Grade.GOOD if is_plain and not _is_speech(text, language) else Grade.FAIR


def _is_speech(text: str, language: str) -> bool:
    return signs.opens_quoted(text) or text.startswith(_DASHES) or signs.is_conversation(text, language)


def _begins_within(text: str, language: str) -> bool:
    """Tell whether an English sentence begins in small letters, as what was cut off another does; "iPhone" does not."""
    first = text.lstrip(_BEFORE_WORDS).split(maxsplit=1)[:1]
    is_rest = text.startswith(_AFTER_WORDS) or text[1:3] in _AFTER_QUOTED
    return language == "en" and (is_rest or any(_SMALL.match(word) for word in first))


def _is_half_quoted(text: str) -> bool:
    """Tell whether a quotation begins or ends in another sentence; which sign opens differs with the language."""
    marks = text if text.count('"') % 2 == 0 else _WITHIN_A_WORD.sub("", text)
    return any(sum(marks.count(sign) for sign in pair) % 2 == 1 for pair in ("“”„", "«»", '"'))
