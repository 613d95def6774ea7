"""A mention as linking compares it: the words of the name, freed of accents, case, hyphens and dots."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.analysis.linking.full_names import GENERATIONS
from reader.analysis.linking.given_names import title_for
from reader.analysis.linking.spellings import of_organisation, of_place
from reader.analysis.recognizers.name_tokens import phrase_words
from reader.analysis.recognizers.tables import name_tables
from reader.model.annotation import ActorKind, Mention
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.names import NAME_JOINTS

PARTICLES = words_for("people.particles_of_surnames", "people.articles_of_surnames")
PATRONYMICS = tuple(words_for("people.patronymics", language="mul"))
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")
_GIVEN_TOO = ("Ben ", "Al ", "Van ")  # first names besides particles
_ARTICLE = "the "
_MAX_INITIALS = 3
_MIN_SHOUTED = 5  # letters; fewer in capitals are an acronym
_MIN_WITH_GENERATION = 3  # words; "Charles III" has no other surname


@dataclass(frozen=True, slots=True)
class Form:
    """How a name is written: `words` to compare, `surface` as it stands in the text."""

    words: tuple[str, ...]
    kind: ActorKind
    surface: str

    @property
    def is_full(self) -> bool:
        """Tell whether it is more than a surname: "Ben Lee" and "Al Gore" are, "al-Malki" and "Van der Meer" not."""
        bare = [word for word in self.words if word not in PARTICLES]
        if len(bare) != 1 or len(self.words) == 1:
            return len(bare) > 1
        return self.surface.startswith(_GIVEN_TOO) and self.words[1] not in PARTICLES


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with its form, and the title that stands before it where nothing else tells whose name it is.

    `is_subject` is told where names have cases: a subject stands in the one that dictionaries have.
    """

    span: Span
    form: Form
    title: str = ""
    is_subject: bool = False


def named(document: Document, mentions: Iterable[Mention]) -> tuple[Named, ...]:
    """Return the mentions with their forms, in source order."""
    ordered = sorted(mentions, key=lambda mention: mention.span)
    return tuple(Named(mention.span, form_of(document.text_of(mention.span), mention.kind)) for mention in ordered)


def form_of(surface: str, kind: ActorKind) -> Form:
    """Return the form of a name; a table's name for the same nation or people stands for all of them."""
    spelt = " ".join(surface.split())
    return Form(_words(spelt, kind) or (spelt.casefold(),), kind, spelt)  # signs alone are compared as they stand


@lru_cache(maxsize=4096)
def _words(spelt: str, kind: ActorKind) -> tuple[str, ...]:
    if kind is ActorKind.PERSON:
        return person_words(spelt)
    bare = spelt[len(_ARTICLE) :] if spelt.lower().startswith(_ARTICLE) else spelt
    if kind is ActorKind.ORGANISATION:
        return of_organisation(normal_words(bare))
    words = normal_words(_known(bare, kind) or bare)
    return of_place(words) if kind is ActorKind.PLACE else _singular(words)


def person_words(spelt: str) -> tuple[str, ...]:
    """Return the words of a person's name initials apart, and "Jr." before the surname."""
    words = [word for piece in phrase_words(spelt) for word in _with_initials_apart(piece, spelt)]
    kept = normal_words(" ".join(words), keeps_generation=True)
    if len(kept) < 2 or kept[-1] not in GENERATIONS:
        return kept
    if len(kept) >= _MIN_WITH_GENERATION:
        return (*kept[:-2], kept[-1], kept[-2])
    return kept[:-1] if title_for(kept[0]) is None else kept


def _with_initials_apart(word: str, name: str) -> Iterator[str]:
    """Yield "J.K." and "JK" letter by letter; in a name that is all capitals "JK" may be anything."""
    is_bare = 1 < len(word) <= _MAX_INITIALS and word.isupper() and not name.isupper()
    is_initials = _INITIALS.fullmatch(word) if "." in word else is_bare and word.lower() not in GENERATIONS
    yield from (letter for letter in word if letter != ".") if is_initials else (word,)


def normal_words(text: str, *, keeps_generation: bool = False) -> tuple[str, ...]:
    """Return the words of a name in lower case without accents, dots, apostrophes, hyphens and possessive endings."""
    parts = unicodedata.normalize("NFKD", text.replace("-", " "))
    plain = "".join(char for char in parts if not unicodedata.combining(char))
    pieces = (word for word in phrase_words(plain) if word.lower() != "'s")
    words = ("".join(char for char in word if char.isalnum() or char == "&") for word in pieces)
    kept = tuple(word.casefold() for word in words if word)
    drops = not keeps_generation and len(kept) >= _MIN_WITH_GENERATION and kept[-1] in GENERATIONS
    return kept[:-1] if drops else kept


def initials(words: tuple[str, ...]) -> str:
    """Return the first letters of the words that count."""
    return "".join(word[0] for word in words if word not in NAME_JOINTS)


def _known(spelt: str, kind: ActorKind) -> str | None:
    """Return the usual name of a nation ("US": "United States"), or of a people ("Poles": "Polish")."""
    is_shouted = spelt.isupper() and len(spelt) >= _MIN_SHOUTED
    known = _nation_names(kind)
    return known.get(spelt) or (known.get(spelt.title()) if is_shouted else None)


@cache
def _nation_names(kind: ActorKind) -> dict[str, str]:
    lists = (nation.names if kind is ActorKind.PLACE else nation.people for nation in name_tables().nations)
    return {name: names[0] for names in reversed(list(lists)) for name in names}  # of one name the first nation


def _singular(words: tuple[str, ...]) -> tuple[str, ...]:
    return (*words[:-1], words[-1].removesuffix("s")) if words and len(words[-1]) > 4 else words
