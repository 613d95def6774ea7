"""All corrections as values: the rules for every article, and the articles; knows neither file nor window."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.model.correction import Correction, Scope
from reader.model.document import Document, ParagraphKind
from reader.model.headline import headline_of
from reader.model.source import Source

Scoped = tuple[Correction, Scope]


@dataclass(frozen=True, slots=True)
class CorrectedArticle:
    """The corrections of one article, in the order in which they were made."""

    digest: str
    source: str
    title: str
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class CorrectionBook:
    """All that the file holds: rules for every article, and the articles."""

    rules: tuple[Correction, ...] = ()
    articles: tuple[CorrectedArticle, ...] = ()


def article_of(book: CorrectionBook, document: Document) -> CorrectedArticle | None:
    """Return the article's entry: by its text, or, where that has changed, by where it came from and its title."""
    same = (each for each in book.articles if each.digest == document.digest)
    return next(same, None) or next((each for each in book.articles if _is_version_of(each, document)), None)


def _is_version_of(article: CorrectedArticle, document: Document) -> bool:
    has_title = document.metadata.title or document.paragraphs_of_kind(ParagraphKind.TITLE)
    is_same_title = not has_title or article.title == headline_of(document)  # first words change with the text
    return Source.kept(document.source).has_place and article.source == document.source and is_same_title


def edited(
    book: CorrectionBook, document: Document, added: Sequence[Scoped], removed: Sequence[Scoped]
) -> CorrectionBook:
    """Return the book with corrections added, and each of others taken away once, the last."""
    old = article_of(book, document)
    rules, corrections = book.rules, old.corrections if old else ()
    for correction, scope in removed:
        if scope is Scope.ALWAYS:
            rules = _without_last(rules, correction)
        else:
            corrections = _without_last(corrections, correction)
    rules += tuple(correction for correction, scope in added if scope is Scope.ALWAYS)
    corrections += tuple(correction for correction, scope in added if scope is Scope.ARTICLE)
    new = CorrectedArticle(document.digest, document.source, headline_of(document), corrections)
    others = tuple(each for each in book.articles if each is not old)
    return replace(book, rules=rules, articles=(*others, new) if corrections else others)


def _without_last(corrections: Iterable[Correction], wished: Correction) -> tuple[Correction, ...]:
    """Return the corrections without the last that equals this one."""
    kept = list(corrections)
    place = next((index for index in reversed(range(len(kept))) if kept[index] == wished), None)
    return tuple(each for index, each in enumerate(kept) if index != place)
