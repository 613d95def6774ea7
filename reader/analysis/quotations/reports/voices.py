"""Who reports: the subject of the verb, or the noun behind "according to"."""

from collections.abc import Sequence

from reader.analysis.quotations.grammar import Gender, Grammar
from reader.analysis.quotations.piece import Subject
from reader.analysis.quotations.places import Places
from reader.analysis.quotations.reports.besides import Besides, is_saying_of_another, quoted_by, relay_of
from reader.analysis.quotations.reports.speakers_phrases import NOT_HE, SpeakersPhrases, gender_of
from reader.analysis.recognizers.noun_kinds import may_be_somebody
from reader.nlp.language_table import words_for
from reader.nlp.plurals import singular
from reader.parsing import queries
from reader.parsing.labels import NOUNS, OBJECTS, VERBS, Feature, NameLabel, PartOfSpeech, Relation

_NAMES = (NameLabel.PERSON, NameLabel.ORGANISATION)
_OF_OTHERS = frozenset({Feature.GENITIVE, Feature.PLURAL})


class Voices:
    """Finds whose words are reported in one parse."""

    def __init__(self, places: Places, grammar: Grammar) -> None:
        self._places, self._parse, self._grammar = places, places.parse, grammar
        self._phrases, self._besides = SpeakersPhrases(places, grammar), Besides(places.parse, grammar)
        self.named = self._phrases.name_at

    def of_verb(self, verb: int) -> Subject | None:
        """Return whose verb it is; of "quoted Berg as saying" Berg."""
        own = self._own(verb)
        is_of_others = self._parse.tokens[verb].relation is not Relation.ROOT  # so that no word before need tell whose
        if own is None or self._is_hearer(own):
            return self.called(self._body_within(verb)) or (None if is_of_others else self.dropped(verb))
        subject = self._phrases.of(own)
        is_shown = self._grammar.form(self._parse.tokens[verb].lower) in self._grammar.shows
        return self._speaking(subject, own) if is_shown else subject

    def _body_within(self, verb: int) -> int | None:
        """Return the body in which several speak whom no word tells: "в министерстве сообщили, что"."""
        tables = ("bodies.said_in", "function-words.within")
        bodies, words = (words_for(each, language=self._parse.language) for each in tables)
        is_of_several = {Feature.PLURAL, Feature.PAST} <= self._parse.tokens[verb].features
        if not is_of_several or queries.subject_of(self._parse, verb) is not None:
            return None
        nouns = queries.related(self._parse, verb, Relation.OBL)
        within = (each for each in nouns if queries.has_case(self._parse, each, words))
        return next((each for each in within if self._places.lower(each) in bodies), None)

    def of_quoting(self, verb: int) -> Subject | None:
        """Return whose verb it is outside quoted words, who stands nearest before it first; of a passive nobody.

        A "sich" or "to" that was read as another subject calls nobody; of two behind it one may be told something.
        """
        if relay_of(self._parse, verb, self._grammar) is not None:
            return self.of_verb(verb)
        if (cited := self._cited(verb)) is not None and not self._places.is_quoted(cited):
            return self._speaking(self.called(cited), cited)
        if self.is_done_to(verb):
            return None
        subjects = queries.related(self._parse, verb, *queries.SUBJECTS)
        own = [each for each in subjects if self._may_speak(each) and (not subjects[1:] or self.called(each))]
        before = [each for each in own if each < verb]
        if own[1:] and not before:
            return self._of_several(own)
        noun = self._of_two(before, verb) if before else next(iter(own), self._doer(verb))
        noun = None if noun is None or not self._may_speak(noun) else self._told_of(noun, verb)
        return self.called(noun)

    def _of_several(self, subjects: Sequence[int]) -> Subject | None:
        """Return who speaks of several behind a verb: a person who stands first, where cases tell the hearer, last."""
        called = [one for one in map(self.called, subjects) if one]
        people = {one.person.id for one in called if one.person}
        own = called[0 if self._grammar.verb_second else -1]
        is_sure = own.person and len(people) == 1 and self._phrases.fits(subjects[-1], subjects[0])
        return own if is_sure or (self._grammar.verb_second and not people) else None

    def _of_two(self, subjects: Sequence[int], verb: int) -> int | None:
        """Return the last before a verb, of two of whom one is told the first behind "hat", or a person around it."""
        helping = queries.auxiliaries_of(self._parse, verb)
        if not self._grammar.verb_second or not helping or len(subjects) == 1:
            return subjects[-1]
        behind = [each for each in subjects if each > helping[0]]
        people = {one.person.id: each for each in subjects if (one := self.called(each)) and one.person}
        return behind[0] if behind[1:] else next(iter(people.values())) if len(people) == 1 else None

    def is_done_to(self, verb: int) -> bool:
        """Tell whether a verb is passive, which what one does to oneself may be read as: "s'est exclamé"."""
        return queries.is_passive(self._parse, verb) and not queries.related(self._parse, verb, Relation.EXPL)

    def opening(self, first: int) -> int | None:
        """Return the verb that stands first in a clause, of an auxiliary, "s'" and "lui" the one they stand with."""
        if first >= len(self._parse.tokens):
            return None
        token = self._parse.tokens[first]
        is_beside = token.part_of_speech is PartOfSpeech.AUX or token.relation is Relation.EXPL
        is_told = token.part_of_speech is PartOfSpeech.PRON and token.relation in OBJECTS
        verb = max(first, token.head or 0) if is_told or (is_beside and self.called(first) is None) else first
        return verb if self._parse.tokens[verb].part_of_speech in VERBS else None

    def of_opening(self, verb: int) -> Subject | None:
        """Return whose verb it is that stands first behind quoted words: its object is often a subject misread."""
        may_misread = self._grammar.stemmed or self._grammar.is_saying(self._parse.tokens[verb].lower)
        behind = (each for each in queries.related(self._parse, verb, Relation.OBJ) if each > verb)
        misread = self.called(next(behind, None)) if may_misread else None
        return self.of_quoting(verb) or misread or self._behind_content(verb) or self.dropped(verb)

    def _behind_content(self, verb: int) -> Subject | None:
        """Return who stands behind a verb and was read as a subject of what is said before it."""
        contents = queries.related(self._parse, verb, Relation.CCOMP)
        told = (one for each in contents for one in queries.related(self._parse, each, *queries.SUBJECTS))
        return next(filter(None, (self.called(each) for each in told if each > verb)), None)

    def _may_speak(self, subject: int) -> bool:
        """Tell whether a subject is not quoted, "to" whom one speaks, nor a name by its place: "Dagegen warf ihm"."""
        if queries.related(self._parse, subject, Relation.CASE) or self._is_hearer(subject):
            return False
        is_name = not queries.is_bare_opening(self._parse, subject) or self.called(subject) is not None
        return is_name and not self._places.is_quoted(subject)

    def _is_hearer(self, subject: int, *, surely: bool = False) -> bool:
        """Tell it of a pronoun that never speaks, and of "rolnikom"; not surely of "astronom", who may speak."""
        word, token = self._places.lower(subject), self._parse.tokens[subject]
        may_be_dative = f"-{word[-2:]}" in self._grammar.hearers and (not surely or Feature.PLURAL in token.features)
        called = self.called(subject) if may_be_dative else None
        return word in self._grammar.hearers or (called is not None and called.head is not None)

    def _doer(self, verb: int) -> int | None:
        """Return whose verb it is by another: the noun of "Berg, saying that ..." or the subject that it shares."""
        token = self._parse.tokens[verb]
        doer = token.head if token.relation is Relation.ACL else queries.subject_of(self._parse, verb)
        return None if self._is_of_others(verb) else doer

    def _is_of_others(self, verb: int) -> bool:
        """Tell it of a clause that another may say: "dubbed", "asked if", "thanked Berg for saying"."""
        token = self._parse.tokens[verb]
        is_past = not (self._grammar.stemmed or self._grammar.is_participle(token.lower))
        is_past = is_past or {Feature.PARTICIPLE, Feature.PAST} <= token.features
        is_other = self.is_charge(verb) or (is_past and token.relation in (Relation.ACL, Relation.ADVCL))
        return is_other and not queries.related(self._parse, verb, *queries.SUBJECTS)

    def is_charge(self, verb: int) -> bool:
        """Tell it of the "saying" of "thanked Berg for saying"."""
        marks = queries.lower(self._parse, queries.related(self._parse, verb, Relation.MARK))
        return bool(marks & self._grammar.charging) and self._grammar.is_saying(self._parse.tokens[verb].lower)

    def dropped(self, verb: int) -> Subject | None:
        """Return the place of a verb that no word beside it tells whose it is, as in "“...”, añadió"; not of "se dice".

        Only where a language leaves pronouns out, or by a form that has a gender.
        """
        beside = queries.related(self._parse, verb, *queries.SUBJECTS, Relation.OBJ, Relation.EXPL)
        told = [each for each in beside if not self._places.is_quoted(each) and not self._is_hearer(each, surely=True)]
        behind = (each for each in queries.subtree(self._parse, verb) if each > verb)
        names = (each for each in behind if self._parse.tokens[each].name is NameLabel.PERSON)
        is_with_another = not all(map(self._places.is_quoted, names))
        if told or is_with_another or "-" in self._parse.tokens[verb].lower:
            return None
        forms = (self._parse.tokens[each] for each in (verb, *queries.related(self._parse, verb, Relation.AUX)))
        finite = next((each for each in forms if Feature.FINITE in each.features), None)
        if finite is None or finite.features & (NOT_HE - {Feature.PLURAL}):
            return None
        gender = Gender.PLURAL if Feature.PLURAL in finite.features else gender_of(finite) or Gender.ANY
        is_left_out = self._grammar.subjectless or gender is not Gender.ANY
        return Subject(finite.span, gender=gender, is_dropped=True) if is_left_out and self._grammar.stemmed else None

    def called(self, noun: int | None) -> Subject | None:
        """Return what a noun calls somebody."""
        return None if noun is None else self._phrases.of(noun)

    def _cited(self, verb: int) -> int | None:
        """Return who is quoted, as saying something or before words in marks."""
        if self._parse.tokens[verb].lower not in self._grammar.relays:
            return None
        behind = range(verb + 1, self._parse.sentence_of(verb).stop)
        sayings = (each for each in behind if is_saying_of_another(self._parse, each, self._grammar))
        return quoted_by(self._parse, verb, next(sayings, behind.stop))

    def source(self, cue: range) -> int | None:
        """Return the noun behind words such as "according to", or a pronoun that parts it from them: "volgens haar".

        Of "по её словам" and "zdaniem X" that is a noun among these words.
        """
        noun, behind = queries.governed_by(self._parse, cue.start), cue.stop
        if noun is None and self._parse.tokens[cue[-1]].part_of_speech is PartOfSpeech.NOUN:
            return cue[-1]
        if noun is None or noun <= behind or behind in queries.subtree(self._parse, noun):
            return noun
        return behind if self._parse.tokens[behind].part_of_speech is PartOfSpeech.PRON else None

    def of_source(self, noun: int, cue: range) -> Subject | None:
        """Return the source beside "according to", whose words may hold the noun: "по словам Y"; of "whom" a name."""
        owner, documents = self._owner(noun, cue), words_for("things.documents", language=self._parse.language)
        is_told = Feature.FINITE in self._parse.tokens[cue.start].features  # in no "heißt es im Mai"
        if owner is None or (is_told and not self._places.lower(noun).endswith(tuple(documents))):
            return None
        if (told := self._told_of(owner, self._parse.tokens[owner].head or 0)) != owner:
            is_owner = told is not None and self._parse.tokens[told].relation is Relation.NMOD  # of "the phrase of X"
            return None if is_owner or (meant := self.called(told)) is None or meant.actor is None else meant
        return self._speaking(self._phrases.of(owner, cue.stop if owner >= cue.stop else 0), owner)

    def _own(self, verb: int) -> int | None:
        relay = relay_of(self._parse, verb, self._grammar)
        own = self._subject_of(verb) if relay is None else quoted_by(self._parse, relay, verb)
        return None if own is None or self._is_asked(own) else self._told_of(own, verb)

    def _told_of(self, subject: int, verb: int) -> int | None:
        """Return a subject, of "who" whom its clause tells of; none behind what only calls somebody."""
        word, is_english = self._parse.tokens[subject], not self._grammar.stemmed
        if Feature.RELATIVE not in word.features or (is_english and word.lower in self._grammar.that):
            return subject
        before, token = self._places.before_signs(subject) - 1, self._parse.tokens[word.head or verb]
        told = token.head if token.relation is Relation.RELATIVE else before
        noun, nearest = self._parse.tokens[told or 0], self.named(before)
        is_told = noun.part_of_speech in NOUNS or token.relation is Relation.RELATIVE
        is_of_another = nearest is not None and nearest.person is not None and nearest != self.named(told or 0)
        return told if is_told and not is_of_another and noun.relation is not Relation.APPOS else None

    def _subject_of(self, verb: int) -> int | None:
        """Return the subject of a verb; of an aside with two it has been read wrongly: "a prospect Berg denied"."""
        subjects = queries.related(self._parse, verb, *queries.SUBJECTS)
        is_misread = self._parse.tokens[verb].relation is Relation.PARATAXIS and len(subjects) > 1
        if is_misread or self._is_of_others(verb):
            return None
        helping = queries.auxiliaries_of(self._parse, verb)
        if subjects and any(subjects[0] < each < subjects[-1] for each in helping):
            return self._of_two(subjects, verb)
        before = [each for each in subjects[1:] if self._places.is_sign(queries.subtree(self._parse, each)[0] - 1)]
        own = before[-1] if before and before[-1] < verb else queries.subject_of(self._parse, verb)
        found = self._besides.misread_speaker(verb) if own is None else own
        return None if found is None or self._is_cut_off(found, verb) else found

    def _is_cut_off(self, noun: int, verb: int) -> bool:
        """Tell whether one comma parts a noun from the verb of an aside: "the bridge, said Ann Lee, will close"."""
        first = min((verb, *queries.auxiliaries_of(self._parse, verb)))
        words = range(queries.subtree(self._parse, noun)[0], self._parse.sentence_of(verb).stop)
        signs = [each for each in words if self._places.lower(each) == ","]
        aside = range(verb + 1, signs[1] if signs[1:] else verb)
        is_bare = queries.parts_of_speech(self._parse, aside).isdisjoint(VERBS)
        return signs[1:] != [] and signs[0] == first - 1 and is_bare

    def _owner(self, noun: int, cue: range) -> int | None:
        """Return whose words they are where "words" itself belongs to the cue: "nach Angaben der Y", "jej zdaniem"."""
        if noun not in cue:
            return noun
        named = queries.related(self._parse, noun, Relation.NMOD, Relation.FLAT, Relation.APPOS)
        own = (each for each in cue if self._places.lower(each) in self._grammar.genders)
        return next(iter((*own, *named)), None)

    def _speaking(self, subject: Subject | None, noun: int) -> Subject | None:
        """Return a speaker who is somebody, a body or a document: a number that indicates something says nothing."""
        token, voices = self._parse.tokens[noun], self._grammar.voices
        is_named = subject is None or subject.actor is not None or subject.head is None
        if not voices or is_named or token.part_of_speech is PartOfSpeech.PROPN:
            return subject
        word = singular(token.lower)
        is_voice = not {token.lower, word}.isdisjoint(voices | self._grammar.kin)
        beside = queries.related(self._parse, noun, Relation.DET, Relation.NMOD_POSSESSIVE)
        is_counted = beside != () or Feature.PLURAL in token.features  # "according to gender" is according to nobody
        return subject if is_voice or (is_counted and may_be_somebody(word)) else None

    def _is_asked(self, subject: int) -> bool:
        """Tell whether the speaker follows "what" or "how": "what she says it would do" reports nothing."""
        first = queries.subtree(self._parse, subject)[0]
        return first > 0 and self._parse.tokens[first - 1].lower in self._grammar.questions
