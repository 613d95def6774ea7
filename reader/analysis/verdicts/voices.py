"""Who says a thing in a point, where the text has somebody else say it, by the speakers of the text's quotations."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.analysis.quotations.english import ENGLISH
from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.languages import reporting_of
from reader.analysis.verdicts.article import Article
from reader.model.annotation import ActorKind, Concern, Doubt, DoubtKind, KeyPoint, Quotation
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set
from reader.parsing import queries

LANGUAGE = "en"
SAME_WORDS = 0.75  # of the words of content that the point reports
SIMILAR_WORDS = 0.5  # of them; of who says so much it may be told
LONG_WORD = 4  # letters; shorter words of a role are "of" and the like
LEAST_WORDS = 2  # of content in them; of fewer many may say the same
_FOR_ANOTHER = word_set(
    "spokesman spokeswoman spokesperson lawyer attorney solicitor barrister counsel agent representative behalf"
) | word_set("secretary aide adviser advisor staff assistant deputy manager")  # who speaks so may speak for another
_ALIKE = words_for("verbs.agreeing") | word_set("echoed same too also likewise both")


class _Voice(NamedTuple):
    """Who speaks in a point: the words, whom they name, the noun; and the stems of what is said."""

    speaker: Span
    actor: str | None
    noun: str
    said: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """A quotation of the text, which share of the point's words it has, and its sentence."""

    quotation: Quotation
    share: float
    sentence: Span


class Voices:
    """Compares the speakers of points with those of the text."""

    def __init__(self, article: Article, quotations: Sequence[Quotation]) -> None:
        self._article = article
        self._quotations = [(each, article.content([each.span])) for each in quotations]
        language = article.parse.language
        self.grammar: Grammar | None = ENGLISH if language == LANGUAGE else reporting_of(language)

    def doubt(self, point: KeyPoint) -> Doubt | None:
        """Return the speaker of a point in whose place the text has another, None where it may be the same."""
        voice = self._voice(point.span)
        if voice is None or len(voice.said) < LEAST_WORDS:
            return None
        told = [
            self._told(each, words, voice) for each, words in self._quotations if not each.span.overlaps(point.span)
        ]
        near = [each for each in told if each.share >= SIMILAR_WORDS]
        same = [each for each in near if each.share >= SAME_WORDS]
        if not same or not (self._are_others(voice, near, same) or self._are_set_apart(voice, near, same[0], told)):
            return None
        return Doubt(voice.speaker, DoubtKind.CHANGED, self._speaker(same[0].quotation), Concern.WHO)

    def _voice(self, point: Span) -> _Voice | None:
        words = self._article.words_of(point)
        for verb in self._article.verbs(words):
            noun = queries.subject_of(self._article.parse, verb)
            if noun is not None and self.grammar and self.grammar.is_report(self._article.parse.tokens[verb].lower):
                return self._voice_of(words, verb, noun)
        return None

    def _voice_of(self, words: range, verb: int, noun: int) -> _Voice:
        parse, found = self._article.parse, self._article.actor_of(noun)
        apart = {verb, *queries.subtree(parse, noun)}
        said = self._article.content(parse.tokens[each].span for each in words if each not in apart)
        actor, speaker = (found[0].id, found[1]) if found else (None, self._article.phrase(noun))
        return _Voice(speaker, actor, parse.tokens[noun].lower, said)

    def _told(self, quotation: Quotation, words: frozenset[str], voice: _Voice) -> _Told:
        around = self._article.sentence_at(quotation.span.end - 1) or quotation.span
        return _Told(quotation, len(voice.said & words) / len(voice.said), around)

    def _are_others(self, voice: _Voice, near: Sequence[_Told], same: Sequence[_Told]) -> bool:
        """Tell whether persons say it of whom none is the point's, who is nowhere near it."""
        if voice.actor is None or not self._is_person(voice.actor):
            return False
        speakers = [each.quotation.actor for each in near]
        if not all(each is not None and each != voice.actor and self._is_person(each) for each in speakers):
            return False
        return not any(self._may_share(voice, each) for each in same) and not self._says_it(voice, same)

    def _is_person(self, actor: str) -> bool:
        return self._article.actors[actor].kind is ActorKind.PERSON

    def _titles(self, voice: _Voice) -> frozenset[str]:
        """Return the words by which the point or the article calls a person besides the name: "the mayor"."""
        actor = self._article.actors[voice.actor or ""]
        named = {word for name in (actor.name, *actor.aliases) for word in name.lower().split()}
        called = self._article.plain_words(voice.speaker).union((actor.role or "").lower().split())
        return frozenset(word for word in called - named if len(word) >= LONG_WORD)

    def _may_share(self, voice: _Voice, told: _Told) -> bool:
        """Tell whether somebody is named or called beside what another says, or agrees right behind it."""
        actor = voice.actor
        words = self._article.plain_words(told.sentence)
        if actor in self._article.named(told.sentence) or words & (_FOR_ANOTHER | self._titles(voice)):
            return True
        following = self._article.sentence_after(told.sentence)
        if following is None or actor not in self._article.named(following):
            return False
        is_known = self._article.parse.language == LANGUAGE
        return not is_known or bool(self._article.plain_words(following) & _ALIKE)

    def _says_it(self, voice: _Voice, same: Sequence[_Told]) -> bool:
        """Tell whether some other sentence that names the point's speaker has much of what the point reports."""
        apart = [each.sentence for each in same]
        return self._article.is_named_beside(voice.actor, voice.said, SIMILAR_WORDS, apart)

    def _are_set_apart(self, voice: _Voice, near: Sequence[_Told], best: _Told, told: Sequence[_Told]) -> bool:
        """Tell whether the sentence that has it gives other words to whom the point has speak."""
        if any(self._is_by(voice, each.quotation) or each.quotation.speaker is None for each in near):
            return False
        apart = [
            each
            for each in told
            if each.sentence == best.sentence and not each.quotation.span.overlaps(best.quotation.span)
        ]
        return any(self._is_by(voice, each.quotation) for each in apart if each not in near)

    def _is_by(self, voice: _Voice, quotation: Quotation) -> bool:
        is_named = voice.actor is not None and quotation.actor == voice.actor
        return is_named or (
            quotation.speaker is not None and voice.noun in self._article.plain_words(quotation.speaker)
        )

    def _speaker(self, quotation: Quotation) -> Span | None:
        """Return the words for a speaker; for a pronoun the name before it."""
        speaker, actor = quotation.speaker, self._article.actors.get(quotation.actor or "")
        if actor is None or (speaker and any(span.overlaps(speaker) for span in actor.mentions)):
            return speaker
        before = [span for span in actor.mentions if span.end <= quotation.span.end]
        return before[-1] if before else speaker
