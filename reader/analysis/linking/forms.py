"""A mention as linking compares it: the words of the name, freed of accents, case, hyphens and dots."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from reader.analysis.recognizers.name_tokens import phrase_words
from reader.analysis.recognizers.tables import name_tables
from reader.model.annotation import ActorKind, Mention
from reader.model.document import Document
from reader.model.span import Span

PARTICLES = frozenset(
    {"al", "el", "von", "van", "der", "den", "de", "la", "du", "da", "dos", "bin", "ben", "ibn", "di", "del"}
)
_SMALL_WORDS = frozenset({"of", "the", "and", "for", "on", "in", "to", "de", "la", "des", "du", "del", "&"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Form:
    """How a name is written: `words` to compare, `surface` as it stands in the text."""

    words: tuple[str, ...]
    kind: ActorKind
    surface: str

    @property
    def is_full(self) -> bool:
        """Tell whether it is more than a surname, particles apart."""
        return len([word for word in self.words if word not in PARTICLES]) > 1


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with its form."""

    span: Span
    form: Form


def named(document: Document, mentions: Iterable[Mention]) -> tuple[Named, ...]:
    """Return the mentions with their forms, in source order."""
    ordered = sorted(mentions, key=lambda mention: mention.span)
    return tuple(Named(mention.span, form_of(document.text_of(mention.span), mention.kind)) for mention in ordered)


def form_of(surface: str, kind: ActorKind) -> Form:
    """Return the form of a name; a table's name for the same nation or people stands for all of them."""
    spelt = " ".join(surface.split())
    if kind in (ActorKind.PLACE, ActorKind.GROUP) and (known := _known(spelt, kind)):
        return Form(normal_words(known), kind, spelt)
    words = normal_words(spelt) or (spelt.casefold(),)  # a name of signs alone is compared as it stands
    return Form(_singular(words) if kind is ActorKind.GROUP else words, kind, spelt)


def normal_words(text: str) -> tuple[str, ...]:
    """Return the words of a name in lower case without accents, dots, apostrophes and hyphens."""
    parts = unicodedata.normalize("NFKD", text.replace("-", " "))
    plain = "".join(char for char in parts if not unicodedata.combining(char))
    words = ("".join(char for char in word if char.isalnum() or char == "&") for word in phrase_words(plain))
    kept = tuple(word.casefold() for word in words if word)
    return kept[:-1] if len(kept) > 2 and kept[-1] in _SUFFIXES else kept


def initials(words: tuple[str, ...]) -> str:
    """Return the first letters of the words that count."""
    return "".join(word[0] for word in words if word not in _SMALL_WORDS)


def _known(spelt: str, kind: ActorKind) -> str | None:
    """Return the usual name of a nation ("US": "United States"), or of a people ("Poles": "Polish")."""
    written = spelt if spelt.isupper() and len(spelt) < 5 else None
    for nation in name_tables().nations:
        names = nation.names if kind is ActorKind.PLACE else nation.people
        if spelt in names or (written is None and _title(spelt) in names):
            return names[0]
    return None


def _title(spelt: str) -> str:
    return spelt.title() if spelt.isupper() else spelt


def _singular(words: tuple[str, ...]) -> tuple[str, ...]:
    return (*words[:-1], words[-1].removesuffix("s")) if words and len(words[-1]) > 4 else words
