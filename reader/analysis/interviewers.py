"""Whose turns in a conversation only ask: what an interviewer says is no news, even where no question mark ends it."""

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from itertools import chain, pairwise

from reader.analysis.summarizers.glance import signs
from reader.model.document import Document, ParagraphKind
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.language_table import words_for
from reader.nlp.tokens import count_words

_TOLD = (ParagraphKind.BODY, ParagraphKind.HEADING)  # a question in a line of its own looks like a heading
MOSTLY = 0.5  # of the turns
FEWEST_QUESTIONS = 3  # in paragraphs of their own
ONE_IN = 4  # paragraphs; where fewer ask, somebody only wonders
LONGER = 1.5  # times the words of what is asked are answered


def paragraphs_of_interviewers(document: Document) -> frozenset[int]:
    """Return the paragraphs of the author, of "Question", and of who asks in most turns, where somebody else does not.

    Where nobody is named before a turn, these are short paragraphs that end with a question or speak to somebody, if
    many do.
    """
    turns = _turns(document)
    return _named(document, turns) if turns else _unnamed(document)


def _unnamed(document: Document) -> frozenset[int]:
    told = [index for index, each in enumerate(document.paragraphs) if each.kind in _TOLD]
    own = {index for index in told if says_i(document, index)}
    asking = _asking_before_answers(document, told, own)
    # questions that are all headings are an author's
    is_talk = any(each.paragraph in asking for each in document.sentences)
    is_interview = len(asking) >= max(FEWEST_QUESTIONS, len(told) / ONE_IN) and is_talk
    return asking if is_interview else frozenset()


def _asking_before_answers(document: Document, told: Sequence[int], own: Set[int]) -> frozenset[int]:
    """Return the paragraphs that end with a question which the one behind them answers, longer than most or itself.

    Where somebody only wonders at the end of what they tell, what follows is as long. Beside questions others may say
    "you" before one of those that say "I", their `own`.
    """
    words = {index: count_words(_text(document, index)) for index in told}
    asks = {index for index in told if signs.is_question(_text(document, index))}
    answering = own | {answer for index, answer in pairwise(told) if index in asks}
    speaking = asks | {index for index in told if asks and index not in answering and _says_you(document, index)}
    pairs = [
        (index, answer)
        for index, answer in pairwise(told)
        if (index in asks and answer not in asks) or (index in speaking and answer in own)
    ]
    are_longer = sum(words[index] for index, _ in pairs) * LONGER <= sum(words[answer] for _, answer in pairs)
    return frozenset(index for index, answer in pairs if are_longer or words[index] * LONGER <= words[answer])


def _says_you(document: Document, paragraph: int) -> bool:
    return not _you(document).isdisjoint(_text(document, paragraph).split())


def says_i(document: Document, paragraph: int) -> bool:
    """Tell whether somebody speaks of themselves in a paragraph, outside of quotation marks."""
    others = (word for word in _text(document, paragraph).split() if word not in _you(document))
    return signs.is_conversation(signs.without_quoted(" ".join(others)), document.language or DEFAULT_LANGUAGE)


def _you(document: Document) -> Set[str]:
    return words_for("function-words.addressing", language=document.language or DEFAULT_LANGUAGE)


def _text(document: Document, paragraph: int) -> str:
    return document.text_of(document.paragraphs[paragraph].span)


def _named(document: Document, turns: dict[str, list[int]]) -> frozenset[int]:
    asking = _asking(document)
    byline = document.metadata.byline or ""
    labels = words_for("function-words.asking", language=document.language or DEFAULT_LANGUAGE)
    asks = {name for name in turns if name in byline or name.lower() in labels} | _most_within(turns, asking)
    asks = asks or _beside_the_guest(document, turns, asking)
    return frozenset(index for name in asks for index in turns[name]) if len(asks) < len(turns) else frozenset()


def _most_within(turns: dict[str, list[int]], paragraphs: frozenset[int]) -> set[str]:
    return {name for name, own in turns.items() if sum(index in paragraphs for index in own) >= MOSTLY * len(own)}


def _beside_the_guest(document: Document, turns: dict[str, list[int]], asking: frozenset[int]) -> set[str]:
    """Return who alone of two mostly asks or says "you", where the text names the other before, who says more."""
    start = document.paragraphs[min(chain(*turns.values()))].span.start
    address = {each for each in chain(*turns.values()) if _says_you(document, each)}
    said = {name: sum(count_words(_text(document, index)) for index in own) for name, own in turns.items()}
    guests = {name for name in turns if re.search(rf"\b{re.escape(name.split()[-1])}\b", document.text[:start])}
    others = turns.keys() - guests
    is_interview = len(guests) == len(others) == 1 and said[min(others)] * LONGER <= said[min(guests)]
    return others if is_interview and _most_within(turns, asking | address) == others else set()


def _turns(document: Document) -> dict[str, list[int]]:
    """Return the paragraphs of each speaker by name; initials stand for the one speaker who has them."""
    told = [
        (index, document.text_of(paragraph.speaker))
        for index, paragraph in enumerate(document.paragraphs)
        if paragraph.is_turn and paragraph.speaker is not None
    ]
    named: dict[str, set[str]] = defaultdict(set)
    for _, name in told:
        named["".join(word[0] for word in name.split())].add(name)
    turns: dict[str, list[int]] = defaultdict(list)
    for index, name in told:
        others = named[re.sub(r"[.\s]", "", name)] - {name}
        turns[min(others) if len(others) == 1 else name].append(index)
    return turns


def _asking(document: Document) -> frozenset[int]:
    return frozenset(
        sentence.paragraph
        for sentence in document.sentences
        if document.paragraphs[sentence.paragraph].is_turn and signs.is_question(document.text_of(sentence.span))
    )
