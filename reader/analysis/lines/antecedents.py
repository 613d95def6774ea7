"""Whom "he" or "her" means in English: the one person named last, where nobody else can be meant since.

What a sentence says of "he" goes on with the one before; so does one that tells of nobody. Whatever may live, or a name
that nobody recognised, leaves it open.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from reader.analysis.lines.deletions import has_half_marks, quoted_in
from reader.analysis.lines.neighbours import Neighbours
from reader.analysis.lines.pronouns import Pronouns
from reader.analysis.linking.bearers import sex_told
from reader.analysis.linking.given_names import MAN, WOMAN, title_for
from reader.analysis.single_quoted import in_single_quotes
from reader.analysis.summarizers.glance.signs import is_finished
from reader.model.annotation import Actor
from reader.model.document import Document
from reader.model.span import Span
from reader.model.span_map import SpanMap
from reader.parsing import queries
from reader.parsing.labels import OBJECTS, PartOfSpeech, Relation
from reader.parsing.parse import Parse

FURTHEST_SENTENCES = 6
FURTHEST_PARAGRAPHS = 2
MOST_BETWEEN = 1  # sentences of nobody
_TITLES = {"he": MAN, "his": MAN, "she": WOMAN, "her": WOMAN}
PRONOUNS = {**_TITLES, "him": MAN, "himself": MAN, "herself": WOMAN}
_PLAIN = (*queries.SUBJECTS, Relation.NMOD_POSSESSIVE)


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Whom a pronoun means, and whether it says that something is theirs."""

    pronoun: Span
    actor: Actor
    is_owner: bool


