"""What stands beside a report in its sentence: what the speaker does besides, what another says or passes on."""

from collections.abc import Iterator

from reader.analysis.quotations.grammar import Grammar
from reader.parsing import queries
from reader.parsing.labels import NOUNS, Relation
from reader.parsing.parse import Parse


class Besides:
    """Reads one parse by its relations and a few words of the language."""

    def __init__(self, parse: Parse, grammar: Grammar) -> None:
        self._parse, self._grammar = parse, grammar

    def said_by_others(self, content: int) -> Iterator[int]:
        """Yield what hangs on a reported clause and is not part of the report.

        That is what another says (", while the tribe says ...", ", and the tribe says ..."), and what the speaker does
        besides (", but has not said which").
        """
        for clause in queries.related(self._parse, content, Relation.ADVCL, Relation.CONJ):
            if clause > content and self._is_besides(clause):
                yield from queries.subtree(self._parse, clause)

    def misread_speaker(self, verb: int) -> int | None:
        """Return who stands first or behind a comma and was read as part of what is said: "it fell, its owner said"."""
        contents = queries.related(self._parse, verb, Relation.CCOMP)
        told = (each for one in contents for each in queries.subtree(self._parse, one) if each < verb)
        return next((each for each in told if self._stands_up_to(each, verb)), None)

    def _stands_up_to(self, noun: int, verb: int) -> bool:
        own, relation = queries.subtree(self._parse, noun), self._parse.tokens[noun].relation
        is_begun = self.is_apart(noun) or own[0] == self._parse.sentence_of(verb).start
        return is_begun and own == tuple(range(own[0], verb)) and relation in (Relation.APPOS, *queries.SUBJECTS)

    def _is_of_noun(self, clause: int) -> bool:
        return not queries.parts_of_speech(self._parse, self._subjects(clause)).isdisjoint(NOUNS)

    def _is_besides(self, clause: int) -> bool:
        """Tell whether a clause behind a comma reports: joined, of another noun or nobody, or "while" another says."""
        token, subjects = self._parse.tokens[clause], self._subjects(clause)
        if not self._grammar.is_report(token.lower) or not self.is_apart(clause):
            return False
        if token.relation is Relation.ADVCL:
            return bool(subjects)
        return not subjects or (self._is_of_noun(clause) and not self.has_that(clause))

    def _subjects(self, verb: int) -> tuple[int, ...]:
        return queries.related(self._parse, verb, *queries.SUBJECTS)

    def is_apart(self, clause: int) -> bool:
        """Tell whether a clause begins by a comma."""
        first = queries.subtree(self._parse, clause)[0]
        return "," in {self._parse.tokens[each].lower for each in (first - 1, first)}

    def has_that(self, clause: int) -> bool:
        """Tell whether a clause begins with "that"."""
        marks = queries.related(self._parse, clause, Relation.MARK)
        return any(self._parse.tokens[each].lower in self._grammar.that for each in marks)


def relay_of(parse: Parse, verb: int, grammar: Grammar) -> int | None:
    """Return the "quoted" of "quoted X as saying"."""
    head = parse.tokens[verb].head
    is_relayed = head is not None and parse.tokens[head].lower in grammar.relays
    return head if is_relayed and is_saying_of_another(parse, verb, grammar) else None


def is_saying_of_another(parse: Parse, verb: int, grammar: Grammar) -> bool:
    """Tell it of the "as saying" of "quoted X as saying"."""
    return grammar.is_participle(parse.tokens[verb].lower) and bool(queries.related(parse, verb, Relation.MARK))


def quoted_by(parse: Parse, relay: int, verb: int) -> int | None:
    """Return who is quoted as saying: the object, of a passive the subject."""
    if queries.is_passive(parse, relay):
        return queries.subject_of(parse, relay)
    between = (each for each in queries.related(parse, relay, Relation.OBJ, Relation.NSUBJ) if relay < each < verb)
    return next(between, None)
