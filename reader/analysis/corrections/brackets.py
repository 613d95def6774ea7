"""Names in brackets once the actors are put right: one whose person may be another by now leaves its line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.analysis.lines.antecedents import FURTHEST_PARAGRAPHS
from reader.model.analysis import Analysis
from reader.model.annotation import Actor, ActorKind, KeyPoint
from reader.model.document import Document
from reader.model.line import Insertion, Line, whole_line
from reader.model.span import Span

_LAST_WORD = re.compile(r"\w+\s*\Z")

_Owners = dict[Span, tuple[str, str, ActorKind]]


def with_sure_brackets(document: Document, analysis: Analysis, actors: Sequence[Actor]) -> Analysis:
    """Return the analysis with no name in a line that the corrected actors do not bear out."""
    sure, points, summary = _Brackets(document, _owners(analysis.actors or ()), _owners(actors)), None, None
    if analysis.key_points is not None:
        points = replace(analysis.key_points, items=tuple(map(sure.point, analysis.key_points.items)))
    if analysis.summary is not None:
        lines = tuple(map(sure.line, analysis.summary.shortened))
        pairs = zip(lines, analysis.summary.shortened, strict=True)
        bare = frozenset(now.sentence for now, line in pairs if now != line)
        dangling = tuple(sorted(bare.union(analysis.summary.dangling)))
        summary = replace(analysis.summary, shortened=lines, unfit=analysis.summary.unfit | bare, dangling=dangling)
    return replace(analysis, key_points=points, summary=summary)


def _owners(actors: Sequence[Actor]) -> _Owners:
    return {span: (actor.id, actor.name, actor.kind) for actor in actors for span in actor.mentions}


@dataclass(frozen=True, slots=True)
class _Brackets:
    """Whose the mentions of one article were, and whose they are."""

    document: Document
    before: _Owners
    now: _Owners

    def point(self, point: KeyPoint) -> KeyPoint:
        line = self.line(point.line) if point.line else None
        is_whole = line is not None and line == whole_line(self.document, line.sentence)
        return replace(point, line=None if is_whole else line)

    def line(self, line: Line) -> Line:
        """Return a line as it is, or without its brackets where one of them may be wrong."""
        return line if all(self._holds(line, each) for each in line.inserted) else self._bare(line)

    def _holds(self, line: Line, bracket: Insertion) -> bool:
        """Tell whether nobody has changed whose name is put in, nor anybody whom the words might mean."""
        name = line.pieces[bracket.after + 1]
        paragraph = self.document.sentences[line.sentence].paragraph
        is_pronoun = bracket.source in self.before
        start = (
            self.document.paragraphs[max(0, paragraph - FURTHEST_PARAGRAPHS)].span.start if is_pronoun else name.start
        )
        meant = (bracket.source, Span(start, name.start + 1))
        changed = (span for span, _ in self.before.items() ^ self.now.items())
        return not any(span.overlaps(place) for span in changed for place in meant)

    def _bare(self, line: Line) -> Line:
        """Return a line without brackets: what they parted is one again, and a pronoun that they stood for is back."""
        text, end = self.document.text, self.document.sentences[line.sentence].span.start
        for_pronouns = {each.after for each in line.inserted if each.source in self.before}
        pieces = list[Span]()
        for number, piece in enumerate(line.pieces, start=-1):
            pronoun = _LAST_WORD.search(text[end : piece.start]) if number in for_pronouns else None
            start = piece.start - len(pronoun[0]) if pronoun else piece.start
            is_parted = not pieces or bool(text[end:start].strip())
            pieces = (
                [*pieces, Span(start, piece.end)] if is_parted else [*pieces[:-1], Span(pieces[-1].start, piece.end)]
            )
            end = piece.end
        return Line(line.sentence, tuple(pieces))
