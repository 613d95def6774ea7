"""Methods that rank the sentences of a document; a method is one file here and one line in SUMMARIZERS."""

from reader.analysis.summarizers.classic import CLASSIC_SUMMARIZERS
from reader.analysis.summarizers.glance import GlanceSummarizer
from reader.analysis.summarizers.lead import LeadSummarizer
from reader.analysis.summarizers.summarizer import Summarizer
from reader.errors import EngineError, ErrorKind
from reader.message import Message

SUMMARIZERS: tuple[Summarizer, ...] = (GlanceSummarizer(), *CLASSIC_SUMMARIZERS, LeadSummarizer())  # the default first


def summarizer_of(summarizer_id: str) -> Summarizer:
    """Return a method by its id; raise EngineError where there is none."""
    for summarizer in SUMMARIZERS:
        if summarizer.id == summarizer_id:
            return summarizer
    known = ", ".join(summarizer.id for summarizer in SUMMARIZERS)
    raise EngineError(
        ErrorKind.ENGINE,
        summarizer_id,
        Message("There is no summarizer “{summarizer_id}”. Known: {known}.", summarizer_id=summarizer_id, known=known),
    )
