"""Who says a thing in a point, where the text has somebody else say it, by the speakers of the text's quotations."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.quotations.languages import reporting_of
from reader.analysis.verdicts.article import Article
from reader.model.annotation import ActorKind, Concern, Doubt, DoubtKind, KeyPoint, Quotation
from reader.model.span import Span
from reader.nlp.word_set import word_set
from reader.parsing import queries

SAME_WORDS = 0.75  # of the words of content that the point reports
SIMILAR_WORDS = 0.5  # of them; of who says so much it may be told
LEAST_WORDS = 2  # of content in them; of fewer many may say the same
_FOR_ANOTHER = word_set(
    "spokesman spokeswoman spokesperson lawyer attorney solicitor barrister counsel agent representative behalf"
) | word_set("secretary aide adviser advisor staff assistant deputy manager")  # who speaks so may speak for another


class _Voice(NamedTuple):
    """Who speaks in a point: the words, whom they name, the noun; and the stems of what is said."""

    speaker: Span
    actor: str | None
    noun: str
    said: frozenset[str]


class Voices:
    """Compares the speakers of points with those of the text."""

    def __init__(self, article: Article, quotations: Sequence[Quotation]) -> None:
        self._article = article
        of_text = (each for each in quotations if article.sentence_at(each.span.start) is not None)  # and of no point
        self._quotations = [(each, article.content([each.span])) for each in of_text]
        self.grammar = reporting_of(article.parse.language)

    def doubt(self, point: KeyPoint) -> Doubt | None:
        """Return the speaker of a point in whose place the text has another, None where it may be the same."""
        voice = self._voice(point.span)
        if voice is None or len(voice.said) < LEAST_WORDS:
            return None
        near, same = (self._telling(voice, share, point.span) for share in (SIMILAR_WORDS, SAME_WORDS))
        if not same or not (self._are_others(voice, near, same) or self._are_set_apart(voice, near, same[0])):
            return None
        return Doubt(voice.speaker, DoubtKind.CHANGED, same[0].speaker or same[0].span, Concern.WHO)

    def _voice(self, point: Span) -> _Voice | None:
        words = self._article.parse.words_of(point)
        for verb in self._article.verbs(words):
            noun = queries.subject_of(self._article.parse, verb)
            if noun is not None and self.grammar and self.grammar.is_report(self._article.parse.tokens[verb].lower):
                return self._voice_of(words, verb, noun)
        return None

    def _voice_of(self, words: range, verb: int, noun: int) -> _Voice:
        parse, found = self._article.parse, self._article.actor_of(noun)
        twins = (noun, *queries.twins_of(parse, noun))
        apart = {verb, *(word for each in twins for word in queries.subtree(parse, each))}
        said = self._article.content(parse.tokens[each].span for each in words if each not in apart)
        actor, speaker = (found[0].id, found[1]) if found else (None, self._article.phrase(noun))
        return _Voice(speaker, actor, parse.tokens[noun].lower, said)

    def _telling(self, voice: _Voice, share: float, point: Span) -> list[Quotation]:
        """Return the quotations outside a point that have a share of the words that it reports."""
        needed = share * len(voice.said)
        others = [(each, words) for each, words in self._quotations if not each.span.overlaps(point)]
        return [each for each, words in others if len(voice.said & words) >= needed]

    def _are_others(self, voice: _Voice, near: Sequence[Quotation], same: Sequence[Quotation]) -> bool:
        """Tell whether persons say it of whom none is the point's, who is nowhere near it."""
        speakers = [voice.actor, *(each.actor for each in near)]
        if not all(map(self._is_person, speakers)) or voice.actor in speakers[1:]:
            return False
        sentences = [self._sentence(each) for each in same]
        return not any(self._may_share(voice, each) for each in sentences) and not self._article.is_named_beside(
            voice.actor, voice.said, SIMILAR_WORDS, sentences
        )

    def _sentence(self, quotation: Quotation) -> Span:
        return self._article.sentence_at(quotation.span.end - 1) or quotation.span

    def _is_person(self, actor: str | None) -> bool:
        return actor is not None and self._article.actors[actor].kind is ActorKind.PERSON

    def _may_share(self, voice: _Voice, sentence: Span) -> bool:
        """Tell whether somebody is named beside what another says or may say for them, or agrees right behind it."""
        is_near = voice.actor in self._article.named(sentence)
        is_for_another = bool(self._article.plain_words(sentence) & _FOR_ANOTHER)
        return is_near or is_for_another or self._article.may_share(voice.actor, sentence)

    def _are_set_apart(self, voice: _Voice, near: Sequence[Quotation], best: Quotation) -> bool:
        """Tell whether the sentence that has it gives other words to whom the point has speak."""
        if any(self._is_by(voice, each) or each.speaker is None for each in near):
            return False
        others = (each for each, _ in self._quotations if each not in near and self._is_by(voice, each))
        return any(self._sentence(each) == self._sentence(best) for each in others)

    def _is_by(self, voice: _Voice, quotation: Quotation) -> bool:
        if voice.actor is not None and quotation.actor == voice.actor:
            return True
        return quotation.speaker is not None and voice.noun in self._article.plain_words(quotation.speaker)
