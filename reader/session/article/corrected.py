"""An analysis with the actors as the reader wants them."""

from dataclasses import replace

from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.session.article.state import Corrections


def corrected(document: Document, found: Analysis, corrections: Corrections) -> Analysis:
    """Return what was found with its actors put right, and a warning where the file of corrections is damaged."""
    if found.actors is None:
        return found
    if corrections.problem:
        return replace(found, warnings=(*found.warnings, corrections.problem))
    if corrections.book is None:
        return found
    from reader.session.correction_book import article_of

    article = article_of(corrections.book, document)
    rules, own = corrections.book.rules, article.corrections if article else ()
    if not rules and not own:
        return found
    from reader.analysis.corrections import corrected_analysis

    return corrected_analysis(document, found, own, rules)
