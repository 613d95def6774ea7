"""What the text calls a person right beside the name: "Kremlin spokesman". Never anything from elsewhere."""

from collections.abc import Container, Iterator, Sequence

from reader.analysis.linking.role_words import held_of, is_kinship, weight
from reader.analysis.linking.roles.appositions import Appositions
from reader.analysis.linking.roles.surroundings import Surroundings
from reader.analysis.linking.roles.titles import Titles
from reader.model.annotation import Mention
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing.parse import Parse

__all__ = ["Roles"]

_REACH = 120  # characters on each side that can hold a role


class Roles:
    """Finds roles in one document; where it is parsed, the parse says which capitals before a role belong to it."""

    def __init__(self, document: Document, mentions: Sequence[Mention], parse: Parse | None = None) -> None:
        self._around = Surroundings(document, mentions, parse)
        self._titles, self._appositions = Titles(self._around), Appositions(self._around)

    def role(self, names: Sequence[Span], full: Container[Span] = ()) -> str | None:
        """Return the fullest role beside any of a person's names, an office before what else, the earliest of equals.

        Kinship counts beside a full name alone: "Smith, the mother of the bride" may be another Smith.
        """
        found = [role for at in names for role in self._beside(at) if at in full or not is_kinship(role.split())]
        return max(held_of(found), key=lambda role: weight(role.split()), default=None)

    def _beside(self, name: Span) -> Iterator[str]:
        """Yield what stands before the name, and after the comma that follows it."""
        bounds = self._around.bounds(name)
        before = self._around.tokens(max(bounds.start, name.start - _REACH), name.start)
        behind = self._around.tokens(name.end, min(bounds.end, name.end + _REACH))
        yield from self._appositions.behind(behind, is_apart=self._around.words(before[-1:]) == (",",))
        if not self._around.is_in_relative(name):
            yield from self._titles.before(before)
