"""Where things stand, in words for people: paragraph numbers and headings."""

from collections.abc import Iterable

from reader.model.document import Document
from reader.model.headline import one_line
from reader.model.numbering import paragraph_numbers
from reader.model.span import Span
from reader.model.span_index import SpanIndex

SHORTEST_RANGE = 3  # numbers: "2, 3" is clearer than "2–3"


class Places:
    """Answers in which numbered paragraph and under which heading something stands."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._index = SpanIndex(document)
        self._numbers = paragraph_numbers(document)

    def sentence(self, index: int) -> str:
        """Return the words of a sentence on one line."""
        return one_line(self._document.plain_words(self._document.sentences[index].span))

    def heading_of(self, sentence: int) -> str | None:
        """Return the heading that a sentence stands under."""
        section = self._document.paragraphs[self._document.sentences[sentence].paragraph].section
        return None if section is None else one_line(self._document.sections[section].title)

    def of_sentences(self, sentences: Iterable[int]) -> str:
        """Return the paragraph numbers of some sentences, as `paragraph_words` writes them."""
        return self._words(self._document.sentences[index].paragraph for index in sentences)

    def of_spans(self, spans: Iterable[Span]) -> str:
        """Return the numbers of the paragraphs in which some spans begin; those without a number are left out."""
        return self._words(self._index.paragraph_of(span) for span in spans)

    def _words(self, paragraphs: Iterable[int | None]) -> str:
        numbers = {self._numbers[index] for index in paragraphs if index is not None and index in self._numbers}
        return paragraph_words(numbers)


def paragraph_words(numbers: Iterable[int]) -> str:
    """Return "¶ 2, 5–8" for paragraph numbers in any order, and nothing for none."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "¶ " + ", ".join(_run_words(run) for run in runs) if runs else ""


def _run_words(run: list[int]) -> str:
    return f"{run[0]}–{run[-1]}" if len(run) >= SHORTEST_RANGE else ", ".join(map(str, run))