class Antecedents:
    """The people of one article that was read, by the places where they are named."""

    def __init__(self, document: Document, people: SpanMap[Actor], parse: Parse) -> None:
        self._document, self._people, self._parse = document, people, parse
        self._pronouns = Pronouns(parse)
        self._neighbours = Neighbours(parse)
        self._single_quoted = in_single_quotes(document)
        self._titles: dict[str, str | None] = {}

    def of_sentence(self, sentence: int) -> Antecedent | None:
        """Return what the first "he" or "her" of a sentence means, where it is not quoted; None in doubt."""
        pronoun = self._pronoun_in(sentence)
        if pronoun is None or self._is_quoted(sentence, pronoun):
            return None
        token = self._parse.tokens[pronoun]
        actor = self._meant(sentence, _TITLES[token.lower])
        return Antecedent(token.span, actor, token.relation is Relation.NMOD_POSSESSIVE) if actor else None

    def _pronoun_in(self, sentence: int) -> int | None:
        """Return the pronoun that begins a sentence, or that nothing explains in one which tells of nobody else."""
        words = self._words(sentence)
        opening = [each for each in words if self._parse.tokens[each].part_of_speech is not PartOfSpeech.PUNCT][:1]
        if opening and self._parse.tokens[opening[0]].lower in _TITLES:
            return None if self._is_of_title(opening[0]) else opening[0]
        if any(True for _ in self._people.within(self._document.sentences[sentence].span)):
            return None
        open_ones = (each for each in self._pronouns.unexplained(words) if self._parse.tokens[each].lower in _TITLES)
        found = next(open_ones, None)
        if found is None or self._parse.tokens[found].relation not in _PLAIN or self._is_of_title(found):
            return None
        return None if any(map(self._neighbours.may_live, words)) else found

    def _is_of_title(self, pronoun: int) -> bool:
        """Tell it of "Her Majesty"."""
        token = self._parse.tokens[pronoun]
        head = self._parse.tokens[token.head or 0]
        return token.relation is Relation.NMOD_POSSESSIVE and head.part_of_speech is PartOfSpeech.PROPN

    def _is_quoted(self, sentence: int, word: int) -> bool:
        """Tell whether a word may stand in quotation marks, some of which may be missing."""
        span, place = self._document.sentences[sentence].span, self._parse.tokens[word].span
        text = self._document.text_of(span)
        quoted = quoted_in(text, span.start)
        return has_half_marks(text) or sentence in self._single_quoted or any(each.overlaps(place) for each in quoted)

    def _meant(self, sentence: int, title: str) -> Actor | None:
        between = 0
        for before in range(sentence - 1, max(-1, sentence - 1 - FURTHEST_SENTENCES), -1):
            words, far = self._words(before), self._paragraph(sentence) - self._paragraph(before)
            if not words or far > FURTHEST_PARAGRAPHS or between > MOST_BETWEEN or self._has_another(words, title):
                return None
            if self._goes_on(words, title):
                continue
            named = list(self._people.within(self._document.sentences[before].span))
            if self._is_open(before, words, title, named):
                return None
            if named:
                return self._one_of({actor.id: actor for _, actor in named}.values(), title)
            between += 1
        return None

    def _has_another(self, words: range, title: str) -> bool:
        """Tell whether "him" stands in a sentence, who is not its "he"."""
        tokens = self._parse.tokens[words.start : words.stop]
        plain = (each for each in tokens if PRONOUNS.get(each.lower) == title and not each.lower.endswith("self"))
        return any(each.relation in OBJECTS for each in plain)

    def _one_of(self, people: Iterable[Actor], title: str) -> Actor | None:
        """Return the only one of some people who may be called so, where that is known."""
        fitting = [actor for actor in people if self._title_of(actor) in (title, None)]
        return fitting[0] if len(fitting) == 1 and self._title_of(fitting[0]) == title else None

    def _title_of(self, actor: Actor) -> str | None:
        if actor.id not in self._titles:
            known = title_for(actor.name.partition(" ")[0].lower())
            self._titles[actor.id] = known or sex_told(self._document, actor.mentions)
        return self._titles[actor.id]

    def _is_open(self, sentence: int, words: range, title: str, named: Sequence[tuple[Span, Actor]]) -> bool:
        """Tell whether a sentence tells of somebody without a name, or somebody's words of another "he"."""
        span = self._document.sentences[sentence].span
        text = self._document.text_of(span)
        quoted = quoted_in(text, span.start)
        if named and not is_finished(text):
            return True  # below a picture
        if any(each.overlaps(place) for each in quoted for place, _ in named) or self._speaks_of(quoted, title):
            return True
        is_of_something = not named and any(map(self._neighbours.may_act, words))
        is_open = is_of_something or self._neighbours.are_told_of(words, title, [place for place, _ in named])
        fitting = [place for place, actor in named if self._title_of(actor) == title]
        return is_open or (bool(fitting) and self._is_of_another(words, title, fitting))

    def _is_of_another(self, words: range, title: str, names: Sequence[Span]) -> bool:
        """Tell whether "her" cannot be whom a sentence names: "her niece Ana Berg said", "Ana Berg, her niece,"."""
        tokens = self._parse.tokens
        own = (each for each in words if tokens[each].relation is Relation.NMOD_POSSESSIVE)
        owners = {each for each in own if _TITLES.get(tokens[each].lower) == title}
        owned = {tokens[each].head for each in owners}
        called = chain(*map(self._parse.tokens_in, names))
        beside = {one for each in called for one in queries.appositions_of(self._parse, each)}
        return not owned.isdisjoint(beside) or not owners.isdisjoint(self._pronouns.unexplained(words))

    def _speaks_of(self, quoted: Sequence[Span], title: str) -> bool:
        """Tell whether somebody's words are about another "he"."""
        words = chain(*map(self._parse.tokens_in, quoted))
        return any(_TITLES.get(self._parse.tokens[each].lower) == title for each in words)

    def _words(self, sentence: int) -> range:
        return self._parse.words_of(self._document.sentences[sentence].span)

    def _paragraph(self, sentence: int) -> int:
        return self._document.sentences[sentence].paragraph

    def _goes_on(self, words: range, title: str) -> bool:
        """Tell whether a sentence says something of the same "he"."""
        subject = queries.subject_of(self._parse, queries.root_of(self._parse, words))
        return subject is not None and _TITLES.get(self._parse.tokens[subject].lower) == title
