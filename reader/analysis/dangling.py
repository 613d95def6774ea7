"""Lines that cannot be understood without the one before: "He said so.", "However, ...", "This is why ...".

Signs on the surface, no parsing: a line that is flagged nearly always dangles, one that is not may dangle all the same.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain, pairwise

from reader.analysis import dangling_english, dangling_words
from reader.analysis.dangling_english import lacks_a_person
from reader.analysis.interviewers import paragraphs_of_interviewers, says_i
from reader.analysis.person_names import surnames_in
from reader.analysis.quotations.marks import quoted_spans
from reader.analysis.quotations.speech import MARKS
from reader.analysis.summarizers.glance import signs
from reader.model.document import Document, ParagraphKind
from reader.nlp.languages import ENGLISH

MOST_SET_OFF = 0.5  # of the sentences; where more are, it is only how the text is set
LANGUAGES = dangling_words.LANGUAGES | {ENGLISH}


@lru_cache(maxsize=1)  # the ranking, the key points and the summary ask
def dangling_sentences(document: Document) -> tuple[int, ...]:
    """Return the prose sentences that need the one before, in order; in a language not known here only by marks."""
    unsigned, is_open = unsigned_sentences(document), openness_in(document)
    texts = [_without_speaker(document, index) for index in range(len(document.sentences))]
    return tuple(index for index, text in enumerate(texts) if index in unsigned or (index and is_open(text)))


@lru_cache(maxsize=1)
def unsigned_sentences(document: Document) -> frozenset[int]:
    """Return the sentences that leave open whose words they are, whatever else they say.

    They go on with a quotation that the sentence before begins, or with what somebody says in a conversation; what has
    no name between two turns goes on with the first of them, unless these are posts that an article shows. Others are
    only quoted, set off as quotations are, or say "I" in answer to somebody's questions.
    """
    return frozenset(
        chain(_within_quotations(document), _within_turns(document), _of_nobody(document), _set_off(document))
    )


@lru_cache(maxsize=1)  # each making of lines asks
def openness_in(document: Document) -> Callable[[str], bool]:
    """Return what tells of a sentence, as it is shown, whether it leaves more open than "the ship"."""
    language = document.language or ""
    surnames = surnames_in(document.text) if language == ENGLISH else frozenset()
    return lambda text: points_back(text, language) or (language == ENGLISH and lacks_a_person(text, surnames))


def points_back(text: str, language: str) -> bool:
    """Tell whether a sentence by itself shows that it needs the one before; False in a language not known here."""
    if language == ENGLISH:
        return dangling_english.points_back(text)
    return language in LANGUAGES and dangling_words.points_back(text, language)


def _of_nobody(document: Document) -> Iterator[int]:
    """Yield the sentences that are only quoted, behind others of their paragraph, or answer without a name as "I".

    Whole paragraphs do in an interview, where most that answer say "I", and none before the first question.
    """
    is_labelled = any(each.is_turn for each in document.paragraphs)
    asking = frozenset() if is_labelled else paragraphs_of_interviewers(document)
    first, language = min(asking, default=len(document.paragraphs)), document.language or ""
    own = {number for number in range(len(document.paragraphs)) if asking and says_i(document, number)}
    is_interview = min(own, default=0) >= first and 2 * sum(each + 1 in own for each in asking) > len(asking)
    whole = own if is_interview else frozenset()
    for index, (before, this) in enumerate(pairwise(document.sentences), start=1):
        text = document.text_of(this.span)
        is_quoted = before.paragraph == this.paragraph and signs.is_only_quoted(text)
        is_own = this.paragraph in whole or signs.is_conversation(signs.without_quoted(text), language)
        if is_quoted or (is_own and this.paragraph > first):
            yield index


def _set_off(document: Document) -> Iterator[int]:
    """Yield the sentences of quotations that are set off, where most of a text is not, but those that quote."""
    kinds = [document.paragraphs[sentence.paragraph].kind for sentence in document.sentences]
    if kinds.count(ParagraphKind.QUOTE) < MOST_SET_OFF * len(kinds):
        quoted = (index for index, kind in enumerate(kinds) if kind is ParagraphKind.QUOTE)
        yield from (index for index in quoted if not _says_who(document.sentence_text(index)))


def _says_who(text: str) -> bool:
    return signs.has_quotation(text) and not signs.is_only_quoted(text)


def _within_turns(document: Document) -> Iterator[int]:
    turns = [number for number, paragraph in enumerate(document.paragraphs) if paragraph.is_turn]
    spoken = [number for number in turns if document.paragraphs[number].kind is not ParagraphKind.QUOTE]
    conversation = range(spoken[0], spoken[-1] + 1) if spoken else range(0)
    for index, sentence in enumerate(document.sentences):
        is_within = sentence.paragraph in conversation or sentence.paragraph in turns
        if is_within and not _speaker_before(document, index):
            yield index


def _without_speaker(document: Document, index: int) -> str:
    return document.sentence_text(index)[_speaker_before(document, index) :].lstrip(": ")


def _speaker_before(document: Document, index: int) -> int:
    """Return the length of the name with which a sentence begins."""
    sentence = document.sentences[index]
    speaker = document.paragraphs[sentence.paragraph].speaker
    return len(speaker) if speaker is not None and speaker.start == sentence.span.start else 0


def _within_quotations(document: Document) -> Iterator[int]:
    """Yield the sentences that begin in a quotation of the sentence before and say nothing of their own."""
    quoted = quoted_spans(document)
    for index, sentence in enumerate(document.sentences):
        at = bisect_left(quoted, sentence.span.start, key=lambda each: each.start) - 1
        end = quoted[at].end if at >= 0 else 0
        is_within = end > sentence.span.start and document.text[sentence.span.start] not in MARKS
        if is_within and not any(map(str.isalnum, signs.without_quoted(document.text[end : sentence.span.end]))):
            yield index
