"""Edits that make a true sentence untrue: FactCC's recipe (Kryscinski et al. 2020) and some more."""

import calendar
import random
import re
from collections.abc import Mapping, Sequence

from reader.analysis.support.substitutions import opposites
from reader.nlp.word_set import word_set
from resources.training.verdicts import verbs
from resources.training.verdicts.sentences import Edit, Sentence, Word
from resources.training.verdicts.wordnet import WordNet

_MONTHS = tuple(calendar.month_name[1:])
_DAYS = tuple(calendar.day_name)
_NUMBERS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("fifteen", "twenty", "thirty", "forty", "fifty"),
)
_SCALES = ("hundred", "thousand", "million", "billion")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "last")
_PHRASES = {
    "all": "none of the",
    "due to": "despite",
    "because of": "despite",
    "at least": "at most",
    "more than": "less than",
}
_OPPOSITES = {word: sorted(others) for word, others in opposites().items()} | {
    phrase: [other] for one, two in _PHRASES.items() for phrase, other in ((one, two), (two, one))
}
_MODAL = (
    ("will", "might", False), ("will", "will not", True), ("may", "will", False), ("might", "will", False),
    ("could", "will", False), ("would", "will", False), ("plans to", "refuses to", True),
    ("plan to", "refuse to", True),
    ("wants to", "refuses to", True), ("agreed to", "refused to", True), ("expected to", "certain to", False),
    ("has been asked to", "has agreed to", False), ("asked", "ordered", False), ("allegedly ", "", False),
    ("reportedly ", "", False), ("partly ", "", False), ("probably ", "certainly ", False), ("some", "all", False),
    ("most", "all", False), ("many", "all", False), ("nearly", "more than", False), ("almost", "more than", False),
    ("one of the", "the only one of the", False), ("can", "cannot", True), ("should", "must", False),
    ("considering", "rejecting", False), ("tried to", "managed to", False), ("threatened to", "promised not to", True),
    ("suspected of", "convicted of", False), ("accused of", "convicted of", False), ("accused of", "cleared of", True),
)  # fmt: skip
_NEGATED = word_set("is was are were will would can could should has had have may might must does do did")


