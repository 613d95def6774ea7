"""Two words in one place of a point and of the text of which one is untrue where the other is true."""

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.facts.currencies import names_of_currencies, scales
from reader.analysis.support.denials import denial_of
from reader.analysis.support.opposites import opposite_stems
from reader.analysis.verdicts.article import LANGUAGE, Article
from reader.model.annotation import Concern
from reader.nlp.common_words import is_common_word
from reader.nlp.language_table import language_table, words_for
from reader.nlp.names import spellings
from reader.nlp.stems import stem
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation

SAME_UNIT = 3  # first letters; "tons" are "tonnes", "metres" "meters"
ALIKE = 3  # first letters; "Gabby" may be Gabrielle
_TABLES = (  # English
    (word_set("first second third fourth fifth sixth seventh eighth ninth tenth last"), Concern.NUMBER),
    (words_for("measures.seasons"), Concern.DATE),
)
_RANKS = {
    word: rank
    for rank, line in enumerate(language_table("measures")["ranks"][LANGUAGE].splitlines())
    for word in line.split()
}
_FORMS = {"foot": "feet", "sterling": "pounds"}
_PERIODS = words_for("measures.periods", "measures.seconds")
_REST = word_set("rest remainder remaining other others another last")


def concern_of(article: Article, own: int, other: int) -> Concern | None:
    """Return what a word of a point says otherwise than one of the text in its place, None where both may be so."""
    return next((found for way in _WAYS if (found := way(article, own, other))), None)


def are_one_word(article: Article, own: int, other: int) -> bool:
    """Tell whether two words are forms of one."""
    return article.base(own) == article.base(other)


def are_one_thing(article: Article, own: int, other: int) -> bool:
    """Tell whether two nouns are forms of one word or name one actor."""
    one, two = (article.actor_of(each) for each in (own, other))
    return are_one_word(article, own, other) or (one is not None and two is not None and one[0].id == two[0].id)


def _of_numbers(article: Article, own: int, other: int) -> Concern | None:
    if article.numbers.are_other(own, other):
        return Concern.DATE if article.numbers.is_day(own) else Concern.NUMBER
    bounds = [article.numbers.is_at_least(each) for each in (own, other)]
    return Concern.DEGREE if None not in bounds and bounds[0] != bounds[1] else None


def _of_days(article: Article, own: int, other: int) -> Concern | None:
    if queries.related(article.parse, other, Relation.CONJ):
        return None
    calendar = calendar_of(article.parse.language)
    one, two = _lower(article, own, other)
    named = ([names.get(each) for each in (one, two)] for names in (calendar.weekdays, calendar.months))
    return Concern.DATE if any(None not in pair and pair[0] != pair[1] for pair in named) else None


def _of_tables(article: Article, own: int, other: int) -> Concern | None:
    one, two = _lower(article, own, other)
    if article.parse.language != LANGUAGE or are_one_word(article, own, other):
        return None
    if _is_more(_RANKS.get(one), _RANKS.get(two)) and not _is_shared_out(article, other):
        return Concern.DEGREE
    return next((concern for table, concern in _TABLES if {one, two} <= table), None)


def _is_more(said: int | None, told: int | None) -> bool:
    """Tell whether what is said of so many is more than the text tells, or of hardly any where it tells of some."""
    return said is not None and told is not None and (said > told or (said < 2) != (told < 2))


def _is_shared_out(article: Article, word: int) -> bool:
    """Tell whether a sentence and the next give several shares of the same; the rest, at the end, is none."""
    parse, words = article.parse, article.parse.sentence_of(word)
    following = parse.sentence_of(words.stop) if words.stop < len(parse.tokens) else words
    near = [each.lower for each in parse.tokens[words.start : following.stop]]
    told = [at for at, each in enumerate(near) if each in _RANKS or each in _REST]
    return sum(near[at + 1 : at + 2] != ["."] for at in told) > 1


def _of_units(article: Article, own: int, other: int) -> Concern | None:
    """Tell whether two measures or scales are of one number."""
    asked, told = (queries.related(article.parse, each, Relation.NUMMOD) for each in (own, other))
    is_age = [each.lower for each in article.parse.tokens[other + 1 : other + 2]] == ["old"]
    if not asked or not told or is_age or not are_one_word(article, asked[0], told[0]):
        return None
    one, two = (_FORMS.get(each, each) for each in _lower(article, own, other))
    known = words_for("measures.of_things") | words_for("measures.ages", language=article.parse.language) | _PERIODS
    are_units = {one, two} <= known | names_of_currencies()
    is_scale = {one, two} <= scales().keys()
    are_other = (are_units and one[:SAME_UNIT] != two[:SAME_UNIT]) or (is_scale and scales()[one] != scales()[two])
    concern = Concern.DATE if {one, two} <= _PERIODS else Concern.NUMBER
    return concern if are_other else None


def _of_opposites(article: Article, own: int, other: int) -> Concern | None:
    is_denied, is_other_denied = (denial_of(article.parse, each).is_denied for each in (own, other))
    if are_one_word(article, own, other):
        return Concern.NEGATION if is_denied != is_other_denied else None
    things = [queries.object_of(article.parse, each) for each in (own, other)]
    is_of_deed = things[0] is not None and things[1] is None and queries.related(article.parse, other, Relation.XCOMP)
    are_periods = not _PERIODS.isdisjoint(_lower(article, own, other))  # "months" are no "monthly"
    if is_of_deed or are_periods or any(article.numbers.is_bound(each) for each in (own, other)):
        return None
    known = opposite_stems(article.parse.language).get(_form(article, own), frozenset())
    is_opposite = not is_denied and not is_other_denied and _form(article, other) in known
    return Concern.NEGATION if is_opposite else None


def _of_names(article: Article, own: int, other: int) -> Concern | None:
    is_listed = bool(queries.related(article.parse, other, Relation.CONJ))
    if is_listed or not all(_is_name(article, each) for each in (own, other)):
        return None
    openings = [{each[:ALIKE] for each in spellings(name)} for name in _lower(article, own, other)]
    may_be_one = are_one_thing(article, own, other) or not openings[0].isdisjoint(openings[1])
    return None if may_be_one else Concern.NAME


def _is_name(article: Article, word: int) -> bool:
    token, language = article.parse.tokens[word], article.parse.language
    is_date = token.lower in calendar_of(language).names
    is_written_so = article.document.text[token.span.start].isupper() and len(token.lower) >= ALIKE
    is_name = token.part_of_speech is PartOfSpeech.PROPN and not is_date and is_written_so
    return is_name and (article.actor_of(word) is not None or not is_common_word(token.lower, language))


def _form(article: Article, word: int) -> str:
    """Return the stem of a word, of a verb with its particle before it: "ablehnt" for "lehnt ... ab"."""
    particles = queries.related(article.parse, word, Relation.COMPOUND)
    return stem("".join(article.parse.tokens[each].lower for each in (*particles, word)), article.parse.language)


def _lower(article: Article, *words: int) -> list[str]:
    return [article.parse.tokens[each].lower for each in words]


_WAYS = (_of_numbers, _of_days, _of_tables, _of_units, _of_opposites, _of_names)
