"""What a point has somebody for and the text has the same one against, or has rise and the text has fall; by the parse.

Prepositions and verbs of either side are a table by language. Nothing is said unless all else is the same, and the text
has nowhere what the point has.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.analysis.verdicts.alike import bare_words, have_one_tense
from reader.analysis.verdicts.article import Article
from reader.model.annotation import Concern, Doubt, DoubtKind, KeyPoint
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.stems import stem
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation

_LIGHT = (Relation.AUX, Relation.COP, Relation.COMPOUND, Relation.CASE)
_STATED = frozenset({Relation.ROOT, Relation.CCOMP, Relation.PARATAXIS, Relation.CONJ})
_SIDES = ("function-words.for_a_thing", "function-words.against_a_thing")
_VERBS = {"assent": ("backing", "turning_down"), "move": ("rising", "falling")}
_ASSENT, _MOVE = _VERBS


@dataclass(frozen=True, slots=True)
class _Stance:
    """A predicate, what it is about ("assent", "move", or a verb), whether it is for or against a thing: its words."""

    predicate: int
    about: str
    is_for: bool
    thing: int
    side: int  # the word that tells the side

    def is_against(self, other: "_Stance") -> bool:
        """Tell whether another is on the other side."""
        return self.about == other.about and self.is_for != other.is_for


def stance_doubt(article: Article, point: KeyPoint) -> Doubt | None:
    """Return the word by which a point is on the other side than a sentence of the text, of the same one and thing."""
    words = article.words_of(point.span)
    own = next((each for each in _stances(article, words) if _is_stated(article, each)), None) if words else None
    if own is None or _asks(article, words) or _is_told(article, own):
        return None
    for evidence in point.evidence:
        sentence = article.document.sentences[evidence.sentence].span
        told = next(_opposed(article, sentence, own), None)
        if told is not None and _rest(article, own, words) == _rest(article, told, article.words_of(sentence)):
            side, other = (article.parse.tokens[each.side].span for each in (own, told))
            return Doubt(side, DoubtKind.NEGATION, other, Concern.NEGATION)
    return None


def _rest(article: Article, stance: _Stance, words: range) -> frozenset[str]:
    """Return the words besides the predicate with its auxiliaries, the side and the name with its title."""
    subject = queries.subject_of(article.parse, stance.predicate)
    named = queries.phrase_of(article.parse, subject) if subject is not None and subject != stance.thing else ()
    light = queries.related(article.parse, stance.predicate, *_LIGHT)
    cases = queries.related(article.parse, stance.thing, Relation.CASE, Relation.DET)
    return bare_words(article, words, {stance.predicate, stance.side, *named, *light, *cases} - {stance.thing}) | {
        _thing(article, stance)
    }


def _opposed(article: Article, sentence: Span, own: _Stance) -> Iterator[_Stance]:
    words = article.words_of(sentence)
    if not words or _asks(article, words):
        return
    for each in _stances(article, words):
        is_one = _name(article, each.predicate) == _name(article, own.predicate) is not None
        is_one = is_one and have_one_tense(article, each.predicate, own.predicate)
        if own.is_against(each) and is_one and _thing(article, each) == _thing(article, own):
            yield from [each] if _is_stated(article, each) else []


def _is_told(article: Article, own: _Stance) -> bool:
    """Tell whether a sentence has the stance of the point on the same thing, or on what a pronoun means."""
    for sentence in article.document.sentences:
        for each in _stances(article, article.words_of(sentence.span)):
            is_pronoun = article.parse.tokens[each.thing].part_of_speech is PartOfSpeech.PRON
            is_same = is_pronoun or _thing(article, each) == _thing(article, own)
            if is_same and (each.about, each.is_for) == (own.about, own.is_for):
                return True
    return False


def _stances(article: Article, words: range) -> Iterator[_Stance]:
    for word in words:
        if article.parse.tokens[word].part_of_speech is PartOfSpeech.VERB:
            yield from _of_verb(article, word)
        elif queries.related(article.parse, word, Relation.COP):
            yield from ((_Stance(word, _ASSENT, is_for, word, case)) for is_for, case in _sides(article, word))
            if article.parse.tokens[word].lower in words_for("function-words.favour"):
                yield from (
                    _Stance(word, _ASSENT, is_for=True, thing=each, side=word)
                    for each in queries.related(article.parse, word, Relation.NMOD)
                )


def _of_verb(article: Article, verb: int) -> Iterator[_Stance]:
    particles = queries.related(article.parse, verb, Relation.COMPOUND)
    form = "".join(article.parse.tokens[each].lower for each in (*particles, verb))
    for about, sides in _VERBS.items():
        for is_for, concept in zip((True, False), sides, strict=True):
            thing = queries.object_of(article.parse, verb)
            if about == _MOVE and thing is None:
                thing = queries.subject_of(article.parse, verb)
            if thing is not None and stem(form, article.parse.language) in _stems(concept, article.parse.language):
                yield _Stance(verb, about, is_for, thing, verb)
    votes = article.stem(verb) in _stems("voting", article.parse.language)
    for thing in queries.related(article.parse, verb, Relation.OBL):
        for is_for, case in _sides(article, thing):
            yield _Stance(verb, _ASSENT if votes else article.base(verb), is_for, thing, case)


def _sides(article: Article, thing: int) -> Iterator[tuple[bool, int]]:
    """Yield whether a preposition is for or against a thing, and its place."""
    for case in queries.related(article.parse, thing, Relation.CASE):
        for side in _SIDES:
            if article.parse.tokens[case].lower in words_for(side, language=article.parse.language):
                yield side == _SIDES[0], case


@cache  # asked for every verb
def _stems(concept: str, language: str) -> frozenset[str]:
    return frozenset(stem(word, language) for word in words_for(f"verbs.{concept}", language=language))


def _thing(article: Article, stance: _Stance) -> str:
    return article.base(stance.thing)


def _name(article: Article, predicate: int) -> str | None:
    """Return the last word of who it is, None where that is nobody, a pronoun, or several."""
    subject = queries.subject_of(article.parse, predicate)
    if subject is None or queries.is_passive(article.parse, predicate):
        return None
    is_pronoun = article.parse.tokens[subject].part_of_speech is PartOfSpeech.PRON
    if is_pronoun or queries.related(article.parse, subject, Relation.CONJ):
        return None
    return article.base((subject, *queries.related(article.parse, subject, Relation.FLAT))[-1])


def _is_stated(article: Article, stance: _Stance) -> bool:
    """Tell whether the text says so itself: no infinitive, and nothing that governs it denies it or is a condition."""
    chain = (stance.predicate, *queries.heads(article.parse, stance.predicate))
    is_open = Feature.INFINITIVE in article.parse.tokens[stance.predicate].features
    is_denied = any(queries.is_negated(article.parse, each) for each in chain)
    return not is_open and not is_denied and all(article.parse.tokens[each].relation in _STATED for each in chain)


def _asks(article: Article, words: range) -> bool:
    return any(article.parse.tokens[each].lower == "?" for each in words)
