"""Key points to the sentences that support them. The thresholds are fitted with tests/benchmarks/evidence.py."""

from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from reader.analysis.support.changes import change_doubts
from reader.analysis.support.matches import ComparedSentence, matches
from reader.analysis.support.misquoted import misquoted_doubts
from reader.analysis.support.negations import negation_doubts
from reader.analysis.support.not_found import NameIndex
from reader.analysis.support.substitutions import substitution_doubts
from reader.analysis.support.support_index import SupportIndex
from reader.analysis.support.text_names import opening
from reader.analysis.support.text_words import TextWord, content_stems, joined, numbers_of, words_in
from reader.analysis.support.unsaid import unsaid_doubts
from reader.analysis.support.word_places import WordPlaces
from reader.model.annotation import Doubt, DoubtKind, Evidence, KeyPoint, Support
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.language_table import words_for
from reader.nlp.segmentation import MAX_SENTENCE

MAX_EVIDENCE = 3  # sentences; the reader is to look, not to search
MAX_COMPARED = 450  # words and signs of a sentence or point, as the longest lists have; each word meets each
CONSIDERED = 12  # sentences, the strongest, among which the second fact of a point is looked for
CLEARLY_BELOW = 0.5  # of the best sentence's strength
BELOW_FOR_A_SECOND_FACT = 0.25  # of the best sentence's strength
SECOND_FACT = 0.1  # of the point's weight in words; a sentence that adds as much says another part of the point
STRONG_SUPPORT = 0.7  # nine in ten statements that people found supported lie above, over half of the others below
PARTIAL_SUPPORT = 0.09  # 19 in 20 of authors' own points lie above, 19 in 20 points of other articles below
MOST_HELD = 1 / 3  # of the words of content of a point that the text says nothing of; of more it may say so in others
FEWEST_WORDS = 4  # of content, of which none would be told where a text says it: "Tickets get cheaper", prices go down
_OFTEN = frozenset({"1", "2"})  # numbers that many texts have


