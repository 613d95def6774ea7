"""What the article says in a few lines: the author's own list, else the best sentences that do not say the same."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import cached_property

from reader.analysis.dangling import dangling_sentences
from reader.analysis.fragments import is_fragment
from reader.analysis.summarizers.glance import signs
from reader.analysis.summary_size import is_read_at_a_glance
from reader.analysis.support.evidence import EvidenceFinder
from reader.analysis.support.support_index import SupportIndex
from reader.analysis.support.text_words import words_in
from reader.model.annotation import KeyPoints, Origin
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.tokens import count_words

MIN_KEY_POINTS = 3
MAX_KEY_POINTS = 5  # of a long text; more is no longer a glance
SENTENCES_BEFORE_MORE = 12  # for each further point
SHORT_TEXT = 4  # sentences; up to here one or two points are enough
OPENING_WITHIN = 3  # sentences
OPENING_AMONG = 10  # of the ranking; an opening further down is a scene
TOO_MUCH_AGAIN = 0.65  # of the weight of the shorter sentence's words
TOO_ALIKE = 0.5  # tf-idf cosine; above it two sentences say much the same
MIN_WORDS, MAX_WORDS = 6, 60  # outside a sentence makes a poor point
SCENE_WORDS = 8  # up to here it is more often a step of a tale than news: "The members around him laughed."

TITLE_WORDS = 2  # that a short sentence shares with the title to be of weight

_DASHES = ("—", "–")  # with which speech begins in French, Spanish and Russian
_LIST_NUMBER = re.compile(r"[(\[]?(?:\d{1,2}|[a-z])[.)\]]\s")
_LETTER = re.compile(  # how a letter opens and closes
    r"(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|hallo|guten \w+"
    r"|liebe[rs]? (?:leser|kund|kolleg|freund|mitglied)\w*|sehr geehrte[rs]?|bonjour"
    r"|ch[eè]re?s?|hola|estimad[oa]s?|querid[oa]s?)(?: [\w.'’&-]+){0,5} ?[,!:]"
    r"|(?:(?:with )?(?:best|kind|warm)(?:est)? (?:regards|wishes)|yours (?:sincerely|faithfully|truly)|sincerely|cheers"
    r"|(?:many )?thanks(?! to)|thank you|mit freundlichen grüßen|viele grüße|cordialement|saludos)\b.{0,30}$",
    re.IGNORECASE,
)
_UNSUBSCRIBE = re.compile(
    r"^\W*unsubscribe\b|\bto unsubscribe\b|\bunsubscribe (?:here|at any time|from)", re.IGNORECASE
)
_STEP_OF_A_TALE = re.compile(  # English
    r"(?:at first|first (?:it|he|she|they|came)|initially|eventually|suddenly|after a while|in the end|moments later"
    r"|the next (?:day|morning)|one (?:day|night|morning|evening|afternoon)|(?:soon|later|finally)(?=,))\b",
    re.IGNORECASE,
)


class _Grade(Enum):
    """How well a sentence serves as a point, the best first."""

    GOOD = auto()
    SCENE = auto()  # a step of a tale, or too short for news
    FAIR = auto()  # speech, very short or very long
    POOR = auto()  # it needs the line before, or is half a quotation
    QUESTION = auto()
    LIST_ITEM = auto()


_MAKE_UP = frozenset({_Grade.POOR, _Grade.QUESTION})  # only make up the least number of points


def author_points(document: Document) -> tuple[int, ...]:
    """Return the paragraphs in which the author lists the key points."""
    return document.paragraphs_of_kind(ParagraphKind.KEY_POINT)


def key_points(document: Document, ranking: Sequence[int]) -> KeyPoints:
    """Return the author's key points, or points chosen from a ranking of the sentences, which only these need.

    A text that is read at a glance has none of its own accord.
    """
    finder = EvidenceFinder(document)
    listed = author_points(document)
    if listed:
        return KeyPoints(Origin.AUTHOR, tuple(finder.key_point(document.paragraphs[index].span) for index in listed))
    chosen = [] if is_read_at_a_glance(document) else sorted(_chosen(document, ranking, finder.index))
    return KeyPoints(Origin.GENERATED, tuple(finder.generated_point(index) for index in chosen))


def key_point_count(sentences: int) -> int:
    """Return how many points a text of so many sentences is given."""
    if sentences <= SHORT_TEXT:
        return max(min(sentences, 1), sentences // 2)
    return max(MIN_KEY_POINTS, min(MAX_KEY_POINTS, 2 + sentences // SENTENCES_BEFORE_MORE))


def _chosen(document: Document, ranking: Sequence[int], index: SupportIndex) -> list[int]:
    """Return the first sentences of the ranking that make good points and differ from each other, best first.

    Redundancy is checked as in maximal marginal relevance (Carbonell and Goldstein 1998), with a fixed bound.
    """
    wanted, grades, repeats = key_point_count(len(document.sentences)), _Grades(document), _Repeats(document, index)
    ordered, chosen = _opening_first(ranking, grades), list[int]()
    for grade in _Grade:
        room = min(wanted, MIN_KEY_POINTS) if grade in _MAKE_UP else wanted
        candidates = (index for index in ordered if grades.of(index) is grade)
        while len(chosen) < room and (candidate := next(candidates, None)) is not None:
            if not any(repeats.say_the_same(candidate, other) for other in chosen):
                chosen.append(candidate)
    return chosen


def _opening_first(ranking: Sequence[int], grades: "_Grades") -> Sequence[int]:
    """Return the ranking with the opening at its head, unless it stands far down, as the scene of a feature does.

    The opening is the first sentence that makes a good point: a standfirst may be a mere phrase.
    """
    first = sorted(ranking)[:OPENING_WITHIN]
    opening = next((index for index in first if grades.of(index) is _Grade.GOOD), min(ranking, default=0))
    if opening not in ranking[:OPENING_AMONG]:
        return ranking
    return (opening, *(index for index in ranking if index != opening))


class _Repeats:
    """Finds sentences that say again what others have said; keeps the words of each."""

    def __init__(self, document: Document, index: SupportIndex) -> None:
        self._document = document
        self._index = index
        self._contents: dict[int, frozenset[str]] = {}

    def say_the_same(self, first: int, second: int) -> bool:
        """Tell whether two sentences say much the same, or one most of what the other says."""
        if self._index.similarity(first, second) >= TOO_ALIKE:
            return True
        one, other = self._content(first), self._content(second)
        return self._weight(one & other) > TOO_MUCH_AGAIN * min(self._weight(one), self._weight(other))

    def _content(self, sentence: int) -> frozenset[str]:
        if sentence not in self._contents:
            self._contents[sentence] = _content(self._document, sentence)
        return self._contents[sentence]

    def _weight(self, stems: frozenset[str]) -> float:
        return sum(self._index.rarity(stem) for stem in stems)


def _content(document: Document, sentence: int) -> frozenset[str]:
    return _stems(document, document.sentences[sentence].span)


def _stems(document: Document, span: Span) -> frozenset[str]:
    words = words_in(document.text, span, document.language or DEFAULT_LANGUAGE)
    return frozenset(word.stem for word in words if word.is_content)


class _Grades:
    """The grades of the sentences, each when it is first asked for: of a book's 10,000 the first fifty are."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._language = document.language or DEFAULT_LANGUAGE
        self._dangling = frozenset(dangling_sentences(document))
        self._known: dict[int, _Grade | None] = {}

    def of(self, index: int) -> _Grade | None:
        """Return the grade of a sentence, None for what is no point."""
        if index not in self._known:
            text = self._document.text_of(self._document.sentences[index].span)
            grade = _grade(text, self._language, is_dangling=index in self._dangling)
            self._known[index] = _Grade.SCENE if grade is _Grade.GOOD and self._is_scene(index, text) else grade
        return self._known[index]

    def _is_scene(self, index: int, text: str) -> bool:
        """Tell whether an English sentence is a step of a tale, or too short for news.

        A short one is news where it opens the text, has a figure, or speaks of what the title does.
        """
        if self._language != "en" or _STEP_OF_A_TALE.match(text):
            return self._language == "en"
        if index == 0 or count_words(text) > SCENE_WORDS or signs.figures_in(text):
            return False
        return len(_content(self._document, index) & self._title) < TITLE_WORDS

    @cached_property
    def _title(self) -> frozenset[str]:
        titles = self._document.paragraphs_of_kind(ParagraphKind.TITLE)
        return frozenset(
            stem for index in titles for stem in _stems(self._document, self._document.paragraphs[index].span)
        )


