"""What stands beside a report in its sentence: what the speaker does besides, what another says or passes on."""

from collections.abc import Iterator, Sequence

from reader.analysis.quotations.grammar import Grammar
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_NOUNS = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)


class Besides:
    """Reads one parse by its relations and a few words of the language."""

    def __init__(self, parse: Parse, grammar: Grammar) -> None:
        self._parse, self._grammar = parse, grammar

    def said_by_others(self, content: int) -> Iterator[int]:
        """Yield what hangs on a reported clause and is not part of the report.

        That is what another says (", while the tribe says ...", ", and the tribe says ..."), what the speaker does
        besides (", but has not said which"), and what goes on without the "that" that two clauses before it have.
        """
        told = [each for each in queries.related(self._parse, content, Relation.CONJ) if self._has_that(each)]
        for clause in queries.related(self._parse, content, Relation.ADVCL, Relation.CONJ):
            if clause > content and self._is_besides(clause, told):
                yield from queries.subtree(self._parse, clause)

    def told_apart(self, content: int) -> Iterator[int]:
        """Yield the clauses behind a comma whose subject is another noun: "there were 900, the organisers spoke of 2".

        They may have been read as relative ones, which have a word that stands for what they tell of.
        """
        for clause in queries.subtree(self._parse, content):
            is_apart = self._parse.tokens[clause].relation in (Relation.PARATAXIS, Relation.RELATIVE, Relation.ACL)
            if is_apart and clause > content and self._is_whole(clause):
                yield from queries.subtree(self._parse, clause)

    def _is_whole(self, clause: int) -> bool:
        """Tell whether a clause behind a comma has a finite verb, a noun for its subject, and no relative pronoun."""
        tokens = self._parse.tokens
        is_of_noun = any(tokens[each].part_of_speech in _NOUNS for each in self._subjects(clause))
        is_linked = any(Feature.RELATIVE in tokens[each].features for each in queries.subtree(self._parse, clause))
        return is_of_noun and not is_linked and queries.is_finite(self._parse, clause) and self._is_apart(clause)

    def goes_on_after(self, verb: int) -> int | None:
        """Return the verb whose speaker goes on with another: "said" of "said it was old but added that ..."."""
        tokens = self._parse.tokens
        content = tokens[verb].head
        outer = tokens[content].head if content is not None else None
        if content is None or outer is None or tokens[verb].relation is not Relation.CONJ:
            return None
        is_own = self._has_subject(verb) or not self._is_besides(verb, ())
        is_content = tokens[content].relation is Relation.CCOMP
        return outer if is_content and not is_own and self._grammar.is_report(tokens[outer].lower) else None

    def _is_besides(self, clause: int, told: Sequence[int]) -> bool:
        token, has_subject = self._parse.tokens[clause], self._has_subject(clause)
        is_adverbial = token.relation is Relation.ADVCL
        is_said = self._grammar.is_report(token.lower) and not self._may_be_said(clause) and self._is_apart(clause)
        if has_subject and not is_adverbial:
            is_open = is_said and any(
                self._parse.tokens[each].part_of_speech in _NOUNS for each in self._subjects(clause)
            )
            return (is_open or any(each < clause for each in told)) and not self._has_that(clause)
        return is_said and has_subject == is_adverbial

    def _subjects(self, verb: int) -> tuple[int, ...]:
        return queries.related(self._parse, verb, *queries.SUBJECTS)

    def _has_subject(self, verb: int) -> bool:
        return bool(self._subjects(verb))

    def _is_apart(self, clause: int) -> bool:
        first = queries.subtree(self._parse, clause)[0]
        return "," in {self._parse.tokens[each].lower for each in (first - 1, first)}

    def _may_be_said(self, verb: int) -> bool:
        """Tell whether a verb is under another that is no mere sign of time: "would add"."""
        return self._has(verb, Relation.AUX, self._grammar.modals)

    def _has_that(self, clause: int) -> bool:
        return self._has(clause, Relation.MARK, self._grammar.that)

    def _has(self, verb: int, relation: Relation, words: frozenset[str]) -> bool:
        return any(self._parse.tokens[each].lower in words for each in queries.related(self._parse, verb, relation))


def noun_of_aside(parse: Parse, verb: int) -> int | None:
    """Return the noun right before a verb that was taken for its participle, where both are an aside.

    Such a noun was taken for one more subject, too, behind the verb that has its own.
    """
    token = parse.tokens[verb]
    if token.relation is not Relation.ACL or token.head is None or token.head + 1 != verb:
        return None
    noun = parse.tokens[verb - 1]
    is_second = noun.relation is Relation.NSUBJ and noun.head is not None and noun.head < verb - 1
    return verb - 1 if is_second or noun.relation is Relation.PARATAXIS else None


def relay_of(parse: Parse, verb: int, grammar: Grammar) -> int | None:
    """Return the "quoted" of "quoted X as saying"."""
    token = parse.tokens[verb]
    if token.head is None or parse.tokens[token.head].lower not in grammar.relays:
        return None
    return token.head if token.lower in grammar.participles and queries.related(parse, verb, Relation.MARK) else None


def quoted_by(parse: Parse, relay: int, verb: int) -> int | None:
    """Return who is quoted as saying: the object, of a passive the subject."""
    if queries.is_passive(parse, relay):
        return queries.subject_of(parse, relay)
    between = (each for each in queries.related(parse, relay, Relation.OBJ, Relation.NSUBJ) if relay < each < verb)
    return next(between, None)
