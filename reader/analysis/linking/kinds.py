"""One kind for a name throughout an article, where no table of its language tells: the kind that most mentions have.

A surname of somebody who is named in full is a person, whatever a single sentence makes of it.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.linking.forms import Named
from reader.model.annotation import ActorKind

Words = tuple[str, ...]


def of_one_kind(mentions: Sequence[Named]) -> list[Named]:
    """Return the mentions with every name of one kind."""
    votes: dict[Words, Counter[ActorKind]] = defaultdict(Counter)
    for each in mentions:
        votes[each.form.words][each.form.kind] += 1
    full = [words for words, kinds in votes.items() if len(words) > 1 and _first(kinds) is ActorKind.PERSON]
    surnames = {words[-1:] for words in full}
    kinds = {words: ActorKind.PERSON if words in surnames else _first(kinds) for words, kinds in votes.items()}
    return [replace(each, form=replace(each.form, kind=kinds[each.form.words])) for each in mentions]


def _first(kinds: Counter[ActorKind]) -> ActorKind:
    """Return the kind with the most votes, of equals the first in the text."""
    return kinds.most_common(1)[0][0]
