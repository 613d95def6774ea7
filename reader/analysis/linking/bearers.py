"""What the text beside a name tells of its bearer: woman or man.

Where several persons of an article share a surname, these words part them before nearness decides.
"""

import re
from collections.abc import Iterable

from reader.analysis.linking.forms import Named
from reader.analysis.linking.given_names import MAN, WOMAN
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.word_set import any_of

_TITLE = re.compile(r"(Mr|Mrs|Ms|Miss)\b", re.IGNORECASE)
_TITLE_AT_END = re.compile(rf"\b{_TITLE.pattern}\.?\s+$", re.IGNORECASE)
_WOMAN_AT_END = re.compile(rf"\b{any_of(words_for('people.wives', 'people.kinswomen'))},?\s+$")
_MAN_AT_END = re.compile(rf"\b{any_of(words_for('people.husbands', 'people.kinsmen'))},?\s+$")
_BEFORE = 16  # characters that hold any of the words above


def title_before(document: Document, name: Span) -> str:
    """Return the form of address before a name as the text has it, "Mrs.", or nothing."""
    title = _TITLE_AT_END.search(_before(document, name))
    return "" if title is None else title[0].rstrip()


def title_of(document: Document, mention: Named) -> str:
    """Return "mr" or "ms" where such a title stands before the name or opens it, else nothing."""
    return _known_title(title_before(document, mention.span) or mention.form.surface)


def _known_title(words: str) -> str:
    title = _TITLE.match(words)
    return "" if title is None else MAN if title[1].lower() == "mr" else WOMAN


def sex_by_kinship(document: Document, name: Span) -> str | None:
    """Return the title of whom "his mother, Ann Lee" or "her brother Tom Lee" names, None without such a word."""
    before = _before(document, name)
    return WOMAN if _WOMAN_AT_END.search(before) else MAN if _MAN_AT_END.search(before) else None


def sex_told(document: Document, names: Iterable[Span]) -> str | None:
    """Return the title that all which stands beside the names of one person gives them, None where that is nothing."""
    pairs = ((_known_title(title_before(document, name)), sex_by_kinship(document, name)) for name in names)
    told = {title for pair in pairs for title in pair} - {None, ""}
    return told.pop() if len(told) == 1 else None


def _before(document: Document, name: Span) -> str:
    return document.text[max(0, name.start - _BEFORE) : name.start]
