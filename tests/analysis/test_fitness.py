"""Which sentences of a parsed text are its points."""

import pytest

from reader.analysis.fitness import ANY, Fitness, fitness_of, kinds_of, shipped_weights, signs_of
from reader.analysis.grades import Grade
from reader.analysis.key_points import fittest_points
from reader.analysis.lines.lining import lined
from reader.analysis.pipeline import analyze
from reader.model.analysis import DEFAULT_SUMMARIZER, AnalysisOptions
from reader.model.annotation import Summary
from reader.model.document import Document, ParagraphKind
from reader.parsing.labels import SentenceKind
from reader.parsing.reading import parser
from tests.analysis.samples import strange_documents
from tests.documents import make_document
from tests.parses import make_parse

WORDS = ("harbour bridge", "northern mill", "grain market", "town library", "iron foundry", "river school")
FEATURES = {
    "en": (
        "Harbour town to lose its ferry",
        "Rosa Wend pours the first coffee at ten to five, before the gulls are awake.",
        "She has done so for thirty years, and her hands know the way without a lamp.",
        "On Tuesday the county of Aldmark decided to end the ferry to Brill, which 400 people take, in October.",
        "The line lost 2.3 million euros last year, and the county refused to pay a third of that, as was asked.",
        "The islanders want to sue against the decision and have collected 3,000 signatures.",
        "Rosa Wend rinses the cups and says nothing about it.",
    ),
    "de": (
        "Hafenstadt verliert ihre Fähre",
        "Rosa Wend gießt um zehn vor fünf den ersten Kaffee ein, bevor die Möwen wach sind.",
        "Seit dreißig Jahren macht sie das so, und ihre Hände finden den Weg ohne Lampe.",
        "Am Dienstag hat der Kreis Aldmark beschlossen, die Fähre nach Brill, mit der 400 Menschen zur Arbeit fahren, "
        "im Oktober einzustellen.",
        "Die Linie machte im vergangenen Jahr 2,3 Millionen Euro Verlust, und der Kreis wollte kein Drittel zahlen.",
        "Die Inselbewohner wollen gegen den Beschluss klagen und haben 3000 Unterschriften gesammelt.",
        "Rosa Wend spült die Tassen und sagt nichts dazu.",
    ),
    "es": (
        "La isla se queda sin transbordador",
        "Rosa Wend sirve el primer café a las cinco menos diez, antes de que despierten las gaviotas.",
        "Lo hace desde hace treinta años, y sus manos conocen el camino sin lámpara.",
        "El martes la provincia de Aldmark decidió suprimir en octubre el transbordador a Brill, que 400 toman a "
        "diario.",
        "La línea perdió 2,3 millones de euros el año pasado, y la provincia se negó a pagar un tercio.",
        "Los isleños quieren recurrir la decisión y han reunido 3.000 firmas.",
        "Rosa Wend enjuaga las tazas y no dice nada.",
    ),
}


def feature(language: str) -> Document:
    title, *sentences = FEATURES[language]
    return make_document((ParagraphKind.TITLE, title), *sentences, language=language)


@pytest.mark.parametrize("language", FEATURES)
def test_the_news_behind_a_scene_is_the_first_point(language: str) -> None:
    document = feature(language)

    points = analyze(document, AnalysisOptions()).key_points

    assert points is not None
    chosen = [point.evidence[0].sentence for point in points.items]
    assert document.sentence_text(chosen[0]).startswith(FEATURES[language][3][:20])
    last = len(document.sentences) - 1
    assert not {last, last - 5, last - 4} & set(chosen)


def test_every_sign_has_its_weight_whatever_the_text() -> None:
    known = shipped_weights()

    documents: list[Document] = [*map(feature, FEATURES), *strange_documents().values()]
    for document in documents:
        ranking = tuple(range(len(document.sentences)))
        kinds = kinds_of(document, parser().parse(document))
        rows = list(signs_of(document, ranking, kinds))
        assert len(rows) == len(document.sentences)
        assert {sign for row in rows for sign, _ in row} <= known.keys()


def test_every_form_has_its_weight() -> None:
    assert {f"form: {grade.name.lower()}" for grade in Grade} | {ANY} <= shipped_weights().keys()


def test_of_a_sentence_that_was_not_read_nothing_is_known() -> None:
    document = make_document("Rain fell.", "Snow fell.")
    parse = make_parse("Rain NOUN 2 nsubj\nfell VERB 0 root\n. PUNCT 2 punct")

    assert kinds_of(document, parse) == [(0.0,) * len(SentenceKind)] * 2
    fitness = fitness_of(document, (0, 1), parse)
    assert len(fitness.scores) == 2
    assert not fitness.scenes


def test_the_fittest_are_points_and_what_is_hardly_fit_is_none() -> None:
    document = make_document(*(f"The {word} was opened in Oran by the council in May." for word in WORDS))

    def chosen(*scores: float, lost: int = -1) -> list[int]:
        points = fittest_points(document, Fitness(scores, frozenset()), lambda _sentences: {lost})
        return [point.evidence[0].sentence for point in points.items]

    assert chosen(0.0, 3.0, -4.0, 2.0, 1.0, -3.0) == [1, 3, 4]
    assert chosen(0.6, 3.0, -4.0, 2.0, 1.0, -3.0, lost=4) == [0, 1, 3]
    assert chosen(0.3, 3.0, -4.0, 2.0, -1.0, -3.0) == [1, 3], "hardly fit to be the first"
    assert chosen(0.3, 0.2, 0.1, -4.0, -4.0, -4.0) == [0, 1, 2], "where nothing is fitter"
    assert chosen(0.6, 3.0, -4.0, -0.8, -0.9, -3.0) == [0, 1, 3], "even a short text has three"
    assert chosen(-2.0, 3.0, -4.0, -2.5, -3.0, -3.0) == [0, 1]


def test_scenes_and_what_is_unfit_are_lesser() -> None:
    assert Fitness((1.0, 1.0, -9.0), frozenset({0})).lesser == {0, 2}


def test_a_scene_is_no_line_where_others_tell_something() -> None:
    document = make_document(*(f"The {word} was opened in Oran by the council in May." for word in WORDS))
    parse = parser().parse(document)
    summary = Summary(DEFAULT_SUMMARIZER, tuple(range(len(WORDS))), 0)

    def order(scenes: frozenset[int]) -> tuple[int, ...]:
        fitness = Fitness((0.0, 3.0, 1.0, 2.0, -1.0, -9.0), scenes)
        return lined(document, summary, AnalysisOptions(), (), parse, fitness=fitness).order_beside

    assert order(frozenset())[0] == 1
    assert order(frozenset({1}))[0] == 3