class Forger:
    """Makes false edits of a sentence; names and words of other sentences stand ready."""

    def __init__(self, net: WordNet, names: Mapping[str, Sequence[str]], chance: random.Random) -> None:
        self._net, self._names, self._chance = net, names, chance

    def edits(self, sentence: Sentence, near: Sequence[Sentence]) -> list[Edit]:
        """Return false edits of all kinds; `near` are sentences of the same article."""
        found: list[Edit] = [*self._dates(sentence), *self._modals(sentence), *self._negations(sentence)]
        found += self._replaced_names(sentence, near)
        own = {word.lower for word in sentence.words}
        for index, word in enumerate(sentence.words):
            found += self._number(index, word)
            found += self._opposite(sentence, index, word)
            found += self._other_word(word, near, own)
        found += self._additions(sentence, near)
        return found

    def exchanged(self, sentence: Sentence) -> list[Edit]:
        """Return the two edits that exchange two names, or a subject and an object; none where there are no two."""
        names = sentence.names()
        pairs = [(a, b) for i, a in enumerate(names) for b in names[i + 1 :] if a[0] == b[0] and a[2] < b[1]]
        stretches = [((a[1], a[2] - 1), (b[1], b[2] - 1)) for a, b in pairs]
        words = sentence.words
        for index, word in enumerate(words):
            if word.pos == "VERB" and not stretches:
                who = [
                    i for i, each in enumerate(words) if each.head == index and each.relation == "nsubj" and i < index
                ]
                whom = [
                    i for i, each in enumerate(words) if each.head == index and each.relation == "obj" and i > index
                ]
                if who and whom and words[who[0]].pos != "PRON" and words[whom[0]].pos != "PRON":
                    first, second = sentence.subtree(who[0]), sentence.subtree(whom[0])
                    if first[1] < index < second[0]:
                        stretches.append((first, second))
        if not stretches:
            return []
        (a, b), (c, d) = self._chance.choice(stretches)
        one, other = sentence.part(a, b), sentence.part(c, d)
        if one.lower() == other.lower() or "and" in sentence.text[words[b].end : words[c].start].split():
            return []
        return [
            Edit(words[a].start, words[b].end, other, True, "swap"),
            Edit(words[c].start, words[d].end, one, True, "swap"),
        ]

    def _number(self, index: int, word: Word) -> list[Edit]:
        other = None
        if re.fullmatch(r"\d[\d.,]*", word.text):
            other = self._other_digits(word.text)
        elif word.lower in _NUMBERS:
            other = self._chance.choice([each for each in _NUMBERS if each != word.lower])
        elif word.lower in _SCALES and index:
            other = self._chance.choice([each for each in _SCALES[1:] if each != word.lower])
        elif word.lower in _ORDINALS and word.pos == "ADJ":
            other = self._chance.choice([each for each in _ORDINALS if each != word.lower])
        return [Edit(word.start, word.end, other, True, "number")] if other and other != word.text else []

    def _other_digits(self, text: str) -> str | None:
        plain = text.replace(",", "")
        if "." in plain:
            number = float(plain) if plain.count(".") == 1 else None
            if number is None:
                return None
            return f"{number * self._chance.choice((0.5, 0.8, 1.2, 1.5, 2, 10)) + 0.1:.{len(plain.split('.')[1])}f}"
        value = int(plain)
        if 1700 < value < 2100 and len(text) == 4:
            return str(value + self._chance.choice((-10, -5, -2, -1, 1, 2, 5, 10)))
        other = (
            value + self._chance.choice((-3, -2, -1, 1, 2, 3))
            if self._chance.random() < 0.4
            else round(value * self._chance.choice((0.1, 0.5, 0.7, 1.3, 1.5, 2, 3, 10)))
        )
        if other == value or other < 1:
            other = value + 4
        return f"{other:,}" if "," in text else str(other)

    def _dates(self, sentence: Sentence) -> list[Edit]:
        found = []
        for word in sentence.words:
            for table in (_MONTHS, _DAYS):
                if word.text in table and (word.text not in ("May", "March") or word.pos == "PROPN"):
                    other = self._chance.choice([each for each in table if each != word.text])
                    found.append(Edit(word.start, word.end, other, True, "date"))
        return found

    def _modals(self, sentence: Sentence) -> list[Edit]:
        found = []
        for old, new, certain in _MODAL:
            for match in re.finditer(rf"\b{old}\b" if old[-1] != " " else rf"\b{old}", sentence.text):
                found.append(Edit(*match.span(), new, True, "modality", certain))
                break
        return found

    def _negations(self, sentence: Sentence) -> list[Edit]:
        found, words = [], sentence.words
        for index, word in enumerate(words[:-1]):
            following = words[index + 1].lower
            if word.lower in _NEGATED and word.pos == "AUX":
                if following in ("not", "n't"):
                    found.append(Edit(word.start, words[index + 1].end, word.text, True, "negation"))
                elif self._chance.random() < 0.7:
                    found.append(Edit(word.end, word.end, " not", True, "negation"))
                else:
                    found.append(Edit(word.end, word.end, " never", True, "negation"))
            elif (
                word.pos == "VERB"
                and word.relation in ("root", "ccomp", "conj")
                and words[index - 1].pos not in ("AUX", "PART")
            ):
                read = verbs.read(word.text, self._net)
                if read and read[1] in (verbs.PAST, verbs.SINGULAR):
                    helper = "did not" if read[1] == verbs.PAST else "does not"
                    found.append(Edit(word.start, word.end, f"{helper} {read[0]}", True, "negation"))
        return found

    def _opposite(self, sentence: Sentence, index: int, word: Word) -> list[Edit]:
        pair = sentence.part(index, index + 1).lower() if index + 1 < len(sentence.words) else ""
        if pair in _OPPOSITES:
            return [
                Edit(word.start, sentence.words[index + 1].end, self._chance.choice(_OPPOSITES[pair]), True, "opposite")
            ]
        if word.lower in _OPPOSITES and word.name == "O":
            return [Edit(word.start, word.end, self._chance.choice(_OPPOSITES[word.lower]), True, "opposite")]
        if word.name != "O" or word.pos not in ("ADJ", "ADV", "VERB", "NOUN"):
            return []
        lemma, form = word.lower, ""
        if word.pos == "VERB":
            read = verbs.read(word.text, self._net)
            if not read:
                return []
            lemma, form = read
        options = self._net.antonyms(word.pos, lemma)
        if not options:
            return []
        other = self._chance.choice(options)
        return [Edit(word.start, word.end, verbs.formed(other, form) if form else other, True, "opposite")]

    def _other_word(self, word: Word, near: Sequence[Sentence], own: set[str]) -> list[Edit]:
        """Return the word replaced by a thing of its kind or a word of the article; rarely, else they are too many."""
        if word.name != "O" or word.pos not in ("NOUN", "VERB", "ADJ") or self._chance.random() > 0.25:
            return []
        if word.pos == "NOUN" and self._chance.random() < 0.5:
            lemma, is_plural = verbs.singular(word.text, self._net)
            options = self._net.sisters("NOUN", lemma)
            if options:
                other = self._chance.choice(options)
                return [Edit(word.start, word.end, verbs.plural(other) if is_plural else other, True, "sister", False)]
        form = word.lower[-2:]
        options = [
            each.text
            for sentence in near
            for each in sentence.words
            if each.pos == word.pos and each.name == "O" and each.lower not in own
            and (word.pos != "VERB" or each.lower[-2:] == form) and (each.lower[-1] == "s") == (word.lower[-1] == "s")
        ]  # fmt: skip
        return [Edit(word.start, word.end, self._chance.choice(options), True, "other word", False)] if options else []

    def _replaced_names(self, sentence: Sentence, near: Sequence[Sentence]) -> list[Edit]:
        found = []
        for kind, first, after in sentence.names():
            old = sentence.part(first, after - 1)
            parts = set(old.lower().split())
            options = [
                each.part(start, end - 1)
                for each in near
                for other, start, end in each.names()
                if other == kind and not parts & set(each.part(start, end - 1).lower().split())
            ]
            if not options or self._chance.random() < 0.3:
                options = [each for each in self._names.get(kind, ()) if not parts & set(each.lower().split())]
            if options:
                new = self._chance.choice(options)
                found.append(Edit(sentence.words[first].start, sentence.words[after - 1].end, new, True, "name"))
        return found

    def _additions(self, sentence: Sentence, near: Sequence[Sentence]) -> list[Edit]:
        """Return what another sentence of the article says, hung on to this one."""
        end = len(sentence.text.rstrip(" ."))
        for other in self._chance.sample(list(near), min(3, len(near))):
            for index, word in enumerate(other.words):
                if word.relation == "obl" and word.pos in ("NOUN", "PROPN", "NUM"):
                    first, last = other.subtree(index)
                    if other.words[first].pos == "ADP" and 1 < last - first < 6:
                        return [Edit(end, end, " " + other.part(first, last), True, "addition", False)]
        return []
