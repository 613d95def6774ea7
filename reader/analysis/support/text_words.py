"""The words of a place in the text with what is needed to compare them: span, stem, whether they carry content."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.language_table import words_for
from reader.nlp.numbers import Number
from reader.nlp.spelt_numbers import numbers_of_language
from reader.nlp.stems import stem
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import each_token, plain_words

SENTENCES_KEPT = 256  # whose words and numbers are remembered
LONGEST_KEPT = 1_000  # characters of one
_SMALL_WORDS = words_for("function-words.name_joints")
_CLAUSE_SIGNS = frozenset(",;:.!?–—()…")
_ADVERB_ENDING = "ly"  # "not immediately recognize"


@dataclass(frozen=True, slots=True)
class TextWord:
    """A word or a single sign; `plain` is lower case without possessive ending, and the sign itself for a sign."""

    span: Span
    text: str
    plain: str
    stem: str
    is_content: bool

    @property
    def is_word(self) -> bool:
        """Tell whether it is no sign."""
        return self.text[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        """Tell whether it may be part of a name."""
        return self.text[0].isupper() and self.is_content

    @property
    def is_acronym(self) -> bool:
        """Tell whether it is written in capitals alone."""
        letters = self.text.replace(".", "")
        return len(letters) > 1 and letters.isalpha() and letters.isupper()

    @property
    def key(self) -> str:
        """What it is compared by: the stem of a word of content, a small word as it is."""
        return self.stem if self.is_content else self.plain

    @property
    def name(self) -> str:
        """The word in lower case, without full stops, as tables of names hold it."""
        return self.plain.replace(".", "")


def words_in(text: str, span: Span, language: str, most: int | None = None) -> tuple[TextWord, ...]:
    """Return the words and signs of a span of the text in order, the first so many."""
    if len(span) > LONGEST_KEPT:
        return tuple(islice(_each_word(text, span, language), most))
    return _words_of_short(span.of(text), span.start, language)[:most]


@lru_cache(maxsize=SENTENCES_KEPT)  # points, lines and facts ask of the same sentences; no text is held for them
def _words_of_short(text: str, start: int, language: str) -> tuple[TextWord, ...]:
    return tuple(_each_word(text, Span(0, len(text)), language, start))


def _each_word(text: str, span: Span, language: str, start: int = 0) -> Iterator[TextWord]:
    """Yield the words of a span of what begins at `start`."""
    places = each_token(text, span)
    return (word for place in places for word in _words(place.of(text), start + place.start, language))


def content_stems(document: Document, sentence: int) -> frozenset[str]:
    """Return the stems of the content words of a sentence."""
    known = _known_stems(document)
    if sentence not in known:
        known[sentence] = _stems(document, document.sentences[sentence].span)
    return known[sentence]


def title_stems(document: Document) -> frozenset[str]:
    """Return the stems of the content words of the titles."""
    titles = document.paragraphs_of_kind(ParagraphKind.TITLE)
    return frozenset(stem for index in titles for stem in _stems(document, document.paragraphs[index].span))


@lru_cache(maxsize=1)  # points and lines ask, before the text is parsed and after
def _known_stems(_document: Document) -> dict[int, frozenset[str]]:
    return {}


def _stems(document: Document, span: Span) -> frozenset[str]:
    words = words_in(document.text, span, document.language or DEFAULT_LANGUAGE)
    return frozenset(word.stem for word in words if word.is_content)


def numbers_of(words: Sequence[TextWord], language: str) -> tuple[Number, ...]:
    """Return the numbers among words, by index into them."""
    return _numbers_of(tuple(word.text.lower() for word in words), language)


@lru_cache(maxsize=SENTENCES_KEPT)
def _numbers_of(tokens: tuple[str, ...], language: str) -> tuple[Number, ...]:
    """Return the numbers of a sentence, which is read anew for each point that it may support."""
    return tuple(numbers_of_language(tokens, language))


def name_runs(words: Sequence[TextWord]) -> Iterator[range]:
    """Yield the indices of each run of capitalised words; those joined by "of the" and the like are one run."""
    kept = [index for index, word in enumerate(words) if word.is_capitalised]
    run: list[int] = []
    for index in kept:
        if run and not all(words[between].plain in _SMALL_WORDS for between in range(run[-1] + 1, index)):
            yield range(run[0], run[-1] + 1)
            run = []
        run.append(index)
    if run:
        yield range(run[0], run[-1] + 1)


def span_of(words: Sequence[TextWord], indices: range) -> Span:
    """Return the span from the first to the last of the indices."""
    return Span(words[indices[0]].span.start, words[indices[-1]].span.end)


def joined(words: Sequence[TextWord], marked: frozenset[int]) -> tuple[Span, ...]:
    """Return the marked words as spans; neighbours, function words between them included, are one."""
    groups: list[list[int]] = []
    for index in sorted(marked):
        between = words[groups[-1][-1] + 1 : index] if groups else ()
        if groups and all(each.text in "-‐‑" or (each.is_word and not each.is_content) for each in between):
            groups[-1].append(index)
        else:
            groups.append([index])
    return tuple(Span(words[group[0]].span.start, words[group[-1]].span.end) for group in groups)


def ends_clause(word: TextWord, language: str) -> bool:
    """Tell whether a sign or small word stands between two clauses."""
    return word.text in _CLAUSE_SIGNS or word.plain in words_for("function-words.clause_openers", language=language)


def carries_clause(word: TextWord) -> bool:
    """Tell whether a word is a content word and no adverb."""
    return word.is_content and not word.plain.endswith(_ADVERB_ENDING)


def neighbour(words: Sequence[TextWord], places: range) -> tuple[int | None, tuple[TextWord, ...]]:
    """Return the first content word on the way, and the function words before it; None where a sign comes first."""
    between: list[TextWord] = []
    for index in places:
        if words[index].text in _CLAUSE_SIGNS:
            break
        if carries_clause(words[index]):
            return index, tuple(between)
        if words[index].is_word and not words[index].is_content:
            between.append(words[index])
    return None, tuple(between)


def _words(token: str, start: int, language: str) -> Sequence[TextWord]:
    if token.isascii() and (token.isalpha() or len(token) == 1):  # most are: a word of one piece, or a sign
        return (_word(start, token, token.lower(), language),)
    pieces = list(plain_words(token))
    if len(pieces) < 2:
        return (_word(start, token, pieces[0] if pieces else token, language),)
    grams = (token[offset : offset + len(piece)] for offset, piece in enumerate(pieces))  # of a script without spaces
    return [_word(start + offset, *pair, language) for offset, pair in enumerate(zip(grams, pieces, strict=True))]


def _word(start: int, token: str, plain: str, language: str) -> TextWord:
    place = Span(start, start + len(token))
    is_shouted = len(token) > 1 and token.isupper() and not token.isdigit()
    is_content = token[0].isalnum() and (plain not in stop_words(language) or is_shouted)
    return TextWord(place, token, plain, stem(plain, language), is_content)
