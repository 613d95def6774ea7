"""Which verbs report what somebody says."""

from reader.analysis.quotations.english import ENGLISH
from reader.analysis.quotations.languages import reporting_of
from reader.nlp.language_table import words_for


def is_saying(verb: str, language: str) -> bool:
    """Tell whether a form, in lower case, is of a verb of saying."""
    grammar = ENGLISH if language == "en" else reporting_of(language)
    is_report = grammar is not None and grammar.is_report(verb)
    return is_report or verb in words_for("verbs.to_report", language=language)
