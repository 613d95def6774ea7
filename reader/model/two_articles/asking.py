"""What is asked for: another article beside one."""

from dataclasses import dataclass

from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.document import Document
from reader.model.source import Source


@dataclass(frozen=True, slots=True)
class CompareArticles:
    """The job to open a second article and compare the first with it; the answer is Compared.

    `analysis` is that of the first, where it is there already. Partial answers: the second Document, as soon as it is
    read. `copy` is the text of the second, where it is kept; else it is read where it is.
    """

    first: Document
    analysis: Analysis | None
    second: Source
    options: AnalysisOptions
    copy: str = ""
