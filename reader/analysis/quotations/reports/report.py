"""What somebody said in other words, as it stands in the text."""

from dataclasses import dataclass

from reader.analysis.quotations.subjects import Subject
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Report:
    """Words that report what someone said, without "that" and without the full stop."""

    span: Span
    subject: Subject
    cue: Span
