"""What a point says otherwise than a sentence of which it is nearly a copy, the two laid side by side word by word.

What stands in one place of both, where both go on alike before and after it, is no rewording (Ratcliff and Metzener
1988). Of the words that both have only a denial on one side is asked.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.denials import denial_of, denials_of
from reader.analysis.support.negations import MAY_DENY
from reader.analysis.support.rounding import is_year
from reader.analysis.verdicts.article import Article
from reader.analysis.verdicts.statements import Pair, have_one_subject, is_past, is_turned
from reader.model.annotation import Concern
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation

ALIKE = 0.6  # of the point's words that the sentence has in the same order
EXCHANGED = 2  # words that stand in another order where two have changed places
LONGEST = 4  # words that stand in the place of others
NEARBY = 6  # words and signs
FLANK = 3  # words that go on alike, before and after together
SURELY_A_COPY = 8  # words; the number of a shorter one may be told by another sentence
SAID_ELSEWHERE = 0.65  # of the point's words of content; a sentence that has them and a name says it of that name
_LEFT_OUT = words_for("function-words.articles", "function-words.be", "function-words.have") | {"of", "will"}
_NOUNS = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)


class Copy:
    """A point and a sentence that is nearly the same."""

    def __init__(self, article: Article, point: range, sentence: range) -> None:
        self._article, self._point, self._sentence = article, point, sentence
        self._asked, self._told = (self._words(each) for each in (point, sentence))
        keys = [article.base(each) for each in self._asked], [article.base(each) for each in self._told]
        self._steps = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
        self._alike = [end - start if tag == "equal" else 0 for tag, start, end, _, _ in self._steps]
        runs = [(other, last) for tag, _, _, other, last in self._steps if tag == "equal" and last > other + 1]
        if runs:  # what stands far from them tells of something else
            first, end = self._told[runs[0][0]] - NEARBY, self._told[runs[-1][1] - 1] + 1 + NEARBY
            self._sentence = range(max(sentence.start, first), min(sentence.stop, end))

    @property
    def missing(self) -> int:
        """The number of words of the point that the sentence lacks, or has in another order."""
        return len(self._asked) - sum(self._alike)

    def contraries(self) -> Iterator[Pair]:
        """Yield the words of the point and those in their place that say something else."""
        is_verbatim = max(self._alike, default=0) == len(self._asked)
        if sum(self._alike) >= ALIKE * len(self._asked) and not is_verbatim:
            pairs = (Pair(self._article, *each) for each in (*self._replaced(), *self._same()))
            yield from (pair for pair in pairs if self._is_sure(pair, pair.concern))

    def _words(self, words: range) -> list[int]:
        """Return the words without signs and without those that a headline leaves out."""
        tokens = self._article.parse.tokens
        told = (each for each in words if tokens[each].part_of_speech is not PartOfSpeech.PUNCT)
        return [each for each in told if tokens[each].lower not in _LEFT_OUT]

    def _replaced(self) -> Iterator[tuple[int, int]]:
        """Yield each word with that in its place, of stretches not as long the words on which the others hang."""
        for at, (tag, start, end, other, last) in enumerate(self._steps):
            own, told = self._asked[start:end], self._told[other:last]
            is_short = tag == "replace" and max(len(own), len(told)) <= LONGEST
            if is_short and sum(self._alike[max(0, at - 1) : at + 2]) >= FLANK:
                tops = [queries.top_of(self._article.parse, each) for each in (own, told)]
                yield from zip(own, told, strict=True) if len(own) == len(told) else [(tops[0], tops[1])]

    def _same(self) -> Iterator[tuple[int, int]]:
        """Yield the verbs, and what one of them denies, that both have."""
        for tag, start, end, other, last in self._steps:
            pairs = zip(self._asked[start:end], self._told[other:last], strict=True) if tag == "equal" else ()
            yield from (pair for pair in pairs if all(map(self._is_verb, pair)) or any(map(self._is_denied, pair)))

    def _is_verb(self, word: int) -> bool:
        is_verb = self._article.parse.tokens[word].part_of_speech is PartOfSpeech.VERB
        return is_verb or bool(queries.auxiliaries_of(self._article.parse, word))

    def _is_denied(self, word: int) -> bool:
        return bool(denials_of(self._article.parse, word))

    def _is_sure(self, pair: Pair, concern: Concern | None) -> bool:
        """Tell whether nothing else may make what a pair says true."""
        if concern is Concern.NEGATION:
            return self._is_of_same(pair) and not self._is_limited(pair)
        if concern in (Concern.NAME, Concern.DATE):
            is_joined_alike = concern is Concern.NAME or self._before(pair.own) == self._before(pair.other)
            return is_joined_alike and not self._is_named_elsewhere(pair.own)
        if concern is Concern.NUMBER:
            is_known = bool(self._article.numbers.words_of(pair.own)) and not self._article.numbers.is_unknown(pair.own)
            return sum(self._alike) >= SURELY_A_COPY or not is_known
        return concern is not None

    def _before(self, word: int) -> str:
        """Return the word before one, before a day and its month."""
        parse, months = self._article.parse, calendar_of(self._article.parse.language).months
        place = word - 2 if word and parse.tokens[word - 1].lower in months else word - 1
        return parse.tokens[max(0, place)].lower

    def _is_of_same(self, pair: Pair) -> bool:
        """Tell whether what is denied is of the same that else is told, with no other denial about."""
        article, cues = self._article, [denial_of(self._article.parse, each).words for each in (pair.own, pair.other)]
        bases = [{article.base(each) for each in words} for words in (self._point, self._sentence)]
        are_shared = any(article.base(each) in bases[0] & bases[1] for each in cues[0] ^ cues[1])
        nouns = {article.base(each) for each in self._hanging_on(pair.own)} - {article.base(pair.own)}
        things = [queries.object_of(article.parse, each) for each in (pair.own, pair.other)]
        are_others = None not in things and len({article.base(each) for each in things if each is not None}) > 1
        turned = is_turned(article, pair.own, self._point) or is_turned(article, pair.other, self._sentence)
        is_one = not self._is_verb(pair.own) or have_one_subject(article, pair.own, pair.other)
        may_deny = pair.is_denial and not MAY_DENY.isdisjoint(map(article.stem, self._near(pair.own)))
        is_then = pair.is_denial or is_past(article, pair.own) == is_past(article, pair.other)
        told = {article.base(each) for each in self._hanging_on(pair.other)} - {article.base(pair.other)}
        is_denied_of_all = not pair.is_denial or not denial_of(article.parse, pair.other).is_denied or told <= bases[0]
        is_of_one = nouns <= bases[1] and is_one and is_then and is_denied_of_all
        return is_of_one and not (are_shared or are_others or turned or may_deny)

    def _near(self, word: int) -> Iterator[int]:
        """Yield the other words of the point but for those that deny one."""
        return (each for each in self._point if each not in (word, *denial_of(self._article.parse, word).words))

    def _hanging_on(self, word: int) -> Iterator[int]:
        """Yield the nouns that hang on a word, or on what it stands before."""
        parse, head = self._article.parse, self._article.parse.tokens[word].head
        top = head if parse.tokens[word].part_of_speech is PartOfSpeech.ADP and head is not None else word
        below = (each for each in queries.subtree(parse, top) if each not in denial_of(parse, word).words)
        return (each for each in below if parse.tokens[each].part_of_speech in _NOUNS)

    def _is_limited(self, pair: Pair) -> bool:
        """Tell whether one of the two alone has a year, or another word that says when or how far something is so."""
        tokens = self._article.parse.tokens
        if not words_for("function-words.limiting", language=self._article.parse.language):
            return True
        one, two = (
            {tokens[each].lower: each for each in words if each not in (pair.own, pair.other)}
            for words in (self._point, self._sentence)
        )
        alone = [*(one[each] for each in one.keys() - two.keys()), *(two[each] for each in two.keys() - one.keys())]
        return any(is_year(tokens[each].lower) or self._limits(each, is_denial=pair.is_denial) for each in alone)

    def _limits(self, word: int, *, is_denial: bool) -> bool:
        token, language = self._article.parse.tokens[word], self._article.parse.language
        is_date = token.lower in calendar_of(language).names
        is_limiting = token.lower in words_for("function-words.limiting", language=language) and not is_date
        return is_limiting or (is_denial and (is_date or token.relation is Relation.ADVCL))

    def _is_named_elsewhere(self, name: int) -> bool:
        """Tell whether the sentence, or another with much of the point, has a name."""
        article, plain = self._article, self._article.parse.tokens[name].lower
        if any(article.parse.tokens[each].lower == plain for each in self._sentence):
            return True
        asked = article.content([queries.span_of(article.parse, tuple(self._point))])
        return any(
            plain in article.plain_words(each.span)
            and len(asked & article.content([each.span])) >= SAID_ELSEWHERE * len(asked)
            for each in article.document.sentences
        )
