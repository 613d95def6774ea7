"""Which words a verb or a source reports: those of a clause, without a gap."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.reports.besides import Besides, relay_of
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import NOUNS, Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_BESIDE = (*queries.CLAUSES, Relation.CONJ, Relation.CC, Relation.MARK, Relation.PUNCT, Relation.DISCOURSE)
_OPENERS = (PartOfSpeech.SCONJ, PartOfSpeech.CCONJ, PartOfSpeech.ADP, PartOfSpeech.PUNCT)
_GOING_ON = word_set("only even not for until by after before from despite since without once if unless because")
_FARTHEST_THAT = 6  # words between "that" and what was read of its clause


class Contents:
    """Reads one parse by its relations and a few words of the language."""

    def __init__(self, parse: Parse, grammar: Grammar, besides: Besides) -> None:
        self._parse, self._grammar, self._besides = parse, grammar, besides

    def of_verb(self, verb: int) -> Sequence[int]:
        """Return the words around the predicate of what a verb reports, none where it reports nothing."""
        relay = relay_of(self._parse, verb, self._grammar)
        verbs = (verb,) if relay is None else (verb, relay)
        clause = self._clause(verbs)
        if clause is not None:
            misread = self._besides.misread_speaker(verb)
            own = () if misread is None else queries.subtree(self._parse, misread)
            apart = (*self._besides.said_by_others(clause), *self._hearer(verb, clause), *own)
            words = self._from_that(verb, self._around(clause, apart, self._read_apart(verb, clause)))
            subjects = queries.related(self._parse, verb, *queries.SUBJECTS)
            of_clause = queries.related(self._parse, clause, *queries.SUBJECTS)
            contents = queries.related(self._parse, verb, Relation.CCOMP)
            others = (each for each in contents if not self._is_of_speaker(each, verb))
            told = (clause, *others, *(() if of_clause else subjects[:-1]))
            first = min(queries.subtree(self._parse, each)[0] for each in told)
            if words[-1] < verb:
                end = min(verb, *queries.subtree(self._parse, (verb, *subjects)[-1]))
                words = self._up_to(end, first, words)
                is_torn = queries.subtree(self._parse, clause)[0] < words[0]
                return () if is_torn else self._gone_on_with(words, verb, clause)
            late = [queries.subtree(self._parse, each)[0] for each in of_clause[1:]]  # "X sagte, er habe", X with both
            is_amid = first < verb < words[0] and "," in queries.lower(self._parse, (words[0] - 1, words[0]))
            is_amid = is_amid and not {*late[-1:]}.intersection(words[:2])
            words = (*range(first, words[0]), *words) if is_amid else words
            is_open = words[0] in (clause, *queries.auxiliaries_of(self._parse, clause)) and not self._grammar.stemmed
            is_open = is_open and not set(of_clause) & {*words}
            return () if is_open else words  # "which she says is full"
        inner = self._infinitive(verb)
        inner = self._later_subject(verb) if inner is None else inner
        words = () if inner is None else self._around(inner)
        return words if PartOfSpeech.VERB in queries.parts_of_speech(self._parse, words) else self._beside(verbs[-1])

    def _up_to(self, end: int, first: int, words: Sequence[int]) -> Sequence[int]:
        """Return words with all before ", X said" that no sign parts from them, whatever it was read with."""
        rest = (*range(first, words[0]), *range(words[-1] + 1, end - 1))
        is_next = words[-1] < end - 1 and self._parse.tokens[end - 1].lower == ","
        return range(min(first, words[0]), end - 1) if is_next and not any(map(self._is_sign, rest)) else words

    def _gone_on_with(self, words: Sequence[int], *verbs: int) -> Sequence[int]:
        """Return words before a verb, of a clause where that is told, with what goes on with them behind the verb."""
        late = [each for verb in verbs for each in self._late(verb, verbs[0])]
        is_before = bool(words) and words[-1] < verbs[0]
        return (*words, *range(words[-1] + 1, late[-1] + 1)) if is_before and late else words

    def _late(self, predicate: int, verb: int) -> Sequence[int]:
        """Return what stands behind "she said,", read with her verb or with the clause before: ", once it is"."""
        own = () if predicate == verb else queries.related(self._parse, predicate, Relation.OBJ)
        told = queries.related(self._parse, predicate, Relation.OBL, Relation.ADVCL, Relation.CCOMP)
        more = (*own, *filter(self._opens_more, told))
        return next((self._up_to_joined(each) for each in more if each > verb and self._besides.is_apart(each)), ())

    def _up_to_joined(self, predicate: int) -> Sequence[int]:
        joined = {*self._joined_apart(predicate)}
        return tuple(takewhile(lambda each: each not in joined, self._plain(predicate)))

    def _joined_apart(self, predicate: int) -> Iterator[int]:
        """Yield what a sign joins to a predicate, or has its own subject: "it is open; the town denies it"."""
        for each in queries.related(self._parse, predicate, Relation.CONJ, Relation.ADVCL, Relation.PARATAXIS):
            relation, subjects = self._relation(each), queries.related(self._parse, each, *queries.SUBJECTS)
            is_other = relation is Relation.PARATAXIS or (relation is Relation.CONJ and bool(subjects))
            if each > predicate and (is_other or self._opens_by_sign(each)):
                yield from queries.subtree(self._parse, each)

    def _opens_by_sign(self, clause: int) -> bool:
        first = queries.subtree(self._parse, clause)[0]
        return any(map(self._is_sign, (first - 1, first)))

    def _opens_more(self, word: int) -> bool:
        """Tell whether what hangs by a word goes on with what was said, and is no "before leaving" of who said it."""
        words = self._plain(word)
        is_whole = self._relation(word) is Relation.OBL or queries.is_finite(self._parse, word)
        is_linked = Feature.RELATIVE in queries.features(self._parse, words[1:2])  # "for which"
        opening = {self._parse.tokens[each].lower for each in words[:1]}
        return is_whole and not is_linked and bool(opening & (_GOING_ON | self._grammar.that))

    def _is_sign(self, word: int) -> bool:
        return self._parse.tokens[word].part_of_speech is PartOfSpeech.PUNCT

    def _infinitive(self, verb: int) -> int | None:
        """Return an infinitive that is reported, not "croit voir", where verbs come second nor "droht zu fallen"."""
        is_told = self._grammar.form(self._parse.tokens[verb].lower) not in self._grammar.thinking
        inner = queries.infinitive_of(self._parse, verb) if self._grammar.infinitives and is_told else None
        if inner is None or not self._grammar.verb_second:
            return inner
        return inner if self._besides.is_apart(inner) and queries.object_of(self._parse, verb) is None else None

    def of_source(self, noun: int) -> Sequence[int]:
        """Return the words of the clause that a source stands beside, with its own only where it stands amid them."""
        head = self._predicate(noun)
        is_of_whom = Feature.RELATIVE in self._parse.tokens[noun].features
        is_part = head is not None and self._relation(head) is Relation.XCOMP  # "appears to be closed"
        if head is None or is_part or (queries.is_relative(self._parse, head) and not is_of_whom):
            return ()
        own = self._own(noun, head)
        near = (each for each in self._parse.dependents[head] if self._relation(each) not in _BESIDE)
        sides = {each > noun for each in (head, *near) if each not in own}
        if len(sides) == 2:
            return self._around(head, self._joined_apart(head))
        return self._around(head, (*own, *self._besides.said_by_others(head)))

    def _own(self, source: int, predicate: int) -> Sequence[int]:
        """Return the words of a source, of a noun those on its side of what is said: "laut X kamen im Mai"."""
        words = queries.subtree(self._parse, source)
        is_noun = self._parse.tokens[source].part_of_speech in NOUNS
        return [each for each in words if not is_noun or (each < predicate) == (source < predicate)]

    def _predicate(self, noun: int) -> int | None:
        """Return what a source hangs on, behind a comma at the end of a sentence the whole statement over that."""
        head = self._parse.tokens[noun].head
        rest = range(queries.subtree(self._parse, noun)[-1] + 1, self._parse.sentence_of(noun).stop)
        is_closing = all(map(self._is_sign, rest)) and self._besides.is_apart(noun)
        while is_closing and head is not None and not self._is_statement(head):
            head = self._parse.tokens[head].head
        return head

    def _is_statement(self, word: int) -> bool:
        subjects = queries.related(self._parse, word, *queries.SUBJECTS, Relation.EXPL)
        is_whole = queries.is_finite(self._parse, word) and subjects
        return bool(is_whole) and self._relation(word) not in (Relation.RELATIVE, Relation.ADVCL, Relation.XCOMP)

    def _relation(self, word: int) -> Relation | None:
        return self._parse.tokens[word].relation

    def _clause(self, verbs: Sequence[int]) -> int | None:
        clauses = (one for each in verbs for one in queries.related(self._parse, each, Relation.CCOMP, Relation.XCOMP))
        own = (each for each in clauses if self._is_told(each) and not self._is_of_speaker(each, verbs[0]))
        told = sorted(own, key=lambda each: self._is_linked(each) or (each < verbs[0] and self._is_condition(each)))
        behind = next((each for each in told if each > verbs[0]), None)
        told.sort(key=lambda each: each != behind or self._besides.is_apart(each) or not self._besides.has_that(each))
        return next(iter(told), self._amid_others(verbs[-1]))

    def _is_condition(self, clause: int) -> bool:
        """Tell it of "While it is open" and "Had it been open"."""
        opening = self._relation(queries.subtree(self._parse, clause)[0])
        has_subject = bool(queries.related(self._parse, clause, *queries.SUBJECTS))
        return opening in (Relation.MARK, Relation.AUX, Relation.ADVMOD) or not has_subject

    def _is_of_speaker(self, clause: int, verb: int) -> bool:
        """Tell whether a clause before a verb tells of who speaks: "whose son left"."""
        return clause < verb and self._is_linked(clause)

    def _is_linked(self, clause: int) -> bool:
        """Tell whether "who" or "whose" begins a clause behind a comma."""
        subjects = queries.related(self._parse, clause, *queries.SUBJECTS)
        owners = (one for each in subjects for one in queries.related(self._parse, each, Relation.NMOD_POSSESSIVE))
        told = queries.features(self._parse, (*subjects, *owners))
        return Feature.RELATIVE in told and self._besides.is_apart(clause)

    def _amid_others(self, verb: int) -> int | None:
        """Return a clause with "that" which was read with a noun between: "told the court that", "dijo Ana que"."""
        has_hearer = self._has_hearer(verb)
        hearers = queries.related(self._parse, verb, Relation.OBJ, Relation.IOBJ) if has_hearer else ()
        nouns = (*queries.related(self._parse, verb, Relation.OBL, Relation.NSUBJ), *hearers)
        words = self._parse.dependents[verb]
        leading = (each for each in words if self._parse.tokens[each].lower in self._grammar.leading)
        beside = [each for each in (*nouns, *leading) if each > verb]
        if not beside or (not has_hearer and queries.object_of(self._parse, verb) is not None):
            return None
        below = (each for one in beside for each in queries.subtree(self._parse, one))
        inner = (each for one in below for each in queries.related(self._parse, one, Relation.ACL, Relation.RELATIVE))
        clauses = (*queries.related(self._parse, verb, Relation.ADVCL), *inner)
        return next((each for each in clauses if each > beside[0] and self._is_whole(each)), None)

    def _is_whole(self, clause: int) -> bool:
        """Tell whether a clause has a "that" which stands for nothing in it: not "a book that nobody has read"."""
        token = self._parse.tokens[clause]
        is_of_speaker = self._relation(token.head or 0) is Relation.NSUBJ  # whom no clause with a subject defines
        told = queries.SUBJECTS if is_of_speaker else (Relation.OBJ, Relation.COP)
        has_all = queries.related(self._parse, clause, *told) or queries.is_passive(self._parse, clause)
        return self._besides.has_that(clause) and (token.relation is not Relation.RELATIVE or bool(has_all))

    def _is_told(self, clause: int) -> bool:
        """Tell whether a clause has a finite verb, or "that" before what Russian says without one."""
        token, is_open = self._parse.tokens[clause], self._relation(clause) is Relation.XCOMP
        has_subject = bool(queries.related(self._parse, clause, *queries.SUBJECTS))
        if (is_open and not has_subject) or self._asks(clause) or self._goes_on(clause):
            return False
        is_begun = is_open or self._later_subject(token.head or 0) is not None
        is_past = Feature.PAST in token.features and not queries.auxiliaries_of(self._parse, clause)
        return (is_begun and is_past) or self._besides.has_that(clause) or queries.is_finite(self._parse, clause)

    def _goes_on(self, clause: int) -> bool:
        """Tell whether a clause goes on with what stands before an aside: "it fell, she said, because it was old"."""
        verb = self._parse.tokens[clause].head or 0
        is_behind = verb < clause and self._relation(verb) is Relation.PARATAXIS
        return is_behind and self._opens_by_sign(verb) and self._opens_by_sign(clause)

    def _asks(self, clause: int) -> bool:
        """Tell whether a clause before its verb asks: "Why it is so, she explains"."""
        first = next(iter(self._plain(clause)), clause)
        is_asked = self._parse.tokens[first].lower in self._grammar.asking
        return is_asked and clause < (self._parse.tokens[clause].head or 0)

    def _plain(self, predicate: int) -> Sequence[int]:
        return [each for each in queries.subtree(self._parse, predicate) if not self._is_sign(each)]

    def _around(self, predicate: int, without: Iterable[int] = (), more: Iterable[int] = ()) -> Sequence[int]:
        own = frozenset((*queries.subtree(self._parse, predicate), *more))
        return queries.around(predicate, own.difference(without))

    def _read_apart(self, verb: int, clause: int) -> Iterator[int]:
        """Yield what was read as told besides a clause behind a verb, without a sign between: "it fell when X rang"."""
        others = (each for each in queries.related(self._parse, verb, Relation.CCOMP) if verb < clause != each > verb)
        for other in others:
            words, own = queries.subtree(self._parse, other), queries.subtree(self._parse, clause)
            is_apart = self._is_sign(words[0]) and not own[0] < words[0] < own[-1]
            is_apart = is_apart or (words[0] > clause and self._besides.has_that(other))
            yield from () if is_apart or self._says_something(other) else words

    def _says_something(self, clause: int) -> bool:
        """Tell whether a clause reports, or is an aside: "Berg said it fell, she wrote"; not in "when she asked"."""
        tells = queries.related(self._parse, clause, Relation.CCOMP) or not self._is_condition(clause)
        return self._grammar.is_report(self._parse.tokens[clause].lower) and bool(tells)

    def _beside(self, verb: int) -> Sequence[int]:
        """Return the clause beside which a verb stands as an aside: "..., the study says", "wie X mitteilte, ..."."""
        is_aside = self._relation(verb) is Relation.PARATAXIS or self._is_likened(verb)
        return self._gone_on_with(self.of_source(verb), verb) if is_aside else ()

    def _is_likened(self, verb: int) -> bool:
        """Tell whether "as" opens the clause of a verb that stands apart and has no object: "wie X mitteilte"."""
        first = queries.subtree(self._parse, verb)[0]
        is_apart = first == self._parse.sentence_of(verb).start or self._besides.is_apart(verb)
        is_clause = self._relation(verb) in (Relation.ADVCL, Relation.RELATIVE, Relation.ACL) and is_apart
        done = queries.parts_of_speech(self._parse, queries.related(self._parse, verb, Relation.OBJ))
        return is_clause and done <= {PartOfSpeech.PRON} and self._parse.tokens[first].lower in self._grammar.likening

    def _from_that(self, verb: int, words: Sequence[int]) -> Sequence[int]:
        """Return the words of a clause from its "that" or its subject on, though they were read as the verb's.

        An "also" before "that" is not said.
        """
        between = range(max(verb, words[0] - _FARTHEST_THAT), words[0]) if verb < words[0] else range(0)
        opening = len(tuple(takewhile(lambda each: self._parse.tokens[each].part_of_speech is PartOfSpeech.ADV, words)))
        near = (*between, *words[: opening + 1])
        that = [each for each in near if self._parse.tokens[each].lower in self._grammar.that]
        later = self._later_subject(verb)
        own = queries.subtree(self._parse, later) if later is not None and later < words[0] else words
        start = (that or own)[0]
        return (*range(start, words[0]), *(each for each in words if each >= start))

    def _later_subject(self, verb: int) -> int | None:
        """Return a noun that was read as the verb's and begins a clause: "X said the courts needed"."""
        subjects = queries.related(self._parse, verb, *queries.SUBJECTS)
        objects = queries.related(self._parse, verb, Relation.OBJ, Relation.IOBJ)
        contents = queries.related(self._parse, verb, Relation.CCOMP)
        bare = [each for each in contents if not queries.related(self._parse, each, *queries.SUBJECTS)]
        own = [each for each in objects if each > verb and self._begins_clause(each, bare)]
        is_read_twice = len(subjects) == 2 and subjects[0] < verb < subjects[1] and len(bare) == len(contents)
        own = [subjects[1]] if is_read_twice else own
        return None if self._has_hearer(verb) else next(iter(own), None)

    def _begins_clause(self, noun: int, bare: Iterable[int]) -> bool:
        """Tell whether a noun stands right before a reported clause, one of those without a subject of their own."""
        end = queries.subtree(self._parse, noun)[-1] + 1
        is_next = not self._grammar.stemmed and any(queries.subtree(self._parse, each)[0] == end for each in bare)
        return is_next and not self._is_sign(end)

    def _has_hearer(self, verb: int) -> bool:
        return self._grammar.form(self._parse.tokens[verb].lower) in self._grammar.addresses

    def _hearer(self, verb: int, clause: int) -> Sequence[int]:
        """Return who is told, where they were read as part of what they are told: "told the crowd it was"."""
        subjects = queries.related(self._parse, clause, *queries.SUBJECTS) if self._has_hearer(verb) else ()
        start = queries.subtree(self._parse, subjects[-1])[0] if subjects else -1
        told = (each for each in self._parse.dependents[clause] if verb < each < start)
        bare = (each for each in told if not queries.related(self._parse, each, Relation.CASE))
        words = (queries.subtree(self._parse, each) for each in bare)
        return next((each for each in words if each[0] == verb + 1 and each[-1] + 1 == start), ())
