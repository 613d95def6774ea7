"""Two analysed articles to what they say alike and otherwise."""

from collections.abc import Iterable, Mapping, Sequence

from reader.analysis.pipeline import analyze
from reader.analysis.recognizers import LIGHT
from reader.analysis.two_articles.actors import names_of, roles_of, shared_actors
from reader.analysis.two_articles.counts import Side
from reader.analysis.two_articles.denied import Denials, denied_on_one_side, unsaid_on_one_side
from reader.analysis.two_articles.differences import best_of, differences, with_others
from reader.analysis.two_articles.otherwise import told_otherwise
from reader.analysis.two_articles.pairing import pairs_of_tellings, paragraph_pairs
from reader.analysis.two_articles.quoted import shared_quotations
from reader.analysis.two_articles.telling import Telling, tellings
from reader.analysis.two_articles.tolls import toll_differences
from reader.message import Message, listed
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.document import Document
from reader.model.span import Span
from reader.model.two_articles.findings import Article, Compared, Difference, SentencePair, TwoArticles
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.languages import name_of
from reader.nlp.segmentation import segmented
from reader.parsing.reading import Parser, parser


def compare_articles(first: Article, second: Article, parser: Parser | None = None) -> TwoArticles:
    """Return what two articles have in common and where they part; both must be segmented and analysed.

    Without a parser a negation that one sentence of a pair has alone makes the pair doubtful.
    """
    actors = shared_actors(first.analysis.actors or (), second.analysis.actors or ())
    roles = _roles(first, {each.first: each.first for each in actors})
    for name, stems in _roles(second, {each.second: each.first for each in actors}).items():
        roles[name] = roles.get(name, frozenset()) | stems
    ones = tellings(first.document, _names(first, "first", {each.first: each.first for each in actors}), roles)
    others = tellings(second.document, _names(second, "second", {each.second: each.first for each in actors}), roles)
    pairs = pairs_of_tellings(first.document, second.document, ones, others)
    sides = Side(first, ones), Side(second, others)
    found = with_others(differences(*sides, pairs), toll_differences(*sides, pairs))
    differing = _holding(*sides, pairs, found)
    rest = [pair for pair in pairs if pair not in differing]
    denials = Denials(first.document, (each.first for each in rest), parser)
    other_denials = Denials(second.document, (each.second for each in rest), parser)
    denied = denied_on_one_side(rest, ones, others, denials, other_denials)
    found = with_others(found, filter(None, map(denied.get, best_of(pairs))))
    differing = _holding(*sides, pairs, found)
    rest = [pair for pair in pairs if pair not in differing]
    doubtful = {
        *denied,
        *unsaid_on_one_side(rest, ones, others, denials, other_denials),
        *told_otherwise(rest, ones, others),
    }
    return TwoArticles(
        pairs=pairs,
        differing=differing,
        otherwise=tuple(pair for pair in rest if pair in doubtful),
        paragraphs=paragraph_pairs(first.document, second.document, pairs),
        only_first=_only(ones, {pair.first for pair in pairs}, first.analysis),
        only_second=_only(others, {pair.second for pair in pairs}, second.analysis),
        differences=found,
        actors=actors,
        actors_only_first=_others(first.analysis, {each.first for each in actors}),
        actors_only_second=_others(second.analysis, {each.second for each in actors}),
        quotations=shared_quotations(first, second),
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


def _holding(
    first: Side, second: Side, pairs: Sequence[SentencePair], found: Sequence[Difference]
) -> tuple[SentencePair, ...]:
    """Return the pairs in which a difference stands."""
    ones, others = (each.document.sentences for each in (first, second))
    return tuple(
        pair
        for pair in pairs
        if any(ones[pair.first].span.covers(e.first) and others[pair.second].span.covers(e.second) for e in found)
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


def _names(article: Article, side: str, shared: dict[str, str]) -> dict[Span, str]:
    """Return the places of all actors; those of both articles have one name, the others one of their own."""
    actors = article.analysis.actors or ()
    return names_of(actors, {actor.id: shared.get(actor.id, f"{side} {actor.id}") for actor in actors})


def _roles(article: Article, shared: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return roles_of(article.analysis.actors or (), shared, article.document.language or DEFAULT_LANGUAGE)


def _only(told: Sequence[Telling], paired: set[int], analysis: Analysis) -> tuple[int, ...]:
    """Return the sentences without a partner, the most important first as the article's own ranking has them."""
    ranking = analysis.summary.ranking if analysis.summary else ()
    place = {sentence: number for number, sentence in enumerate(ranking)}
    alone = [each.sentence for each in told if each.sentence not in paired]
    return tuple(sorted(alone, key=lambda sentence: (place.get(sentence, len(place)), sentence)))


def _others(analysis: Analysis, shared: Iterable[str]) -> tuple[str, ...]:
    known = set(shared)
    actors = sorted(analysis.actors or (), key=lambda actor: -actor.salience)
    return tuple(actor.id for actor in actors if actor.id not in known)