def _grade(text: str, language: str, *, is_dangling: bool) -> _Grade | None:
    is_frame = _LETTER.match(text) or _UNSUBSCRIBE.search(text) or signs.is_apparatus(text)
    if is_frame or not signs.is_finished(text):
        return None
    if _LIST_NUMBER.match(text):
        return _Grade.LIST_ITEM
    if signs.is_question(text):
        return _Grade.QUESTION
    if is_fragment(text, language):
        return None
    if is_dangling or signs.is_only_quoted(text) or _is_half_quoted(text) or _begins_within(text, language):
        return _Grade.POOR
    is_plain = MIN_WORDS <= count_words(text) <= MAX_WORDS and not text.endswith("!")
    is_speech = signs.opens_quoted(text) or text.startswith(_DASHES) or signs.is_conversation(text, language)
    return _Grade.GOOD if is_plain and not is_speech else _Grade.FAIR


def _begins_within(text: str, language: str) -> bool:
    """Tell whether an English sentence begins in small letters, as what was cut off another does; "iPhone" does not."""
    return language == "en" and text.split(maxsplit=1)[0].isalpha() and text.split(maxsplit=1)[0].islower()


def _is_half_quoted(text: str) -> bool:
    """Tell whether a quotation begins or ends in another sentence; which sign opens differs with the language."""
    return any(sum(text.count(sign) for sign in pair) % 2 == 1 for pair in ("“”„", '"'))
