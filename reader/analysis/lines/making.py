"""From a sentence to its line: what can go goes, what a reader must know is put in, whether it then stands alone."""

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.analysis.dangling import unsigned_sentences
from reader.analysis.grades import SHOWN, Grade, Grades, plain_blanks
from reader.analysis.lines.clauses import clauses_to_leave_out
from reader.analysis.lines.deletions import deletions, remaining
from reader.analysis.lines.dependence import Dependence, dependence_of, is_signed
from reader.analysis.lines.naming import Names
from reader.model.annotation import Actor
from reader.model.document import Document, ParagraphKind
from reader.model.line import Insertion, Line, RunKind, open_quotation, runs_of, whole_line
from reader.model.span import Span
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.languages import ENGLISH
from reader.parsing.parse import Parse

TALES = frozenset({Grade.TALE})
_SAYS = re.compile(  # somebody who is named, or spoken of for the first time, before quoted words
    r"(?!(?:The|That|This|These|One|Another|Others|Both|Some|And|But|He|She|They|It|His|Her)\b)"
    r"(?:An? .*|.*\b[A-Z].*)\w+[:,] $"
)
FIT = SHOWN | TALES


class LineMaker:
    """Makes the lines of one article; without actors nothing is put in; whole lines stay as they are.

    A point, which stands for much of a text, keeps all its clauses.
    """

    def __init__(
        self,
        document: Document,
        actors: Sequence[Actor] | None = None,
        parse: Parse | None = None,
        dependence: Dependence | None = None,
        *,
        is_whole: bool = False,
        is_point: bool = False,
    ) -> None:
        self._document = document
        is_english = parse is not None and parse.language == ENGLISH
        self._parse = parse if is_english and not is_point else None
        self._names = Names(document, actors or (), parse if is_english else None)
        self._is_whole = is_whole
        self._grades = Grades(document)
        self._unsigned = unsigned_sentences(document)
        self._left_open = _left_open(document)
        told = (each for each in document.sentences if document.paragraphs[each.paragraph].kind is ParagraphKind.BODY)
        self._first = next((each.span for each in told), None)
        self._dependence = dependence or dependence_of(document, parse)

    def line(self, sentence: int) -> Line:
        """Return what is shown of a sentence; one that says nothing, as a list of names, stays whole."""
        whole = whole_line(self._document, sentence)
        if self._is_whole or self._dependence.says_nothing(whole):
            return whole
        span, text = self._document.sentences[sentence].span, self._document.text
        cuts = self._cuts(span)
        if sentence in self._left_open:
            return self._named(Line(sentence, (Span(span.start, span.end - 1),)))
        pieces = self._without_lone_sign(remaining(span.start, span.end, cuts, lambda place: text[place].isspace()))
        return self._named(Line(sentence, pieces))

    def grade(self, line: Line) -> Grade | None:
        """Return how well a line can be read by itself, by what is shown of it."""
        left_out = {RunKind.GAP, RunKind.INSERTED} if is_signed(line) else {RunKind.GAP}
        shown = "".join(run.text for run in runs_of(self._document, line) if run.kind not in left_out).strip()
        is_closed = line.sentence in self._left_open and not self._is_whole
        shown += self._sign_left_out(line)
        if is_closed and (left_open := open_quotation(shown)):
            shown += left_open[1]
        if line.pieces[0].start > self._document.sentences[line.sentence].span.start:
            shown = shown[:1].upper() + shown[1:]  # or it would be taken for the end of another sentence
        is_dangling = self._dependence.is_lost(line) or self._dependence.says_nothing(line)
        return self._grades.of_words(line.sentence, shown, is_dangling=is_dangling, is_closed=is_closed)

    def grades(self, lines: Sequence[Line]) -> dict[int, Grade | None]:
        """Return the grade of each line, by its sentence."""
        self._dependence.read(lines)
        return {line.sentence: self.grade(line) for line in lines}

    def _without_lone_sign(self, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return pieces without a full stop that stands alone behind a gap, which ends a line as well."""
        is_alone = len(pieces) > 1 and not any(map(str.isalnum, self._document.text_of(pieces[-1])))
        return pieces[:-1] if is_alone else pieces

    def _sign_left_out(self, line: Line) -> str:
        """Return the sign that ends a sentence whose line ends before."""
        sentence = self._document.sentences[line.sentence].span
        rest = self._document.text[line.pieces[-1].end : sentence.end].rstrip()
        return rest[-1:]

    def _cuts(self, span: Span) -> tuple[Span, ...]:
        clauses = self._clauses(span)
        text, language = plain_blanks(self._document.text_of(span)), self._document.language or DEFAULT_LANGUAGE
        found = deletions(text, language, clauses, is_first=span == self._first)
        return tuple(Span(span.start + cut.start, span.start + cut.end) for cut in found)

    def _clauses(self, span: Span) -> list[Span]:
        """Return the clauses that can go, by their places in the sentence; none where it was not read."""
        words = self._parse.words_of(span) if self._parse else range(0)
        if self._parse is None or not words:
            return []
        return [Span(cut.start - span.start, cut.end - span.start) for cut in clauses_to_leave_out(self._parse, words)]

    def _named(self, line: Line) -> Line:
        """Return a line with a name in place of its first pronoun, or before its first surname."""
        if (told := self._names.of_answer(line.sentence)) is not None:
            return Line(line.sentence, line.pieces, (Insertion(-1, f"{told[0]}:", told[1]),))
        found = None if line.sentence in self._unsigned else self._names.of_pronoun(line.sentence)
        if found is not None:
            return self._with_name(line, *found, is_instead=True)
        for place, given, source in self._names.given_names(self._document.sentences[line.sentence].span):
            line = self._with_name(line, place, given, source)
        return line

    def _with_name(self, line: Line, place: Span, name: str, source: Span, *, is_instead: bool = False) -> Line:
        """Return a line with a name put in before a surname, or instead of a pronoun that more is shown behind."""
        text = self._document.text
        for number, piece in enumerate(line.pieces):
            behind = text[place.end : piece.end]
            if piece.covers(place) and (not is_instead or behind[:1].isspace()):
                *before, rest = self._halves(piece, place.start)
                rest = Span(piece.end - len(behind.lstrip()), piece.end) if is_instead else rest
                pieces = (*line.pieces[:number], *before, rest, *line.pieces[number + 1 :])
                inserted = Insertion(number + len(before) - 1, name, source)
                return Line(line.sentence, pieces, (*line.inserted, inserted))
        return line

    def _halves(self, piece: Span, place: int) -> tuple[Span, ...]:
        """Return a piece in two before a place, without the blank between them, or as it is where that is its start."""
        before = self._document.text[piece.start : place].rstrip()
        return (Span(piece.start, piece.start + len(before)), Span(place, piece.end)) if before else (piece,)


@lru_cache(maxsize=1)  # each making of lines asks
def _left_open(document: Document) -> frozenset[int]:
    """Return the sentences that end while somebody's words begin within them and go on in the one after."""
    return frozenset(index for index in range(len(document.sentences) - 1) if _goes_on(document, index))


def _goes_on(document: Document, sentence: int) -> bool:
    this, following = document.sentences[sentence : sentence + 2]
    text = document.text_of(this.span)
    left_open = open_quotation(text) if text.endswith(".") else None
    if left_open is None:
        return False
    is_said_next = following.paragraph == this.paragraph
    is_said_next = is_said_next or document.text_of(following.span).startswith(text[left_open[0]])
    return is_said_next and _SAYS.match(text[: left_open[0]]) is not None
