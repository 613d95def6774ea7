"""What a point says where the text says the contrary: denied, the opposite, another number; by the parse.

Any further word may turn a sentence: "closed only in May", "closes the pool but not the school". So the rest must be
the same but for what cannot matter: who tells that a thing was so may tell more of it than who denies it, and who
denies it less than who tells that it was so. What a sentence leads to may be told with more where the point has a
number, which ties both to one event: "voted by nine to six to keep the ferry", "rejected the ferry by nine to six".
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, product

from reader.analysis.support.denials import denial_of
from reader.analysis.verdicts.aligned import EXCHANGED, Copy
from reader.analysis.verdicts.article import Article
from reader.analysis.verdicts.exclusive import are_one_thing, are_one_word
from reader.analysis.verdicts.statements import Pair, Statement, have_one_subject, is_turned, statements_of
from reader.model.annotation import Concern, Doubt, DoubtKind, KeyPoint
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation

LEAST_SHARE = 0.5  # of what a point tells besides that a denial has, too; a shorter one may be of another thing
_MUTUAL = words_for("verbs.mutual")
_JOINTS = word_set("to with")  # "talked to": each of the two may be named first
_NOUNS = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)
FEWEST_FIGURES = 2  # that two things hardly share by chance


def exchange_doubts(article: Article, point: KeyPoint) -> Iterator[Doubt]:
    """Yield the first of two nouns of a point that have changed places in what the text tells in the same words."""
    words = article.words_of(point.span)
    for evidence in point.evidence if words and not article.denies_or_asks(words) else ():
        said = Statement(article, queries.root_of(article.parse, words), words)
        sentence = article.words_of(article.document.sentences[evidence.sentence].span)
        if not sentence or Copy(article, words, sentence).missing < EXCHANGED:
            continue
        for told in statements_of(article, sentence) if not article.denies_or_asks(sentence) else ():
            for pair in _exchanged(said, told):
                yield Doubt(article.phrase(pair.own), DoubtKind.CHANGED, article.phrase(pair.other), Concern.WHO)


def _exchanged(said: Statement, told: Statement) -> Iterator[Pair]:
    """Yield two nouns in one place of which each stands in that of the other, too, unless the deed goes both ways."""
    article, tokens = said.article, said.article.parse.tokens
    thing = queries.object_of(article.parse, said.root)
    over = {said.root} if thing is None else {said.root, thing}  # "sent the letter to Ana"
    nouns = (each for each in _in_one_place(said, told) if tokens[each.own].part_of_speech in _NOUNS)
    pairs = [each for each in nouns if tokens[each.own].head in over and tokens[each.other].part_of_speech in _NOUNS]
    for one, two in combinations(pairs, 2):
        cases = (case for each in (one.own, two.own) for case in queries.related(article.parse, each, Relation.CASE))
        are_named = all(tokens[each].part_of_speech is PartOfSpeech.PROPN for each in (one.own, two.own))
        is_joined = thing is None and not are_named and any(tokens[each].lower in _JOINTS for each in cases)
        goes_both_ways = is_joined or article.stem(said.root) in _MUTUAL
        is_swapped = are_one_thing(article, one.own, two.other) and are_one_thing(article, one.other, two.own)
        are_others = not are_one_thing(article, one.own, one.other)
        own = {word for each in (one.own, two.own) for word in queries.subtree(article.parse, each)}
        is_same = article.bases(said.words, own).keys() <= article.bases(told.words).keys()
        is_exchange = is_swapped and are_others and is_same and tokens[one.own].relation != tokens[two.own].relation
        if is_exchange and not goes_both_ways and not _are_told_so(article, one.own, two.own):
            yield one


def _are_told_so(article: Article, own: int, other: int) -> bool:
    """Tell whether the text has two words of a predicate in their places somewhere."""
    parse, head = article.parse, article.parse.tokens[own].head
    asked = {(parse.tokens[each].relation, article.base(each)) for each in (own, other)}
    held = (parse.dependents[each] for each in (article.places_of(head) if head is not None else ()))
    return any(asked <= {(parse.tokens[each].relation, article.base(each)) for each in words} for words in held)


def contrary_doubts(article: Article, point: KeyPoint) -> Iterator[Doubt]:
    """Yield the words of a point of which the text says the contrary and nowhere the same."""
    words = article.words_of(point.span)
    sentences = (article.words_of(article.document.sentences[each.sentence].span) for each in point.evidence)
    pairs = (pair for sentence in sentences if words and sentence for pair in _contraries(article, words, sentence))
    for pair in pairs:
        if (concern := pair.concern) is not None:
            kind = DoubtKind.NEGATION if concern is Concern.NEGATION else DoubtKind.CHANGED
            yield Doubt(_span(article, pair.own, concern), kind, _span(article, pair.other, concern), concern)


def _contraries(article: Article, point: range, sentence: range) -> Iterator[Pair]:
    """Yield a word of the point and its contrary in a statement that tells the rest as the point does."""
    said = Statement(article, queries.root_of(article.parse, point), point)
    for told in statements_of(article, sentence):
        for pair in _in_one_place(said, told):
            if pair.concern is None or not _tell_the_same(said, told, pair):
                continue
            is_open = is_turned(article, pair.own, point) or is_turned(article, pair.other, sentence)
            if not is_open and (pair.concern is Concern.DEGREE or not _is_told(article, pair.own, point)):
                yield pair
    for pair in Copy(article, point, sentence).contraries():
        if pair.concern is not Concern.NEGATION or not _is_told(article, pair.own, point):
            yield pair


def _in_one_place(said: Statement, told: Statement) -> Iterator[Pair]:
    """Yield the predicates of two statements, and the words that hang on forms of one word by the same relation."""
    article, places = said.article, _places(told)
    yield from (Pair(article, *pair) for pair in product(said.telling, told.telling))
    for place, words in _places(said).items():
        for own, other in product(words, places.get(place, ())):
            if not are_one_word(article, own, other) or article.numbers.words_of(own):
                yield Pair(article, own, other)


def _places(statement: Statement) -> Mapping[tuple[Relation, str], Sequence[int]]:
    """Return the words of a statement by their relation and by what they hang on."""
    found: dict[tuple[Relation, str], list[int]] = {}
    for word in statement.words:
        top = statement.article.parse.tokens[_top(statement.article, word)]
        if top.head is not None:
            relation = Relation.OBL if top.relation is Relation.OBJ else top.relation  # "lasted nine weeks"
            found.setdefault((relation, statement.article.base(top.head)), []).append(word)
    return found


def _top(article: Article, word: int) -> int:
    """Return the word of a number that hangs on what it counts, of any other itself."""
    is_number = article.parse.tokens[word].part_of_speech is PartOfSpeech.NUM
    words = article.numbers.words_of(word) if is_number else ()
    return queries.top_of(article.parse, words) if words else word


def _tell_the_same(said: Statement, told: Statement, pair: Pair) -> bool:
    """Tell whether two statements say the same besides a word, as far as it matters to who says the contrary."""
    rest, found = _rest(said, told, pair, pair.own), _rest(told, said, pair, pair.other)
    if pair.other in told.led and said.has_number:
        return rest.keys() <= found.keys()
    if not _are_of_one(said, told, pair):
        return False
    if _have_figures_in_common(said, told) and not pair.is_denial and pair.concern is Concern.NEGATION:
        return True
    if pair.is_denial and denial_of(told.article.parse, pair.other).is_denied:
        return found.keys() <= rest.keys() and len(found) >= LEAST_SHARE * len(rest)
    numbers = said.article.numbers
    if numbers.words_of(pair.own) and not numbers.is_unknown(pair.own):
        return rest.keys() == found.keys()
    is_plain = pair.is_denial or pair.concern is not Concern.NEGATION
    extras = [token for base, token in found.items() if base not in rest]
    return rest.keys() <= found.keys() and all(told.may_add(each, is_plain=is_plain) for each in extras)


def _have_figures_in_common(said: Statement, told: Statement) -> bool:
    """Tell whether several figures of a point tie it to what the text tells: "by 8 % to 412 million"."""
    return len(said.figures) >= FEWEST_FIGURES and said.figures <= told.figures


def _rest(statement: Statement, other: Statement, pair: Pair, word: int) -> Mapping[str, int]:
    """Return what a statement tells besides a word, without what it shares with another by whatever name or form."""
    parse, numbers = statement.article.parse, statement.article.numbers
    doer, named = statement.doer
    is_alike = statement.form == other.form or pair.concern is not Concern.NEGATION
    helping = queries.auxiliaries_of(parse, statement.root) if is_alike else ()
    marks = queries.related(parse, statement.root, Relation.MARK)
    who = set(named if doer is not None and doer == other.doer[0] else ())
    for one, two in ((statement, other), (other, statement)):
        who |= set(statement.subject_words) if one.is_recalled_by(two) else set()
    return statement.rest(word, {*numbers.phrase_of(word), *who, *helping, *marks})


def _are_of_one(said: Statement, told: Statement, pair: Pair) -> bool:
    """Tell whether two statements may be of one doer, unless the pair are the doers, and of one time.

    What has happened headlines tell in the present.
    """
    is_another = said.doer[0] and told.doer[0] and said.doer[0] != told.doer[0]
    is_plain = not queries.auxiliaries_of(said.article.parse, said.root)
    is_opposite = pair.concern is Concern.NEGATION and not pair.is_denial
    is_then = said.is_past == told.is_past or said.form == told.form
    is_then = is_then or (is_plain and not said.is_past and not is_opposite)
    are_doers = (said.subject, told.subject) == (pair.own, pair.other)
    is_recalled = said.is_recalled_by(told) or told.is_recalled_by(said)
    is_one = not is_another and have_one_subject(said.article, said.root, told.root, said.words)
    return is_then and (are_doers or is_recalled or is_one)


def _is_told(article: Article, own: int, point: range) -> bool:
    """Tell whether the text has a word somewhere as the point has it, of what hangs on another beside the same."""
    is_denied = denial_of(article.parse, own).is_denied
    is_verb = article.parse.tokens[own].part_of_speech is PartOfSpeech.VERB
    is_of_same = _are_of_same if is_verb else _is_of_same
    tokens = article.parse.tokens
    forms = (each for each in article.places_of(own) if tokens[each].part_of_speech is tokens[own].part_of_speech)
    others = [each for each in forms if each not in point and is_of_same(article, each, own)]
    return any(denial_of(article.parse, each).is_denied == is_denied for each in others)


def _are_of_same(article: Article, verb: int, own: int) -> bool:
    """Tell whether two verbs may be of one thing: they share a noun, or one has a pronoun or no noun at all."""
    one, two = (list(_arguments(article, each)) for each in (verb, own))
    tokens = article.parse.tokens
    is_open = not one or not two or any(tokens[each].part_of_speech is PartOfSpeech.PRON for each in (*one, *two))
    return is_open or not set(map(article.base, one)).isdisjoint(map(article.base, two))


def _arguments(article: Article, verb: int) -> Iterator[int]:
    """Yield who does it, and what it is done to or with."""
    subject = queries.subject_of(article.parse, verb)
    yield from () if subject is None else (subject,)
    yield from queries.related(article.parse, verb, Relation.OBJ, Relation.IOBJ, Relation.OBL)


def _is_of_same(article: Article, word: int, own: int) -> bool:
    thing, asked = article.parse.tokens[word].head, article.parse.tokens[own].head
    if thing is None or asked is None:
        return True
    return article.parse.tokens[thing].part_of_speech is PartOfSpeech.PRON or article.base(thing) == article.base(asked)


def _span(article: Article, word: int, concern: Concern) -> Span:
    """Return a word with what denies it, a number whole."""
    near: Collection[int] = article.numbers.words_of(word)
    if concern is Concern.NEGATION:
        near = denial_of(article.parse, word).words
    if concern is Concern.DEGREE:
        near = article.numbers.phrase_of(word)
    ends = sorted((word, *near))
    before = article.parse.tokens[ends[0] - 1 : ends[0]]
    if before and before[0].span.end == article.parse.tokens[ends[0]].span.start:  # "didn't"
        ends.insert(0, ends[0] - 1)
    return Span(article.parse.tokens[ends[0]].span.start, article.parse.tokens[ends[-1]].span.end)
