"""One article as its parse and its actors tell it: who is named where, and by which words a stretch can be known."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from reader.analysis.recognizers.noun_kinds import may_be_somebody
from reader.analysis.support.denials import denies
from reader.analysis.support.text_words import words_in
from reader.analysis.support.word_places import lemmas
from reader.model.annotation import Actor
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from reader.model.span_index import SpanIndex
from reader.nlp.grouping import grouped
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.plurals import singular
from reader.nlp.stems import stem
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import NOUNS, Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

SHORTEST_VERB = 4  # letters that forms of one verb share
_BARE = (Relation.CASE, Relation.PUNCT)
_IDLE = frozenset(".,!") | word_set("do does did")
_ALIKE = words_for("verbs.agreeing") | words_for("function-words.likewise") | word_set("both together alongside echoed")


class Article:
    """Look-ups that compare a point of an article with its text; both are parsed."""

    def __init__(self, document: Document, actors: Sequence[Actor], parse: Parse) -> None:
        self.document, self.parse = document, parse
        self.actors = {actor.id: actor for actor in actors}
        self._mentions = sorted((span, actor.id) for actor in actors for span in actor.mentions)

    def sentence_at(self, offset: int) -> Span | None:
        """Return the sentence at an offset."""
        index = self._index.sentence_at(offset)
        return None if index is None else self.document.sentences[index].span

    def sentence_after(self, sentence: Span) -> Span | None:
        """Return the sentence behind one."""
        index = self._index.sentence_at(sentence.start)
        following = self.document.sentences[index + 1 : index + 2] if index is not None else ()
        return following[0].span if following else None

    def base(self, token: int) -> str:
        """Return what the forms of a word share: the stem, of an irregular verb that of its first form."""
        return self._bases[token]

    def places_of(self, token: int) -> Sequence[int]:
        """Return the tokens that are forms of a word, but for those of key points: each of these is judged alone."""
        return self._by_base.get(self.base(token), ())

    def is_only_one(self, noun: int) -> bool:
        """Tell whether nowhere else in the text a noun has words beside it that tell one from another."""
        beside = (own for each in self.places_of(noun) if each != noun for own in self.parse.dependents[each])
        return not self.bases(each for each in beside if self.parse.tokens[each].relation not in _BARE)

    def bases(self, words: Iterable[int], apart: Collection[int] = ()) -> dict[str, int]:
        """Return what some words share with all their forms, and a token of each; no articles, stops nor "did"."""
        idle = _IDLE | words_for("function-words.articles", language=self.parse.language)
        told = [each for each in words if each not in apart and not self._owns(each)]
        return {self.base(each): each for each in told if self.parse.tokens[each].lower not in idle}

    def _owns(self, token: int) -> bool:
        """Tell whether a word is such as "his" before a noun: whose it is depends on who does it."""
        own = self.parse.tokens[token]
        return own.part_of_speech is PartOfSpeech.DET and Feature.POSSESSIVE in own.features

    def denies_or_asks(self, words: Iterable[int]) -> bool:
        """Tell whether some word denies, or a sign shows that something is asked."""
        return any(denies(self.parse, each) or self.parse.tokens[each].lower == "?" for each in words)

    def content(self, spans: Iterable[Span]) -> frozenset[str]:
        """Return the stems of what carries content in some spans."""
        words = (word for span in spans for word in words_in(self.document.text, span, self.parse.language))
        return frozenset(word.stem for word in words if word.is_content)

    def plain_words(self, span: Span) -> frozenset[str]:
        """Return the words of a span in lower case."""
        return frozenset(word.plain for word in words_in(self.document.text, span, self.parse.language))

    def named(self, span: Span) -> frozenset[str]:
        """Return the ids of the actors that are named within a span."""
        first, last = (bisect_left(self._mentions, at, key=lambda each: each[0].start) for at in (span.start, span.end))
        return frozenset(actor for _, actor in self._mentions[first:last])

    def is_named_beside(self, actor: str | None, said: frozenset[str], share: float, apart: Collection[Span]) -> bool:
        """Tell whether a sentence, other than some, names an actor among a share of some stems of content."""
        return any(
            each.span not in apart
            and actor in self.named(each.span)
            and len(said & self.content([each.span])) >= share * len(said)
            for each in self.document.sentences
        )

    def may_share(self, actor: str | None, sentence: Span) -> bool:
        """Tell whether an actor is named in a sentence or the next with a word for "so did", in English known."""
        following = self.sentence_after(sentence)
        near = [each for each in (sentence, following) if each is not None and actor in self.named(each)]
        is_known = self.parse.language == ENGLISH
        return any(
            any(map(self._is_alike, self.parse.words_of(each))) if is_known else each == following for each in near
        )

    def _is_alike(self, token: int) -> bool:
        """Tell whether a word says that another does as much: "so", but not of what somebody is, "not so sure"."""
        own, head = self.parse.tokens[token], self.parse.tokens[token].head
        is_of_state = head is not None and self.parse.tokens[head].part_of_speech in (*NOUNS, PartOfSpeech.ADJ)
        return own.lower in _ALIKE and not (own.relation is Relation.ADVMOD and is_of_state)

    def subject(self, verb: int) -> tuple[Actor, Span] | None:
        """Return who does what a verb says and the words for them, where that is one actor alone."""
        found = queries.subject_of(self.parse, verb)
        return None if found is None else self.actor_of(found)

    def actor_of(self, noun: int) -> tuple[Actor, Span] | None:
        """Return the one actor that a noun names, by itself or with its title, and the words for them."""
        if queries.related(self.parse, noun, Relation.CONJ):
            return None
        twins = queries.twins_of(self.parse, noun)
        whole = Span(self.phrase(noun).start, self.phrase((noun, *twins)[-1]).end)
        named = {actor: whole for each in (noun, *twins) for actor in self._named_by(each)}
        beside = queries.appositions_of(self.parse, noun)
        named |= {actor: self.phrase(each) for each in beside for actor in self._named_by(each)}
        found = [(self.actors[actor], phrase) for actor, phrase in named.items()]
        return found[0] if len(found) == 1 else None

    def may_be_somebody(self, noun: int) -> bool:
        """Tell whether a noun means a person or people, in other languages than English by what is counted or named."""
        words = self.plain_words(self.phrase(noun))
        is_counted = not words_for("people.counted", language=self.parse.language).isdisjoint(words)
        is_somebody = self.parse.language == ENGLISH and may_be_somebody(" ".join(map(singular, words)))
        return is_counted or is_somebody or self.actor_of(noun) is not None

    def phrase(self, noun: int) -> Span:
        """Return a noun with what stands around it."""
        return queries.span_of(self.parse, queries.phrase_of(self.parse, noun))

    def _named_by(self, noun: int) -> Iterator[str]:
        """Yield whom a noun means whose phrase ends with a name: "the deputy Ana Lima", not "a friend of Ana Lima"."""
        phrase = self.phrase(noun)
        for actor in self.named(phrase):
            names = [span for span in self.actors[actor].mentions if span.end == phrase.end]
            if names and not self._is_parted(noun, names[0]):
                yield actor

    def _is_parted(self, noun: int, name: Span) -> bool:
        """Tell whether an adposition stands between a noun and the name behind it."""
        words = self.parse.sentence_of(noun)
        between = [each for each in self.parse.tokens[noun : words.stop] if each.span.start < name.start]
        return any(each.part_of_speech is PartOfSpeech.ADP for each in between)

    def verbs(self, words: Iterable[int]) -> Iterator[int]:
        """Yield the verbs among some tokens."""
        return (each for each in words if self.parse.tokens[each].part_of_speech is PartOfSpeech.VERB)

    @cached_property
    def _bases(self) -> Sequence[str]:
        forms, language = lemmas(self.parse.language), self.parse.language
        stems = [forms.get(each.lower) or stem(each.lower, language) for each in self.parse.tokens]
        return stems if language == ENGLISH else self._joined(stems)

    def _joined(self, stems: Sequence[str]) -> Sequence[str]:
        """Return stems, those of verbs that differ in their endings as one: "verliert" and "verlieren"."""
        are_verbs = [each.part_of_speech is PartOfSpeech.VERB for each in self.parse.tokens]
        verbs = {each for each, is_verb in zip(stems, are_verbs, strict=True) if is_verb and len(each) >= SHORTEST_VERB}
        shorter = {each: next((each[:cut] for cut in (-3, -2, -1) if each[:cut] in verbs), each) for each in verbs}
        return [shorter.get(each, each) if is_verb else each for each, is_verb in zip(stems, are_verbs, strict=True)]

    @cached_property
    def _by_base(self) -> Mapping[str, Sequence[int]]:
        listed = (self.document.paragraphs[each] for each in self.document.paragraphs_of_kind(ParagraphKind.KEY_POINT))
        points = frozenset(token for each in listed for token in self.parse.words_of(each.span))
        return grouped((base, index) for index, base in enumerate(self._bases) if index not in points)

    @cached_property
    def _index(self) -> SpanIndex:
        return SpanIndex(self.document)
