"""What stands beside a report in its sentence: what the speaker does besides, what another says or passes on."""

from collections.abc import Iterator

from reader.analysis.quotations.grammar import Grammar
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import NOUNS, VERBS, Feature, NameLabel, Relation
from reader.parsing.parse import Parse

_FINITE_PAST = frozenset({Feature.FINITE, Feature.PAST})
_MODALS = words_for("function-words.modals")  # English


class Besides:
    """Reads one parse by its relations and a few words of the language."""

    def __init__(self, parse: Parse, grammar: Grammar) -> None:
        self._parse, self._grammar = parse, grammar

    def said_by_others(self, content: int) -> Iterator[int]:
        """Yield what hangs on a reported clause and is not part of the report.

        That is what another says (", while the tribe says ...", ", and the tribe says ..."), what the speaker does
        besides (", but has not said which"), and what happened then (", then left").
        """
        for clause in queries.related(self._parse, content, Relation.ADVCL, Relation.CONJ):
            if clause > content and (self._is_besides(clause) or self._is_event(clause, content)):
                yield from queries.subtree(self._parse, clause)
            elif self._parse.tokens[clause].relation is Relation.CONJ:
                yield from self.said_by_others(clause)

    def _is_event(self, clause: int, content: int) -> bool:
        """Tell whether a clause behind a comma tells what happened: ", then left", ", and it fell" of what is."""
        verb, own = self._parse.tokens[content].head, queries.auxiliaries_of(self._parse, clause)
        is_behind = verb is not None and verb < content and not self._grammar.stemmed
        is_past = queries.is_finite(self._parse, clause) and Feature.PAST in self._parse.tokens[clause].features
        joints = queries.lower(self._parse, queries.related(self._parse, clause, Relation.CC))
        if not (is_behind and is_past and self.is_apart(clause)) or own or self.has_that(clause) or "or" in joints:
            return False
        auxiliaries = queries.auxiliaries_of(self._parse, content)
        helping = queries.lower(self._parse, auxiliaries)
        if joints:
            is_over = any(self._parse.tokens[each].features >= _FINITE_PAST for each in (content, *auxiliaries))
            return self._is_of_noun(clause) and not (is_over and helping.isdisjoint(_MODALS))
        return bool(helping and queries.related(self._parse, clause, Relation.ADVMOD)) and not self._subjects(clause)

    def told_apart(self, content: int) -> Iterator[int]:
        """Yield the clauses behind a comma whose subject is another noun: "there were 900, the police spoke of 2".

        They may have been read as relative ones, which have a word that stands for what they tell of; of clauses that
        are joined it is those of a person: "it was safe, but Ann Lee disagrees".
        """
        for clause in queries.subtree(self._parse, content):
            relation = self._parse.tokens[clause].relation
            is_clause = relation in (Relation.PARATAXIS, Relation.RELATIVE, Relation.ACL)
            subjects = self._subjects(clause) if relation is Relation.CONJ else ()
            is_of_person = any(self._parse.tokens[each].name is NameLabel.PERSON for each in subjects)
            if (is_clause or is_of_person) and clause > content and self._is_of_noun(clause) and self.is_apart(clause):
                below = queries.subtree(self._parse, clause)
                is_linked = any(Feature.RELATIVE in self._parse.tokens[each].features for each in below)
                yield from () if is_linked else below

    def misread_speaker(self, verb: int) -> int | None:
        """Return who stands first or behind a comma and was read as part of what is said: "it fell, its owner said"."""
        contents = queries.related(self._parse, verb, Relation.CCOMP)
        told = (each for one in contents for each in queries.subtree(self._parse, one) if each < verb)
        return next((each for each in told if self._stands_up_to(each, verb)), None)

    def amid(self, verb: int) -> int | None:
        """Return who stands behind a verb that was read with two subjects, amid what is said: "er, sagte sie, sei"."""
        own, tokens, stop = self._subjects(verb), self._parse.tokens, self._parse.sentence_of(verb).stop - 1
        sign = next((each for each in range(verb, stop) if tokens[each].lower == ","), verb)
        is_amid = len(own) > 1 and tokens[verb - 1].lower == "," and verb < own[-1] < sign
        return own[-1] if is_amid and Feature.FINITE in tokens[sign + 1].features else None

    def is_cut_off(self, noun: int, verb: int) -> bool:
        """Tell whether one comma parts a noun from the verb of an aside: "the bridge, said Ann Lee, will close"."""
        own, stop = queries.subtree(self._parse, noun), self._parse.sentence_of(verb).stop
        first = min((verb, *queries.auxiliaries_of(self._parse, verb)))
        signs = [each for each in range(own[0], stop) if self._parse.tokens[each].lower == ","]
        is_parted = signs[1:] != [] and signs[0] == first - 1 and {*range(own[0], first - 1)} <= {*own}
        return is_parted and queries.parts_of_speech(self._parse, range(verb + 1, signs[1])).isdisjoint(VERBS)

    def has_name_behind_adjunct(self, verb: int) -> bool:
        """Tell whether a person's name was read as that of where one speaks: "dijo en la sala Ana Lima"."""
        nouns = (each for each in queries.related(self._parse, verb, Relation.OBL) if each > verb)
        return any(self._parse.tokens[name].name is NameLabel.PERSON for each in nouns for name in self._called(each))

    def _called(self, noun: int) -> Iterator[int]:
        """Yield what hangs on a noun and follows it with no preposition."""
        for each in queries.related(self._parse, noun, Relation.APPOS, Relation.NMOD, Relation.AMOD):
            if each > noun and not queries.related(self._parse, each, Relation.CASE):
                yield from (each, *self._called(each))

    def _stands_up_to(self, noun: int, verb: int) -> bool:
        own, relation = queries.subtree(self._parse, noun), self._parse.tokens[noun].relation
        is_begun = self.is_apart(noun) or own[0] == self._parse.sentence_of(verb).start
        return is_begun and own == tuple(range(own[0], verb)) and relation in (Relation.APPOS, *queries.SUBJECTS)

    def _is_of_noun(self, clause: int) -> bool:
        return not queries.parts_of_speech(self._parse, self._subjects(clause)).isdisjoint(NOUNS)

    def goes_on_after(self, verb: int) -> int | None:
        """Return the verb whose speaker goes on with another: "said" of "said it was old but added that ..."."""
        tokens = self._parse.tokens
        content = tokens[verb].head
        outer = tokens[content].head if content is not None else None
        if content is None or outer is None or tokens[verb].relation is not Relation.CONJ:
            return None
        is_own = self._subjects(verb) or not self._is_besides(verb)
        is_content = tokens[content].relation is Relation.CCOMP
        return outer if is_content and not is_own and self._grammar.is_report(tokens[outer].lower) else None

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
