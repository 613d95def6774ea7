"""Mentions to actors: which names mean the same one, what it is called, how prominent it is.

Every mention belongs to exactly one actor. The rules use the article and the small tables, nothing else.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from reader.analysis.linking.forms import Named, named
from reader.analysis.linking.people import People
from reader.analysis.linking.roles import Roles
from reader.analysis.linking.salience import Salience, in_proportion
from reader.analysis.linking.short_names import expansions, spelt_out
from reader.model.annotation import Actor, ActorKind, Mention
from reader.model.document import Document

_WORD = re.compile(r"\w+")
_LONGEST_ACRONYM = 5  # letters
_Key = tuple[ActorKind, tuple[str, ...]]


def link(document: Document, mentions: tuple[Mention, ...]) -> tuple[Actor, ...]:
    """Return the actors, the most prominent first; ids are made of the names and stay the same for the same article."""
    clusters = _clusters(document, named(document, mentions))
    roles = Roles(document, mentions)
    salience = Salience(document, [len(cluster) for cluster in clusters])
    actors = in_proportion([_actor(cluster, roles, salience) for cluster in clusters])
    return tuple(_with_ids(sorted(actors, key=lambda actor: (-actor.salience, actor.mentions[0]))))


def _clusters(document: Document, mentions: Sequence[Named]) -> list[list[Named]]:
    people = People.of(document, [each for each in mentions if each.form.kind is ActorKind.PERSON])
    organisations = expansions(each.form.words for each in mentions if each.form.kind is ActorKind.ORGANISATION)
    places = spelt_out(each.form.words for each in mentions if each.form.kind is ActorKind.PLACE)
    clusters: dict[_Key, list[Named]] = defaultdict(list)
    for each in mentions:
        words = each.form.words
        if each.form.kind is ActorKind.PERSON:
            words = people.person_of(each)
        elif each.form.kind is ActorKind.ORGANISATION:
            words = organisations.get(words, words)
        elif each.form.kind is ActorKind.PLACE:
            words = places.get(words, words)
        clusters[each.form.kind, words].append(each)
    return list(clusters.values())


def _actor(cluster: Sequence[Named], roles: Roles, salience: Salience) -> Actor:
    kind = cluster[0].form.kind
    spans = tuple(each.span for each in cluster)
    name = _name(cluster)
    surfaces = dict.fromkeys(each.form.surface for each in cluster)
    return Actor(
        id="",
        name=name,
        kind=kind,
        role=roles.role(spans) if kind is ActorKind.PERSON else None,
        salience=salience.of(kind, spans),
        aliases=tuple(surface for surface in surfaces if surface != name),
        mentions=spans,
    )


def _name(cluster: Sequence[Named]) -> str:
    """Return the fullest writing of the name, of a group the most frequent; capitals only where there is no other."""
    counts = Counter(each.form.surface for each in cluster)
    kind = cluster[0].form.kind
    quiet = {surface.casefold() for surface in counts if not surface.isupper()}
    return max(counts, key=lambda each: (not _is_shouted(each, kind, quiet), _fullness(each, kind), counts[each]))


def _fullness(surface: str, kind: ActorKind) -> tuple[int, int]:
    """Return how many words a name has, then how many with its initials: "United States" is fuller than "U.S."."""
    words = _WORD.findall(surface)
    full = sum(len(word) > 1 for word in words)
    if kind is ActorKind.GROUP or (kind is ActorKind.PLACE and full <= 1):
        return 0, 0  # of "US", "U.S." and "America" the most frequent
    return full, len(words)


def _is_shouted(surface: str, kind: ActorKind, quiet: Container[str]) -> bool:
    """Tell whether a name is in capitals and no acronym: too long for one, or written in small letters elsewhere."""
    longest = max(map(len, surface.split()))
    is_written_small = kind is not ActorKind.ORGANISATION and surface.casefold() in quiet
    return surface.isupper() and (longest > _LONGEST_ACRONYM or is_written_small)


def _with_ids(actors: Iterable[Actor]) -> Iterator[Actor]:
    taken: Counter[str] = Counter()
    for actor in actors:
        slug = re.sub(r"\W+", "-", actor.name.casefold()).strip("-") or "actor"
        taken[slug] += 1
        yield replace(actor, id=slug if taken[slug] == 1 else f"{slug}-{taken[slug]}")
