"""Sentences that cannot be understood without the one before, as far as signs tell: "He said so.", "However, ...".

A parse tells it better (`lines/dependence.py`): this is for the ranking, which comes before, and where there is none.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain, groupby

from reader.analysis.facts.calendar import calendar_of
from reader.model.document import Document, ParagraphKind
from reader.model.line import Line, whole_line, words_of
from reader.nlp.language_table import words_for
from reader.nlp.word_set import any_of, capitalised

LANGUAGES = frozenset({"de", "en", "es", "fr"})
OPENERS = "\"'“‘«„»‚([{—–-•*…¿¡\u00a0\u202f "
WITHOUT_COMMA = ("de",)  # languages that set none behind "however"

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_OPENS_ANOTHER = re.compile("[^”]*“")
_REST_OF_QUOTED = re.compile(r"[^”\"]*[”\"]?")


@lru_cache(maxsize=1)  # the ranking, the key points and the summary ask
def dangling_sentences(document: Document) -> tuple[int, ...]:
    """Return the prose sentences that need the one before, in order; none in a language that is not known here."""
    language = document.language or ""
    if language not in LANGUAGES:
        return ()
    unsigned = unsigned_sentences(document)
    lines = (whole_line(document, index) for index in range(len(document.sentences)))
    return tuple(line.sentence for line in lines if line.sentence in unsigned or needs_before(document, line))


def needs_before(document: Document, line: Line) -> bool:
    """Tell whether what is shown of a sentence points back, by signs; the first has nothing before it."""
    text = words_of(document, line)[_speaker_before(document, line.sentence) :].lstrip(": ")
    return line.sentence > 0 and points_back(text, document.language or "")


@lru_cache(maxsize=1)
def unsigned_sentences(document: Document) -> frozenset[int]:
    """Return the sentences that leave open whose words they are, whatever else they say.

    They go on with a quotation that the sentence before begins, or with what somebody says in a conversation; what has
    no name between two turns goes on with the first of them, unless these are posts that an article shows.
    """
    if (document.language or "") not in LANGUAGES:
        return frozenset()
    return frozenset(chain(_within_quotations(document), _within_turns(document)))


def points_back(text: str, language: str) -> bool:
    """Tell whether a sentence opens with a word for what stands before it, or joins it, or quotes "him" or "her"."""
    if language not in LANGUAGES:
        return False
    begins = _openings(language).match(text.lstrip(OPENERS))
    return begins is not None or _said_by_pronoun(language).search(text) is not None


@cache
def _openings(language: str) -> re.Pattern[str]:
    people = any_of(words_for("function-words.standing_for_people", language=language))
    pointing = any_of(words_for("function-words.demonstratives", "function-words.besides", language=language))
    calendar = calendar_of(language)
    periods = words_for("measures.periods", "measures.parts_of_periods", "measures.seasons", language=language)
    names = any_of(capitalised(calendar.names) if calendar.is_capitalised else calendar.names)  # "this may"
    times = rf"(?:{any_of(calendar.spans | periods)}|(?-i:{names}))"
    coordinators = any_of(words_for("function-words.coordinators", language=language))
    joining = any_of(connectives(language))
    comma = "" if language in WITHOUT_COMMA else "(?=,)"
    rules = rf"{people}|{pointing}(?! {times}\b)|{coordinators}(?=,? )|{joining}{comma}"
    return re.compile(rf"(?:{rules})\b", re.IGNORECASE)


@cache
def _said_by_pronoun(language: str) -> re.Pattern[str]:
    one = any_of(words_for("function-words.standing_for", language=language))
    return re.compile(rf"[”“\"»’'],? (?:[\w]+[ -](?:t-)?)?{one}\b", re.IGNORECASE)


@cache
def connectives(language: str) -> frozenset[str]:
    """Return the words, and phrases of several, that join a sentence to the one before."""
    words = words_for("function-words.connectives_of_sense", language=language)
    return empty_connectives(language) | {word.replace("_", " ") for word in words}


def empty_connectives(language: str) -> frozenset[str]:
    """Return those of them that tell nothing themselves."""
    words = words_for("function-words.connectives", "function-words.connectives_at_the_head", language=language)
    return frozenset(word.replace("_", " ") for word in words)


def _within_turns(document: Document) -> Iterator[int]:
    turns = [number for number, paragraph in enumerate(document.paragraphs) if paragraph.is_turn]
    spoken = [number for number in turns if document.paragraphs[number].kind is not ParagraphKind.QUOTE]
    conversation = range(spoken[0], spoken[-1] + 1) if spoken else range(0)
    for index, sentence in enumerate(document.sentences):
        is_within = sentence.paragraph in conversation or sentence.paragraph in turns
        if is_within and not _speaker_before(document, index):
            yield index


def _speaker_before(document: Document, index: int) -> int:
    """Return the length of the name with which a sentence begins."""
    sentence = document.sentences[index]
    speaker = document.paragraphs[sentence.paragraph].speaker
    return len(speaker) if speaker is not None and speaker.start == sentence.span.start else 0


def _within_quotations(document: Document) -> Iterator[int]:
    """Yield the sentences that begin in a quotation of the sentence before and say nothing of their own."""
    for paragraph, group in groupby(enumerate(document.sentences), key=lambda pair: pair[1].paragraph):
        whole = document.text_of(document.paragraphs[paragraph].span)
        if "„" in whole or (whole.count('"') % 2 == 1 and not _goes_on_after(document, paragraph)):
            continue  # a German quotation ends with the sign that opens an English one; or a sign is missing
        is_open = False
        for index, sentence in group:
            text = document.text_of(sentence.span)
            if is_open and not _OPENS_ANOTHER.match(text) and not _says_more_than_it_quotes(text):
                yield index
            is_open = _is_open_after(text, is_open=is_open)


def _goes_on_after(document: Document, paragraph: int) -> bool:
    """Tell whether a quotation goes on in the next paragraph, which opens it again, so that this one leaves it open."""
    following = document.paragraphs[paragraph + 1 : paragraph + 2]
    return any(document.text_of(each.span).startswith('"') for each in following)


def _is_open_after(text: str, *, is_open: bool) -> bool:
    last = max(text.rfind("“"), text.rfind("”"))
    return text[last] == "“" if last >= 0 else is_open != (text.count('"') % 2 == 1)


def _says_more_than_it_quotes(text: str) -> bool:
    rest = _QUOTED.sub("", _REST_OF_QUOTED.sub("", text, count=1))
    return any(character.isalnum() for character in rest)
