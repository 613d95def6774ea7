"""Whether a surname stands for a firm that bears it, too: "Halden" beside Halden Foods and its founder Peggy Halden."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from reader.analysis.linking.bearers import sex_by_pronoun, title_of
from reader.analysis.linking.forms import Named, form_of
from reader.analysis.recognizers.noun_kinds import NounKind
from reader.analysis.recognizers.stated import NAMED_AFTER, Stated
from reader.model.annotation import ActorKind
from reader.model.document import Document
from reader.model.span import Span
from reader.model.span_index import SpanIndex
from reader.nlp.grouping import grouped
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech
from reader.parsing.parse import Parse

_FIRM, _PERSON = ActorKind.ORGANISATION, ActorKind.PERSON
_OF_PEOPLE = words_for("verbs.killed", "verbs.arrested") | {"born"}


def parted(document: Document, mentions: Sequence[Named], parse: Parse) -> list[Named]:
    """Return the mentions with firms apart from persons of their name, without those that may be either."""
    kinds: dict[Named, ActorKind | None] = {each: each.form.kind for each in mentions}
    bodies = [each for each in mentions if kinds[each] is _FIRM and len(each.form.words) > 1]
    firms = {each.form.words[0]: each for each in reversed(bodies) if each.form.words[-1] not in NAMED_AFTER}
    own = grouped((each.form.words[-1], each) for each in mentions if kinds[each] in (_FIRM, _PERSON))
    index, stated = SpanIndex(document), Stated(parse, [token.span.of(document.text) for token in parse.tokens])
    for surname in firms.keys() & own.keys():
        people = [each.span for each in own[surname] if each.form.is_full and kinds[each] is _PERSON]
        bare = [each for each in own[surname] if people and len(each.form.words) == 1]
        kinds.update(_Namesakes(document, index, stated, firms[surname].span, people).kinds(bare))
    return [replace(each, form=form_of(each.form.surface, kind)) for each, kind in kinds.items() if kind is not None]


class _Namesakes:
    """A firm, first named at a place, and the persons of its name, named in full at others."""

    def __init__(self, document: Document, index: SpanIndex, stated: Stated, firm: Span, people: list[Span]) -> None:
        self._document, self._index, self._stated, self._parse = document, index, stated, stated.parse
        self._firm, self._people = firm, people
        self._beginnings = words_for("verbs.beginnings", language=stated.parse.language) - _OF_PEOPLE
        self._foundings = self._beginnings | words_for("verbs.foundings", language=stated.parse.language)

    def kinds(self, bare: Sequence[Named]) -> Iterator[tuple[Named, ActorKind | None]]:
        """Yield what each bare surname stands for, None in doubt."""
        signs = {each.span: sign for each in bare if (sign := self._sign(each))}
        is_told_as_firm = _FIRM in signs.values()
        for each in bare:
            is_open = self._firm < self._people[0] and (is_told_as_firm or self._is_before_all(each.span))
            yield each, signs.get(each.span) or (None if is_open else _PERSON)

    def _is_before_all(self, place: Span) -> bool:
        """Tell whether a surname stands before all full names but of founders."""
        return all(self._is_founder(each) for each in self._people if each < place)

    def _is_founder(self, name: Span) -> bool:
        """Tell whether somebody is named only as who began the firm: "founded by the sisters Joan and Peggy X"."""
        above = queries.heads(self._parse, queries.top_of(self._parse, self._parse.tokens_in(name)))
        verbs = (each for each in above if self._parse.tokens[each].part_of_speech is PartOfSpeech.VERB)
        return any(self._parse.tokens[each].lower in self._foundings for each in islice(verbs, 1))

    def _sign(self, mention: Named) -> ActorKind | None:
        """Return what the words beside a bare surname tell that it is, or else that it was recognised as a firm."""
        name = self._parse.tokens_in(mention.span)
        behind = queries.lower(self._parse, range(name.stop, min(name.stop + 2, len(self._parse.tokens))))
        is_begun = not (behind.isdisjoint(self._beginnings) or behind.isdisjoint((",", "was")))
        told = {*self._stated.nouns_of(name), *self._stated.bodies_of(name, _PERSON)}
        sex = title_of(self._document, mention) or sex_by_pronoun(self._document, self._index, mention.span)
        is_firm = is_begun or NounKind.BODY in told
        is_person = bool(sex) or NounKind.PERSON in told or not behind.isdisjoint(_OF_PEOPLE)
        if is_person is not is_firm:
            return _PERSON if is_person else _FIRM
        return _FIRM if mention.form.kind is _FIRM and not is_person else None
