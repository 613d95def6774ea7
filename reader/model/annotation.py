"""What was found in a document; every value stands off from the text, by span or by index."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.document import Document
from reader.model.line import Line, whole_line
from reader.model.span import Span


class ActorKind(StrEnum):
    """Who acts: the four kinds that are shown apart."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text as a recognizer found it; without title, leading "the" and trailing "'s"."""

    span: Span
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, organisation, place or group, with every mention in source order.

    `role` is words of the text ("Kremlin spokesman"); `salience` lies in 0..1, 1 the most prominent.
    """

    id: str
    name: str
    kind: ActorKind
    role: str | None
    salience: float
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]


class Support(StrEnum):
    """How well the text bears out a key point."""

    STRONG = "strong"
    PARTIAL = "partial"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that supports a key point; `strength` lies in 0..1.

    `words` are the words of the sentence that bear out the point, `point_words` those of the point that they bear out.
    """

    sentence: int
    strength: float
    words: tuple[Span, ...] = ()
    point_words: tuple[Span, ...] = ()


class Verdict(StrEnum):
    """What the text says of a point that its author made; the values are those of the JSON contract."""

    SAME = "same"
    PART = "part"
    DIFFERS = "differs"
    ABSENT = "absent"


class Concern(StrEnum):
    """What words of a point are about that the text has otherwise."""

    NUMBER = "number"
    NAME = "name"
    NEGATION = "negation"
    WHO = "who"
    DATE = "date"
    PLACE = "place"
    DEGREE = "degree"
    OTHER = "other"


LOUD = frozenset(Concern) - {Concern.DEGREE, Concern.OTHER}  # a fact is wrong; the others may be a matter of wording


class DoubtKind(StrEnum):
    """What a reader deserves to see of a key point; the values are those of the JSON contract."""

    NEGATION = "negation"  # the point says it and the text denies it, or the other way round
    CHANGED = "changed"  # another number, name or date stands in its place
    UNSAID = "unsaid"  # what the words say stands nowhere near the evidence


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words of a key point that the text does not bear out; `against` is the place in the text that differs, if any."""

    span: Span
    kind: DoubtKind
    against: Span | None = None
    concerns: Concern = Concern.OTHER

    @property
    def is_loud(self) -> bool:
        """Tell whether a fact is wrong; what else may be a matter of tense or wording is said quietly."""
        return self.concerns in LOUD


class Origin(StrEnum):
    """Whose key points they are."""

    AUTHOR = "author"
    GENERATED = "generated"


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A point with the sentences that support it, best first; `strength` (0..1) is that of the whole point.

    The `verdict` is None for a sentence of the text itself, and until the point has been judged; where it is not
    sure, whoever shows it says so.

    `not_found` are the names, numbers and dates of the point that the text lacks, as spans within the point;
    `doubts` are its words that the text contradicts or does not say, some of which it may lack as well. `line` is what
    is shown of a sentence of the text, None for what is shown as it stands.
    """

    span: Span
    strength: float
    support: Support
    evidence: tuple[Evidence, ...]
    not_found: tuple[Span, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    line: Line | None = None
    verdict: Verdict | None = None
    is_sure: bool = True

    @property
    def spoken_verdict(self) -> Verdict | None:
        """The verdict, but where the text differs and a wrong fact of the point says in what."""
        is_told = any(doubt.is_loud and doubt.against is not None for doubt in self.doubts)
        return None if is_told and self.verdict is Verdict.DIFFERS else self.verdict

    @property
    def unexplained(self) -> tuple[Span, ...]:
        """What is not found and no doubt says more of: a place has one mark and one explanation."""
        return tuple(span for span in self.not_found if not any(span.overlaps(doubt.span) for doubt in self.doubts))


@dataclass(frozen=True, slots=True)
class KeyPoints:
    """The key points of an article in their order, and whose they are."""

    origin: Origin
    items: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """An extractive summary: every prose sentence ranked, the first `size` of them chosen.

    `reasons` pairs a sentence index with words for why it stands where it does. `dangling` are the sentences that
    cannot be understood without the one before, such as those that begin with "He" or "However".

    Beside the text stands something else, which complements the key points: `beside` is the order in which sentences
    come there, those that can be read by themselves first, without the `points`; `beside_size` of them are shown. Those
    that are `marked` would only say their paragraph again and are marked in the text instead. `shortened` is what is
    shown of sentences that are not shown whole; the lines of those that are `unfit` cannot be read by themselves.
    """

    method: str
    ranking: tuple[int, ...]
    size: int
    reasons: tuple[tuple[int, tuple[str, ...]], ...] = ()
    dangling: tuple[int, ...] = ()
    points: frozenset[int] = frozenset()
    marked: frozenset[int] = frozenset()
    beside: tuple[int, ...] | None = None
    beside_size: int | None = None
    shortened: tuple[Line, ...] = ()
    unfit: frozenset[int] = frozenset()

    def selected(self, size: int | None = None) -> tuple[int, ...]:
        """Return the chosen sentences in source order; a larger size only ever adds."""
        return tuple(sorted(self.ranking[: self.size if size is None else max(0, size)]))

    @property
    def order_beside(self) -> tuple[int, ...]:
        """The sentences in the order in which they come to stand beside the text; no key point says any of them."""
        if self.beside is not None:
            return self.beside
        return tuple(index for index in self.ranking if index not in self.points)

    @property
    def shown(self) -> tuple[int, ...]:
        """The sentences that stand beside the text or are marked in it, in source order."""
        if self.beside_size is None:
            return tuple(index for index in self.selected() if index not in self.points)
        return tuple(sorted(self.order_beside[: self.beside_size]))

    @property
    def lines(self) -> tuple[int, ...]:
        """The sentences that stand as lines beside the text, in source order."""
        return tuple(index for index in self.shown if index not in self.marked)

    @property
    def marks(self) -> tuple[int, ...]:
        """The sentences that are marked in the text, in source order."""
        return tuple(index for index in self.shown if index in self.marked)

    def lines_by_sentence(self, document: Document) -> dict[int, Line]:
        """Return what is shown of each sentence."""
        whole = {index: whole_line(document, index) for index in self.ranking}
        return whole | {line.sentence: line for line in self.shortened}


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rankings of several methods by their id, in the order of the list of methods; `skipped` are too slow here."""

    document_digest: str
    rankings: tuple[tuple[str, tuple[int, ...]], ...]
    skipped: tuple[str, ...] = ()

    def choosing(self, sentence: int, size: int) -> tuple[str, ...]:
        """Return the methods whose first `size` sentences hold this one."""
        return tuple(method for method, ranking in self.rankings if sentence in ranking[:size])


@dataclass(frozen=True, slots=True)
class Quotation:
    """What someone said: `direct` in their own words, its span with the quotation marks; else reported, without "that".

    `speaker` is the name, noun phrase or pronoun that says who speaks, `cue` the verb or words that say that they do;
    both are None where nothing does. `actor` is the `Actor.id` of the speaker, None where that is not sure.
    """

    span: Span
    actor: str | None
    speaker: Span | None
    cue: Span | None
    direct: bool
