"""Mentions to actors: which names mean the same one, what it is called, how prominent it is.

Every mention belongs to one actor at most. The rules use the article and the small tables, nothing else.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.analysis.linking.bearers import title_before
from reader.analysis.linking.cases import Cases
from reader.analysis.linking.forms import Named, named
from reader.analysis.linking.naming import name_of
from reader.analysis.linking.parsed_roles import ParsedRoles
from reader.analysis.linking.people import TITLES, People
from reader.analysis.linking.role_words import PREPOSITIONS, held_of, weight
from reader.analysis.linking.roles import Roles
from reader.analysis.linking.salience import Salience, in_proportion
from reader.analysis.linking.short_names import expansions, spelt_out
from reader.analysis.linking.turn_labels import named_in_full
from reader.analysis.recognizers.parsed_names import voted_kinds
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.model.annotation import Actor, ActorKind, Mention
from reader.model.document import Document, ParagraphKind
from reader.nlp.languages import ENGLISH
from reader.parsing.labels import Relation
from reader.parsing.parse import Parse

_NOMINATIVE = (Relation.NSUBJ, Relation.NSUBJ_PASSIVE, Relation.ROOT)
_Key = tuple[ActorKind, tuple[str, ...]]
_NO_ADDITION = PREPOSITIONS | {"also", "and", "as", "now", "such", "with"}
_Readers = Sequence[Roles | ParsedRoles]  # of roles, the surest first


def link(document: Document, mentions: tuple[Mention, ...], parse: Parse | None = None) -> tuple[Actor, ...]:
    """Return the actors, the most prominent first; ids are made of the names and stay the same for the same article.

    Roles are told by the parse, where there is one, in English first by rules over words. So is which writing of a name
    is its nominative, where names have cases.
    """
    ruled = parse is None or parse.language == ENGLISH
    in_full = named_in_full(document, named(document, mentions))
    bylines = [each.span for each in document.paragraphs if each.kind is ParagraphKind.BYLINE]
    clusters = [
        cluster
        for cluster in _clusters(document, _joined(in_full, None if ruled else parse))
        if not all(any(line.covers(each.span) for line in bylines) for each in cluster)  # an author does not act
    ]
    roles: list[Roles | ParsedRoles] = [Roles(document, mentions, parse)] if ruled else []
    roles += [ParsedRoles(document, parse)] if parse else []
    salience = Salience(document, [len(cluster) for cluster in clusters])
    actors = in_proportion([_actor(cluster, roles, salience) for cluster in clusters])
    return tuple(_with_ids(sorted(actors, key=lambda actor: (-actor.salience, actor.mentions[0]))))


def _joined(mentions: Sequence[Named], parse: Parse | None) -> list[Named]:
    """Return the mentions with every name in one writing for all its cases and of one kind.

    A firm that is called as somebody is stays one. In English the recognizers see to all that by their own rules.
    """
    if parse is None:
        return list(mentions)
    cases = Cases(parse.language, (each.form.words for each in mentions))
    written = [cases.one_writing(each.form.words) for each in mentions]
    kinds = voted_kinds(zip(written, (each.form.kind for each in mentions), strict=True))
    surnames = {each.form.words[-1:] for each in mentions if each.form.kind is ActorKind.PERSON}
    single = [each for each in mentions if each.form.words in surnames and " " not in each.form.surface]
    firms = {each.span for each in single if each.form.kind is ActorKind.ORGANISATION}
    return [
        replace(
            each,
            form=replace(each.form, words=words, kind=each.form.kind if each.span in firms else kinds[words]),
            is_subject=any(parse.tokens[word].relation in _NOMINATIVE for word in parse.tokens_in(each.span)),
        )
        for each, words in zip(mentions, written, strict=True)
    ]


def _clusters(document: Document, mentions: Sequence[Named]) -> list[list[Named]]:
    people = People(document, [each for each in mentions if each.form.kind is ActorKind.PERSON])
    longer = {
        kind: explained(each.form.words for each in mentions if each.form.kind is kind)
        for kind, explained in ((ActorKind.ORGANISATION, expansions), (ActorKind.PLACE, spelt_out))
    }
    clusters: dict[_Key, list[Named]] = defaultdict(list)
    for each in mentions:
        kind, words = each.form.kind, each.form.words
        words = people.person_of(each) if kind is ActorKind.PERSON else longer.get(kind, {}).get(words, words)
        title = title_before(document, each.span) if words[0] in TITLES else ""
        clusters[kind, words].append(replace(each, title=title))
    return list(clusters.values())


def _actor(cluster: Sequence[Named], roles: _Readers, salience: Salience) -> Actor:
    kind = cluster[0].form.kind
    spans = tuple(each.span for each in cluster)
    name = name_of(cluster)
    return Actor(
        id="",
        name=name,
        kind=kind,
        role=_role(cluster, roles) if kind is ActorKind.PERSON else None,
        salience=salience.of(kind, spans),
        aliases=tuple(dict.fromkeys(each.form.surface for each in cluster if each.form.surface != name)),
        mentions=spans,
    )


def _role(cluster: Sequence[Named], roles: _Readers) -> str | None:
    """Return what stands beside a person's names, an office first; kinship counts beside a full one, if any, alone."""
    spans = [each.span for each in cluster]
    full = [each.span for each in cluster if each.form.is_full] or spans
    found = held_of([role for reader in reversed(roles) if (role := reader.role(spans, full))])[::-1]
    surest = max(found, key=lambda role: any(weight(part)[0] for part in (role.split(), role.split()[-1:])), default="")
    return max((role for role in found if _holds(role, surest)), key=len, default=None)


def _holds(role: str, surest: str) -> bool:
    """Tell whether a role ends with what the surest reader read: the parse may know where it begins.

    No day opens one, no address of a page, and no preposition stands in what the parse adds.
    """
    added = role.removesuffix(surest)
    is_clean = "/" not in added and not _NO_ADDITION.intersection(added.split())
    is_day = any(name_tables().has((word,), Entry.NEVER) for word in added.split())
    return role == surest or (role.endswith(surest) and added[-1:] in (" ", "-") and is_clean and not is_day)


def _with_ids(actors: Iterable[Actor]) -> Iterator[Actor]:
    taken: Counter[str] = Counter()
    for actor in actors:
        slug = re.sub(r"\W+", "-", actor.name.casefold()).strip("-") or "actor"
        taken[slug] += 1
        yield replace(actor, id=slug if taken[slug] == 1 else f"{slug}-{taken[slug]}")
