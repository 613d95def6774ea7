"""Who does a thing in a point, where the text has the very same deed done by another person."""

from collections.abc import Collection, Iterator

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.verdicts.article import Article
from reader.model.annotation import Actor, ActorKind, Concern, Doubt, DoubtKind, KeyPoint
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import Relation

LEAST_WORDS = 3  # of content besides who does it; of fewer there are many deeds
SIMILAR_WORDS = 0.5  # of them; who is named beside so much may do it all
_OF_SUBJECT = word_set("after before")  # "while", "for" and "to" may tell of the object
_MUTUAL = words_for("verbs.mutual")


def doer_doubt(article: Article, grammar: Grammar | None, point: KeyPoint) -> Doubt | None:
    """Return the person who does it in a point where the text once tells it, word for word, of another person."""
    words = article.parse.words_of(point.span)
    verb = queries.root_of(article.parse, words) if words else None
    own = article.subject(verb) if verb is not None and not article.denies_or_asks(words) else None
    if verb is None or own is None or not _may_compare(article, grammar, verb, own[0]):
        return None
    asked = article.content([point.span]) - article.content([own[1]])
    for evidence in point.evidence if len(asked) >= LEAST_WORDS else ():
        sentence = article.document.sentences[evidence.sentence].span
        other = next(_told(article, sentence, _deed(article, words, own[1]), own[0]), None)
        if other is not None and not article.is_named_beside(own[0].id, asked, SIMILAR_WORDS, [sentence]):
            return Doubt(own[1], DoubtKind.CHANGED, other, Concern.WHO)
    return None


def _may_compare(article: Article, grammar: Grammar | None, verb: int, actor: Actor) -> bool:
    """Tell whether a point tells what one person does; a firm may do what its people do, and reports are for voices."""
    told = queries.related(article.parse, verb, Relation.CCOMP, Relation.PARATAXIS)
    is_thing = queries.object_of(article.parse, verb) is not None and not told  # "promised free seats"
    is_report = not is_thing and grammar is not None and grammar.is_report(article.parse.tokens[verb].lower)
    is_deed = not is_report and not queries.is_passive(article.parse, verb) and article.parse.stem(verb) not in _MUTUAL
    return is_deed and actor.kind is ActorKind.PERSON


def _told(article: Article, sentence: Span, asked: frozenset[str], own: Actor) -> Iterator[Span]:
    """Yield who else does the same in a sentence that has it in the same words."""
    words = article.parse.words_of(sentence)
    if article.denies_or_asks(words) or article.may_share(own.id, sentence):
        return
    for each in article.verbs(words):
        found = article.subject(each) if _is_stated(article, each) else None
        if found is not None and found[0].kind is ActorKind.PERSON and found[0].id != own.id:
            clause = _deed(article, queries.subtree(article.parse, each), found[1])
            if clause <= asked <= article.bases(words).keys():
                yield found[1]


def _is_stated(article: Article, verb: int) -> bool:
    """Tell whether a verb is what its sentence states, or hangs on that without a subject: "after scoring"."""
    token = article.parse.tokens[verb]
    is_open = token.relation is Relation.ADVCL and not queries.related(article.parse, verb, *queries.SUBJECTS)
    marks = (article.parse.tokens[each].lower for each in queries.related(article.parse, verb, Relation.MARK))
    return token.head is None or (is_open and not _OF_SUBJECT.isdisjoint(marks))


def _deed(article: Article, words: Collection[int], doer: Span) -> frozenset[str]:
    """Return what some words of one clause tell besides who does it, and what joins them to another."""
    tokens = article.parse.tokens
    apart = [each for each in words if tokens[each].relation is Relation.MARK or doer.covers(tokens[each].span)]
    return frozenset(article.bases(words, apart))
