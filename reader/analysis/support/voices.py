"""Who says a thing in a point, where the text has somebody else say it. English."""

from collections.abc import Iterator, Sequence

from reader.analysis.quotations.english import ENGLISH
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.text_words import TextWord, name_runs, span_of
from reader.model.annotation import Concern, Doubt, DoubtKind
from reader.nlp.common_words import is_common_word
from reader.nlp.names import are_related, spellings
from reader.nlp.word_set import word_set

LANGUAGE = "en"
LOOKED_AT = 2  # sentences, the best
SAME_WORDS = 0.75  # of the words of content that the point reports
LEAST_WORDS = 2  # of content in them; of fewer many may say the same
_VERBS = ENGLISH.reports - ENGLISH.noun_like
_FOR_ANOTHER = word_set("spokesman spokeswoman spokesperson lawyer attorney behalf")  # who speaks so speaks for others
BEHIND = 3  # words between a verb and the name behind it: "said the director Ana Lima"


def voice_doubts(
    point: Sequence[TextWord],
    sentences: Sequence[ComparedSentence],
    others: Sequence[ComparedSentence],
    language: str,
) -> Iterator[Doubt]:
    """Yield the speaker of the point in whose place the text has another; an institution says what its people say."""
    own = _voices(point) if language == LANGUAGE else []
    if len(own) != 1 or own[0][0].stop != own[0][1]:
        return
    name, verb = own[0]
    if not _is_person(point, name):
        return
    for sentence in sentences[:LOOKED_AT]:
        told = _voices(sentence.words)
        is_relayed = any(word.plain in _FOR_ANOTHER for word in sentence.words)
        is_told = len(told) == 1 and _is_person(sentence.words, told[0][0]) and not is_relayed
        near = (sentence, *(each for each in (*sentences, *others) if each.sentence == sentence.sentence + 1))
        is_named = any(_is_named(point, name, each.words) for each in near)
        if is_told and not is_named and _holds(sentence, [*range(verb + 1, len(point))], point):
            against = span_of(sentence.words, told[0][0])
            yield Doubt(span_of(point, name), DoubtKind.CHANGED, against, Concern.WHO)
            return


def _voices(words: Sequence[TextWord]) -> list[tuple[range, int]]:
    """Return each verb that reports with the name right before it, or behind it where it follows what was said."""
    found = []
    runs = [_unbroken(words, run) for run in name_runs(words)]
    for verb, word in enumerate(words):
        if word.plain in _VERBS:
            is_behind = verb > 0 and not words[verb - 1].is_word
            near = range(verb + 1, verb + 2 + BEHIND) if is_behind else range(0)
            named = [run for run in runs if run.stop == verb or run.start in near]
            found += [(run, verb) for run in named[:1] if _is_name(words, run)]
    return found


def _unbroken(words: Sequence[TextWord], run: range) -> range:
    """Return the capitals with which a run of them begins: "Ana Ruiz" of "Ana Ruiz on Monday"."""
    return range(run.start, next((each for each in run if not words[each].is_capitalised), run.stop))


def _is_name(words: Sequence[TextWord], run: range) -> bool:
    return len(run) > 1 or not is_common_word(words[run[-1]].plain, LANGUAGE)


def _is_person(words: Sequence[TextWord], run: range) -> bool:
    """Tell whether a name is surely somebody's: a first name or a role stands in it before the last of its words."""
    tables = name_tables()
    is_body = any(tables.has((words[each].text,), Entry.ORGANISATION_WORD, Entry.PLACE_WORD) for each in run)
    is_called = any(
        tables.has((words[each].text,), Entry.GIVEN_NAME) or tables.has((words[each].plain,), Entry.ROLE)
        for each in run[:-1]
    )
    return is_called and not is_body and not tables.has((words[run[-1]].plain,), Entry.ROLE)


def _holds(sentence: ComparedSentence, places: Sequence[int], point: Sequence[TextWord]) -> bool:
    content = [place for place in places if point[place].is_content]
    shared = [place for place in content if place in sentence.matches.in_point]
    return len(content) >= LEAST_WORDS and len(shared) >= SAME_WORDS * len(content)


def _is_named(point: Sequence[TextWord], name: range, words: Sequence[TextWord]) -> bool:
    """Tell whether a sentence names whom the point names, in any writing."""
    own = spellings(point[name[-1]].name)
    held = {spelling for word in words if word.is_capitalised for spelling in spellings(word.name)}
    return any(one == two or are_related(one, two) for one in own for two in held)
