"""What an actor is called: the best of the ways in which the text writes it."""

import re
from collections import Counter
from collections.abc import Container, Sequence

from reader.analysis.linking.forms import PARTICLES, PATRONYMICS, Named
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.model.annotation import ActorKind
from reader.nlp.language_table import words_for

_WORD = re.compile(r"\w+")
_STOPPED = re.compile(r"\w+\.(?=\s)")
_NUMERAL = frozenset("IVX")
_LONGEST_ACRONYM = 5  # letters
_SMALL = "|".join(sorted(PARTICLES | words_for("measures.and"))).upper()
_MIXED = re.compile(rf"['’]S\b|\bD['’]|\bMA?C[A-Z]|\b(?:{_SMALL}|(?![IVX]+\b)[A-ZÀ-Þ]{{2}})\b")


def name_of(cluster: Sequence[Named]) -> str:
    """Return the fullest writing of the name, of a group the most frequent; capitals only where there is no other.

    Of equally full writings one with a surname comes first, one that is a subject somewhere, then the more frequent.

    Who is known by a title alone keeps it: "Mrs Kidd" beside "Mr Kidd".
    """
    counts = Counter(each.form.surface for each in cluster)
    kind = cluster[0].form.kind
    quiet = {surface.casefold() for surface in counts if not surface.isupper()}
    subjects = {each.form.surface for each in cluster if each.is_subject}

    def rank(name: str) -> tuple[bool, tuple[int, int], bool, bool, int]:
        is_plain, has_surname = not _is_shouted(name, kind, quiet), not name.lower().endswith(PATRONYMICS)
        return is_plain, _fullness(name, kind), has_surname, name in subjects, counts[name]

    name = _quietened(max(counts, key=rank), kind)
    return f"{cluster[0].title} {name}" if cluster[0].title else name


def _quietened(name: str, kind: ActorKind) -> str:
    """Return a person's full name, or a place, without words in capitals: "Marie DUPONT", "OSLO".

    The whole stays as it is where a word of it may be written otherwise: VAN, UN, MCDONALD, RIO DE JANEIRO.
    """
    is_known = len(name) > _LONGEST_ACRONYM or name_tables().has((name.title(),), Entry.NATION, Entry.CAPITAL)
    is_place = kind is ActorKind.PLACE and name.isupper() and is_known
    is_open = is_place or (kind is ActorKind.PERSON and " " in name)
    return _WORD.sub(_lowered, name) if is_open and not _MIXED.search(name) else name


def _lowered(word: re.Match[str]) -> str:
    return word[0].title() if word[0].isupper() and not _NUMERAL.issuperset(word[0]) else word[0]


def _fullness(surface: str, kind: ActorKind) -> tuple[int, int]:
    """Return how many words a name has, then how many with its initials: "United States" is fuller than "U.S.".

    Of a person what ends in a full stop is a title or an initial: "Rui Tavares" is fuller than "Eng. Tavares".
    """
    words = _WORD.findall(surface)
    told = _WORD.findall(_STOPPED.sub("", surface)) if kind is ActorKind.PERSON else words
    full = sum(len(word) > 1 for word in told)
    if kind is ActorKind.GROUP or (kind is ActorKind.PLACE and full <= 1):
        return 0, 0  # of "US", "U.S." and "America" the most frequent
    return full, len(words)


def _is_shouted(surface: str, kind: ActorKind, quiet: Container[str]) -> bool:
    """Tell whether a name is in capitals and no acronym: too long for one, or written in small letters elsewhere."""
    longest = max(map(len, surface.split()))
    is_written_small = kind is not ActorKind.ORGANISATION and surface.casefold() in quiet
    return surface.isupper() and (longest > _LONGEST_ACRONYM or is_written_small)
