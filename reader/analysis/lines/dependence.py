"""Whether a line can be understood alone, and whether it says anything.

Where a text was parsed the network tells it of each sentence ([card](../../../resources/models/points/README.md)), and
of a line that was changed once more, by the words that are shown. Elsewhere only signs on the surface tell.
"""

from collections.abc import Iterable, Iterator

from reader.analysis.dangling import dangling_sentences, openness_in, unsigned_sentences
from reader.model.document import Document
from reader.model.line import Line, RunKind, runs_of, whole_line
from reader.model.span import Span
from reader.parsing.labels import SentenceKind
from reader.parsing.parse import Parse, parse_of
from reader.parsing.reading import parser
from reader.parsing.words import word_spans

LIKELY = 1.0  # log odds from which a line is said to need what stands before it
LIKELY_APPARATUS = 0.0  # log odds from which it says nothing
SURE = 3.0  # log odds from which it is no line; many a good one is a little open

_DEPENDENT, _APPARATUS = map(list(SentenceKind).index, (SentenceKind.DEPENDENT, SentenceKind.APPARATUS))


class Dependence:
    """Tells of the lines of one article whether they need what stands before, and whether they say anything."""

    def __init__(self, document: Document, parse: Parse) -> None:
        self._document, self._parse = document, parse
        self._unsigned, self._is_open = unsigned_sentences(document), openness_in(document)
        self._kinds = parse.kinds_by_start()
        self._read_again: dict[Line, float] = {}

    def read(self, lines: Iterable[Line]) -> None:
        """Read lines that were changed as they are shown, all at once, which is quicker than when each is asked for."""
        changed = [line for line in dict.fromkeys(lines) if self._is_changed(line) and line not in self._read_again]
        words = {line: tuple(self._shown_words(line)) for line in changed if self._kinds}
        read = parser().read([each for each in words.values() if each])
        scores = (next(read).kind_scores[_DEPENDENT] if each else 0.0 for each in words.values())
        self._read_again.update(zip(words, scores, strict=True))

    def needs_before(self, line: Line) -> bool:
        """Tell whether something in a line can only be known from before; the first sentence has none before it."""
        return self._is_dependent(line, LIKELY)

    def is_lost(self, line: Line) -> bool:
        """Tell whether a line can surely not be understood alone."""
        return self._is_dependent(line, SURE)

    def _is_dependent(self, line: Line, least: float) -> bool:
        if line.sentence == 0:
            return False
        if line.sentence in self._unsigned and not is_signed(line):
            return True
        if not self._kinds:
            return self._is_open_by_its_form(line)
        if self._is_changed(line):
            self.read([line])
            return self._read_again[line] >= least
        kinds = self._kinds_of(line.sentence)
        return kinds is not None and kinds[_DEPENDENT] >= least

    def says_nothing(self, line: Line) -> bool:
        """Tell whether a line is of a sentence that was read and is apparatus: a heading, a credit, a mere yes."""
        kinds = self._kinds_of(line.sentence)
        return kinds is not None and kinds[_APPARATUS] >= LIKELY_APPARATUS

    def _kinds_of(self, sentence: int) -> tuple[float, ...] | None:
        return self._kinds.get(self._document.sentences[sentence].span.start)

    def _is_open_by_its_form(self, line: Line) -> bool:
        if not self._is_changed(line):
            return line.sentence in dangling_sentences(self._document)
        return self._is_open("".join(_shown(self._document, line)).strip())

    def _is_changed(self, line: Line) -> bool:
        return line != whole_line(self._document, line.sentence)

    def _shown_words(self, line: Line) -> Iterator[str]:
        """Yield the words of a line, those that were put in among them."""
        text = "".join(_shown(self._document, line)).strip()
        yield from (each.of(text) for each in word_spans(text, Span(0, len(text)), self._parse.language))


def _shown(document: Document, line: Line) -> Iterator[str]:
    """Yield what is shown of a line as if it stood in a text: no brackets, no gaps."""
    for run in runs_of(document, line):
        if run.kind is not RunKind.GAP:
            yield run.text.replace("[", "").replace("]", "") if run.kind is RunKind.INSERTED else run.text


def is_signed(line: Line) -> bool:
    """Tell whether a line of a conversation begins with who says it, in brackets."""
    return any(each.after == -1 and each.text.endswith(":") for each in line.inserted)


def dependence_of(document: Document, parse: Parse | None) -> Dependence:
    """Return what tells of the lines of a document; of what was not parsed it knows the surface."""
    return Dependence(document, parse or parse_of("", (), ()))


def dependent_sentences(document: Document, dependence: Dependence) -> tuple[int, ...]:
    """Return the sentences that as a whole need one before, in order."""
    lines = (whole_line(document, index) for index in range(len(document.sentences)))
    return tuple(line.sentence for line in lines if dependence.needs_before(line))
