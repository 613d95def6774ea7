"""Two analysed articles to what they say alike and otherwise."""

from collections.abc import Container, Iterable, Sequence, Set

from reader.analysis.pipeline import analyze
from reader.analysis.recognizers import LIGHT
from reader.analysis.two_articles.actors import names_of, shared_actors
from reader.analysis.two_articles.counts import Side
from reader.analysis.two_articles.denied import denied_on_one_side
from reader.analysis.two_articles.differences import best_of, differences, with_others
from reader.analysis.two_articles.otherwise import told_otherwise
from reader.analysis.two_articles.pairing import pairs_of_tellings, paragraph_pairs
from reader.analysis.two_articles.quoted import shared_quotations
from reader.analysis.two_articles.telling import tellings
from reader.message import Message, listed
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.document import Document
from reader.model.two_articles.findings import Article, Compared, Difference, SentencePair, SharedActor, TwoArticles
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.languages import name_of
from reader.nlp.segmentation import segmented
from reader.parsing.reading import Parser, parser


def compare_articles(first: Article, second: Article, parser: Parser | None = None) -> TwoArticles:
    """Return what two articles have in common and where they part; both must be segmented and analysed.

    Without a parser a negation that one sentence of a pair has alone makes the pair doubtful.
    """
    actors = shared_actors(first.analysis.actors or (), second.analysis.actors or ())
    sides = _sides(first, second, actors)
    pairs = pairs_of_tellings(*(tuple(side.tellings.values()) for side in sides))
    found = differences(*sides, pairs)
    rest = _without(pairs, _holding(*sides, pairs, found))
    denied = denied_on_one_side(rest, *sides, parser)
    found = with_others(found, filter(None, map(denied.get, best_of(pairs))))
    differing = _holding(*sides, pairs, found)
    rest = _without(pairs, differing)
    doubtful = {*denied, *told_otherwise(rest, *sides)}
    quotations = shared_quotations(first, second)
    quoting = _holding_quotations(first, {each.first for each in quotations})
    quoting_too = _holding_quotations(second, {each.second for each in quotations})
    return TwoArticles(
        pairs=pairs,
        differing=differing,
        otherwise=tuple(pair for pair in rest if pair in doubtful),
        paragraphs=paragraph_pairs(first.document, second.document, pairs),
        only_first=_only(sides[0], quoting.union(pair.first for pair in pairs), first.analysis),
        only_second=_only(sides[1], quoting_too.union(pair.second for pair in pairs), second.analysis),
        differences=found,
        actors=actors,
        actors_only_first=_others(first.analysis, {each.first for each in actors}),
        actors_only_second=_others(second.analysis, {each.second for each in actors}),
        quotations=quotations,
        warnings=_warnings(first.document, second.document),
    )


def compare_documents(
    first: Document, second: Document, options: AnalysisOptions, analysis: Analysis | None = None
) -> Compared:
    """Analyse two documents and compare them; `analysis` is that of the first, where it is there already."""
    is_whole = analysis is not None and analysis.is_complete and first.is_segmented
    one = Article(first, analysis) if is_whole and analysis else _analysed(first, options)
    other = _analysed(second, options)
    return Compared(one, other, compare_articles(one, other, parser_for(options)))


def parser_for(options: AnalysisOptions) -> Parser | None:
    """Return the parser that a comparison asks, None where the reader wants none."""
    return None if options.recognizer == LIGHT.id else parser()


def _analysed(document: Document, options: AnalysisOptions) -> Article:
    """Return a document with its sentences and with what is found in it."""
    document = document if document.is_segmented else segmented(document, options.language)
    return Article(document, analyze(document, options))


def _sides(first: Article, second: Article, actors: Sequence[SharedActor]) -> tuple[Side, Side]:
    """Return what both tell; an actor of both is called by its id in the first."""
    shared = {each.first: each.first for each in actors}, {each.second: each.first for each in actors}
    one, other = (
        Side(article, tellings(article.document, names_of(article, names, side)))
        for article, names, side in zip((first, second), shared, ("first", "second"), strict=True)
    )
    return one, other


def _without(pairs: Sequence[SentencePair], others: Container[SentencePair]) -> list[SentencePair]:
    return [pair for pair in pairs if pair not in others]


def _holding(
    first: Side, second: Side, pairs: Sequence[SentencePair], found: Sequence[Difference]
) -> tuple[SentencePair, ...]:
    """Return the pairs in which a difference stands."""
    places = (
        (pair, first.document.sentences[pair.first].span, second.document.sentences[pair.second].span) for pair in pairs
    )
    return tuple(
        pair
        for pair, one, other in places
        if any(one.covers(each.first) and other.covers(each.second) for each in found)
    )


def _warnings(first: Document, second: Document) -> tuple[str, ...]:
    """Tell what cannot be compared."""
    if first.language == second.language:
        return ()
    codes = [each.language or DEFAULT_LANGUAGE for each in (first, second)]
    names = listed([(name_of(code) or code).title() for code in codes])
    return (
        Message(
            "The articles are in {names}: their sentences are not compared, only actors and quotations are.",
            names=names,
        ),
    )


def _only(side: Side, told: Set[int], analysis: Analysis) -> tuple[int, ...]:
    """Return the sentences of which the other article has nothing, the most important first as the ranking has them."""
    ranking = analysis.summary.ranking if analysis.summary else ()
    place = {sentence: number for number, sentence in enumerate(ranking)}
    alone = [sentence for sentence in side.tellings if sentence not in told]
    return tuple(sorted(alone, key=lambda sentence: (place.get(sentence, len(place)), sentence)))


def _holding_quotations(article: Article, chosen: Set[int]) -> frozenset[int]:
    """Return the sentences in which some of the article's quotations stand."""
    spans = [each.span for index, each in enumerate(article.analysis.quotations or ()) if index in chosen]
    sentences = enumerate(article.document.sentences)
    return frozenset(index for index, each in sentences if any(each.span.overlaps(span) for span in spans))


def _others(analysis: Analysis, shared: Iterable[str]) -> tuple[str, ...]:
    known = set(shared)
    actors = sorted(analysis.actors or (), key=lambda actor: -actor.salience)
    return tuple(actor.id for actor in actors if actor.id not in known)