class EvidenceFinder:
    """Finds support in the prose of a segmented document; key points themselves are no prose and never support."""

    def __init__(self, document: Document) -> None:
        self._language = document.language or DEFAULT_LANGUAGE
        self._document = document
        self._words_of: dict[int, WordPlaces] = {}  # of sentences that several points may be told by
        self.index = SupportIndex([document.text_of(sentence.span) for sentence in document.sentences], self._language)

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self._document)

    def key_point(self, span: Span) -> KeyPoint:
        """Return the author's point at the span with its evidence."""
        asked = Span(span.start, min(span.end, span.start + MAX_SENTENCE))
        found = self.index.support(self._document.text_of(asked))
        placed = self._words(asked)
        words = placed.words
        strengths = found.by_sentence
        candidates = [self._candidate(placed, each, strengths[each]) for each in _strongest(strengths)]
        chosen = self._chosen(words, candidates)
        others = [each for each in candidates if each not in chosen]
        doubted = self._doubts(words, chosen, others)
        told = [words[index].span for each in chosen for index in each.matches.numbers]
        missing = tuple(each for each in self._names.not_found(asked) if not any(map(each.overlaps, told)))
        is_copy = any(each.copies(words, self._language) for each in chosen)
        strength = 1.0 if is_copy else min(round(found.strength, 4), 0.9999)  # 1 is kept for a copy
        is_borne_out = not missing and all(each.kind is DoubtKind.UNSAID for each in doubted)
        is_touched = strength >= PARTIAL_SUPPORT or self._is_touched(words)
        support = _support(strength, is_borne_out=is_borne_out, is_touched=is_touched)
        evidence = tuple(_evidence(words, each) for each in chosen)
        return KeyPoint(span, strength, support, evidence, missing, doubted)

    def generated_point(self, sentence: int) -> KeyPoint:
        """Return a sentence of the text as a point: it supports itself, others may support it too."""
        span = self._document.sentences[sentence].span
        strengths = list(self.index.strengths(self._document.text_of(span)))
        strengths[sentence] = 1.0
        others = (each for each in _strongest(strengths) if each != sentence and strengths[each] >= CLEARLY_BELOW)
        point = self._words_of_sentence(sentence)
        near = [self._candidate(point, each, strengths[each]) for each in islice(others, MAX_EVIDENCE - 1)]
        evidence = (Evidence(sentence, 1.0), *(_evidence(point.words, each) for each in near))
        return KeyPoint(span, 1.0, Support.STRONG, evidence)

    def _is_touched(self, point: Sequence[TextWord]) -> bool:
        """Tell whether the text may say in other words what a point does: one of few words, or some of them."""
        content = [word for word in point if word.is_content]
        known = self._names.text
        held = sum(opening(word.stem) in known.openings for word in content)
        numbers = {name for number in numbers_of(point, self._language) for name in number.names} - _OFTEN
        is_short = len(content) < FEWEST_WORDS
        return is_short or held > MOST_HELD * len(content) or not numbers.isdisjoint(known.numbers)

    def _words(self, span: Span) -> WordPlaces:
        words = words_in(self._document.text, span, self._language, MAX_COMPARED)
        return WordPlaces(words, self._language)

    def _words_of_sentence(self, sentence: int) -> WordPlaces:
        if sentence not in self._words_of:
            self._words_of[sentence] = self._words(self._document.sentences[sentence].span)
        return self._words_of[sentence]

    def _candidate(self, point: WordPlaces, sentence: int, strength: float) -> ComparedSentence:
        placed = self._words_of_sentence(sentence)
        return ComparedSentence(
            sentence, strength, placed.words, matches(point, placed), self._recalled(sentence, placed.words)
        )

    def _doubts(
        self,
        point: Sequence[TextWord],
        evidence: Sequence[ComparedSentence],
        others: Sequence[ComparedSentence],
    ) -> tuple[Doubt, ...]:
        """Return what the text denies, changes or does not say, in the order of the point, none overlapping.

        `evidence` stands best first, `others` are the next sentences that may support the point.
        """
        said, language, near = self._names.text.stems, self._language, (*evidence, *others)
        found = (
            *negation_doubts(point, evidence, language),
            *change_doubts(point, near, said, language),
            *substitution_doubts(point, evidence, others, language),
            *unsaid_doubts(point, evidence, said, language),
            *misquoted_doubts(point, near),
        )
        kept: list[Doubt] = []
        for doubt in found:
            if not any(doubt.span.overlaps(each.span) for each in kept):
                kept.append(doubt)
        return tuple(sorted(kept, key=lambda doubt: doubt.span))

    def _recalled(self, sentence: int, words: Sequence[TextWord]) -> frozenset[str]:
        """Return the stems of the sentence before one that opens with a pronoun for what it names."""
        pronouns = words_for("function-words.standing_for", language=self._language)
        if not sentence or not words or words[0].plain not in pronouns:
            return frozenset()
        return content_stems(self._document, sentence - 1)

    def _chosen(self, point: Sequence[TextWord], candidates: Sequence[ComparedSentence]) -> list[ComparedSentence]:
        """Return the best sentence, then those that say what is not said yet, then those that say it again.

        A greedy cover of the point's words, weighted by how rare they are.
        """
        weights = {index: self.index.rarity(word.stem) for index, word in enumerate(point) if word.is_content}
        chosen, rest, covered = list(candidates[:1]), list(candidates[1:]), set[int]()
        while rest and len(chosen) < MAX_EVIDENCE:
            covered |= chosen[-1].matches.in_point
            gains = {each.sentence: _share(weights, each.matches.in_point - covered) for each in rest}
            following = max(rest, key=lambda each: (gains[each.sentence] >= SECOND_FACT, each.strength))
            needed = BELOW_FOR_A_SECOND_FACT if gains[following.sentence] >= SECOND_FACT else CLEARLY_BELOW
            rest.remove(following)
            if following.strength >= needed * candidates[0].strength:
                chosen.append(following)
        return chosen


def _strongest(strengths: Sequence[float]) -> Sequence[int]:
    """Return the sentences that are considered, in falling order; of equals the first of the text leads."""
    ranked = sorted((index for index, value in enumerate(strengths) if value > 0), key=lambda i: -strengths[i])
    return ranked[:CONSIDERED]


def _share(weights: dict[int, float], words: frozenset[int]) -> float:
    """Return the share of the point's weight that some of its words carry."""
    return sum(weights.get(index, 0.0) for index in words) / (sum(weights.values()) or 1.0)


def _evidence(point: Sequence[TextWord], candidate: ComparedSentence) -> Evidence:
    words = joined(candidate.words, candidate.matches.in_sentence)
    return Evidence(candidate.sentence, round(candidate.strength, 4), words, joined(point, candidate.matches.in_point))


def _support(strength: float, *, is_borne_out: bool, is_touched: bool) -> Support:
    """Cut the support; a point that names what the text lacks, or that it contradicts, is never borne out fully."""
    if strength < PARTIAL_SUPPORT and not is_touched:
        return Support.NONE
    return Support.STRONG if strength >= STRONG_SUPPORT and is_borne_out else Support.PARTIAL
