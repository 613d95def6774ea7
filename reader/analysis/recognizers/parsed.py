"""The recognizer that takes names from the parse, in every language that is parsed; in English its rules follow."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reader.analysis.recognizers.features import ArticleWords
from reader.analysis.recognizers.names import mentions_in
from reader.analysis.recognizers.nicknames import with_nicknames
from reader.analysis.recognizers.parsed_names import names_of
from reader.analysis.recognizers.recognizer import OnProgress, no_progress
from reader.analysis.recognizers.second_look.looking import looked_again
from reader.analysis.recognizers.units import Name, Names, Unit, units_of
from reader.analysis.recognizers.works import works_among
from reader.model.annotation import ActorKind, Mention
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing.once import ParsedOnce
from reader.parsing.parse import Parse
from reader.parsing.reading import LANGUAGES, Parser

_WITH_RULES = "en"  # the rules and tables of names are English


class ParsedRecognizer:
    """Finds names by the network that parses."""

    id = "minilm"  # the family of the network: scripts and settings know it by this
    name = "Thorough (MiniLM)"
    description = "A small neural network that reads every sentence, in sixteen languages; finds more and errs less."
    languages = LANGUAGES

    def __init__(self, own: Parser | None = None) -> None:
        self._parser = own

    def recognize(
        self, document: Document, on_progress: OnProgress = no_progress, parsed: ParsedOnce | None = None
    ) -> tuple[Mention, ...]:
        """Return the mentions; raise EngineError where the parser cannot be loaded."""
        once = parsed or ParsedOnce(document, self._parser)
        return mentions_of_parse(document, once.parse(on_progress))


def mentions_of_parse(document: Document, parse: Parse) -> tuple[Mention, ...]:
    """Return the names of a document's parse as mentions."""
    words = [token.span.of(document.text) for token in parse.tokens]
    is_ruled = document.language == _WITH_RULES
    names = list(looked_again(parse, words).names()) if is_ruled else names_of(parse, words)
    names = with_nicknames(names, words)
    works = works_among(parse, words, names)
    named = [(_span(parse, name), kind) for name, kind in names if tuple(words[name.start : name.stop]) not in works]
    found = [(span, kind) for span, kind in named if span is not None]
    if not is_ruled:
        return tuple(Mention(span, kind) for span, kind in found)
    units = units_of(document)
    return mentions_in(units, list(_names_of(units, found)), ArticleWords.of([unit.words for unit in units]))


def _span(parse: Parse, name: range) -> Span | None:
    """Return where a name stands without the marks around it; None where it is nothing else."""
    words = [index for index in name if any(char.isalnum() for char in parse.tokens[index].lower)]
    return Span(parse.tokens[words[0]].span.start, parse.tokens[words[-1]].span.end) if words else None


def _names_of(units: Sequence[Unit], found: Sequence[tuple[Span, ActorKind]]) -> Iterator[Names]:
    """Yield the names of each unit, by the unit's own tokens: those that a name covers, or covers in part."""
    starts = [span.start for span, _ in found]
    for unit in units:
        first, last = unit.tokens[0].start, unit.tokens[-1].end
        own = found[bisect_left(starts, first) : bisect_left(starts, last)]
        yield tuple(_name(unit, span, kind) for span, kind in own)


def _name(unit: Unit, span: Span, kind: ActorKind) -> Name:
    start = bisect_right(unit.tokens, span.start, key=lambda token: token.end)
    return Name(start, bisect_left(unit.tokens, span.end, key=lambda token: token.start), kind)
