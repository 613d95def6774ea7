"""Pairs to learn from: those that people judged, and those made by program."""

import gzip
import hashlib
import json
import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.parsing.reading import Parser
from resources.training.verdicts.forging import Forger
from resources.training.verdicts.rewording import reordered, rewordings
from resources.training.verdicts.sentences import Edit, Sentence, applied, read_sentences
from resources.training.verdicts.texts import articles, treebank_articles
from resources.training.verdicts.wordnet import WordNet

SAME, DIFFERS, ABSENT, NOT_SAME = range(4)  # the last: people only said that it is not borne out
JUDGED = {  # set: share of its items that is used, how many of its supported claims are forged besides
    "fool_me_twice": (1.0, 0.5), "fever_symmetric": (1.0, 0.5), "vitaminc_small": (1.0, 0.5), "wice": (1.0, 1.5),
    "wice_tokens": (1.0, 0), "mnli_dev_sample": (1.0, 0.7), "mnli_small": (1.0, 0.7), "cad_snli": (0.42, 0.2),
    "snli_sample": (0.8, 0.2), "negnli": (0.5, 0.2), "med": (0.25, 0), "breaking_nli": (0.15, 0),
    "syntactic_swap": (0.25, 0), "curriculum_drop": (0.35, 0), "curriculum_monotonicity_infer": (0.1, 0),
    "curriculum_boolean": (0.15, 0), "curriculum_negation": (0.15, 0), "curriculum_quantifier": (0.2, 0),
    "curriculum_comparative": (0.2, 0), "curriculum_conditional": (0.15, 0), "curriculum_counting": (0.25, 0),
    "summedits_sales_call": (1.0, 1.0), "summedits_sales_email": (1.0, 1.0),
}  # fmt: skip
MEASURED = ("wikinews_pairs", "wikinews_near", "summedits_news", "bump", "faithbench", "qags_xsum")
ARTICLES = 130  # of the texts that the parser has to read first
TEXT_LENGTH = 560  # characters of what stands beside a point
WITH_NOISE = 0.3  # of the pairs with one sentence get another one beside it
HELD_BACK = 16  # one article in so many is not learnt from
_LABELS = {"supported": SAME, "contradicted": DIFFERS, "not_said": ABSENT}


@dataclass(slots=True)
class Example:
    """A point, what the text says, the verdict; marked stretches, None where nobody said which words differ."""

    source: str
    point: str
    text: list[str]
    verdict: int
    false: list[tuple[int, int]] | None
    told: list[tuple[int, int, int]] | None  # sentence, start, end
    is_held_back: bool


def judged(data: Path, chance: random.Random) -> list[Example]:
    """Return the pairs that people judged, of sets whose licences allow it."""
    found = []
    for name, (share, _) in JUDGED.items():
        items = list(items_of(data / "support" / f"{name}.jsonl.gz"))
        assert all(item["use"] == "train" for item in items)
        items = [item for item in items if chance.random() < share]
        for item in items:
            text = chosen(item["claim"], item["premise"])
            if len(item["premise"]) == 1 and chance.random() < WITH_NOISE:
                text.insert(chance.randrange(2), chance.choice(items)["premise"][0][:250])
            found.append(_judged(name, item, text))
    return found


def items_of(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the items of a set."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _judged(name: str, item: Mapping[str, Any], text: list[str]) -> Example:
    verdict = _LABELS[item["label"]]
    if verdict == ABSENT and (item.get("fine") is False or item.get("original") == "partially_supported"):
        verdict = NOT_SAME
    false: list[tuple[int, int]] | None = [] if verdict == SAME else None
    if item.get("changed") and verdict != SAME:
        places = [item["claim"].find(each) for each in item["changed"] if not each.startswith("-")]
        sizes = [len(each) for each in item["changed"] if not each.startswith("-")]
        false = [(place, place + size) for place, size in zip(places, sizes, strict=True) if place >= 0]
    return Example(
        name, item["claim"], text, verdict, false or (None if verdict != SAME else []),
        [] if verdict == SAME else None, is_held_back(item["premise"][0]),
    )  # fmt: skip


def is_held_back(text: str) -> bool:
    """Tell whether what is made from this text is kept to find thresholds by."""
    return int(hashlib.sha1(text[:60].encode()).hexdigest(), 16) % HELD_BACK == 0


def chosen(claim: str, premise: Sequence[str]) -> list[str]:
    """Return the sentences of a long premise that share most with the claim, in their order."""
    if sum(map(len, premise)) <= TEXT_LENGTH:
        return list(premise)
    words = [set(re.findall(r"\w+", each.lower())) for each in premise]
    counts = Counter(word for each in words for word in each)
    asked = set(re.findall(r"\w+", claim.lower()))
    scores = [
        sum(math.log(1 + len(premise) / counts[word]) for word in asked & each) / (8 + len(each)) ** 0.5
        for each in words
    ]
    kept: list[int] = []
    for index in sorted(range(len(premise)), key=lambda i: -scores[i])[:4]:
        if not kept or sum(len(premise[i]) for i in kept) + len(premise[index]) <= TEXT_LENGTH:
            kept.append(index)
    return [premise[index] for index in sorted(kept)]


def _measured(data: Path) -> list[str]:
    return [
        sentence
        for name in MEASURED
        for item in items_of(data / "support" / f"{name}.jsonl.gz")
        for sentence in item["premise"]
    ]


class Maker:
    """Makes true and false points of sentences that the parser has read."""

    def __init__(self, net: WordNet, parser: Parser, chance: random.Random) -> None:
        self._net, self._parser, self._chance = net, parser, chance

    def from_treebanks(self, data: Path) -> Iterator[Example]:
        """Yield pairs made from the texts of treebanks."""
        yield from self._from_articles(list(treebank_articles(data, _measured(data))))

    def from_texts(self, data: Path) -> Iterator[Example]:
        """Yield pairs made from open texts that the program's parser reads."""
        texts = self._chance.sample(found := list(articles(data, _measured(data))), min(ARTICLES, len(found)))
        read = iter(read_sentences([sentence for article in texts for sentence in article], self._parser))
        yield from self._from_articles([[next(read) for _ in article] for article in texts])

    def _from_articles(self, parsed: Sequence[Sequence[Sentence]]) -> Iterator[Example]:
        forger = self._forger([sentence for article in parsed for sentence in article])
        for article in parsed:
            held_back = is_held_back(article[0].text)
            for index in range(len(article)):
                for example in self._about(article, index, forger):
                    example.is_held_back = held_back
                    yield example

    def from_judged(self, examples: Sequence[Example]) -> Iterator[Example]:
        """Yield forgeries of claims that people found supported."""
        true = [each for each in examples if each.verdict == SAME and self._chance.random() < JUDGED[each.source][1]]
        parsed = list(read_sentences([each.point for each in true], self._parser))
        forger = self._forger(parsed)
        for example, sentence in zip(true, parsed, strict=True):
            near = self._chance.sample(parsed, 5)
            edits = self._forged(sentence, near, forger)
            if edits:
                point, false, _ = applied(sentence.text, edits)
                yield Example(
                    f"forged {example.source}", point, example.text,
                    DIFFERS if edits[0].is_certain else NOT_SAME, false or None, None, example.is_held_back,
                )  # fmt: skip

    def _forger(self, sentences: Sequence[Sentence]) -> Forger:
        names: dict[str, list[str]] = {}
        for sentence in sentences:
            for kind, first, after in sentence.names():
                names.setdefault(kind, []).append(sentence.part(first, after - 1))
        return Forger(self._net, names, self._chance)

    def _about(self, article: Sequence[Sentence], index: int, forger: Forger) -> Iterator[Example]:
        sentence, chance = article[index], self._chance
        before, after = chance.choice(((0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (1, 0)))
        first = max(0, index - before)
        text = [each.text for each in article[first : index + after + 1]]
        while sum(map(len, text)) > TEXT_LENGTH and len(text) > 1:
            if first < index:
                first, text = first + 1, text[1:]
            else:
                text = text[:-1]
        place = index - first
        near = [each for each in article if each is not sentence][:14]
        yield self._true(sentence, text)
        for _ in range(2 if chance.random() < 0.35 else 1):
            edits = self._forged(sentence, near, forger)
            if edits:
                mild = self._mild(sentence, chance.choice((0, 0, 1, 2, 3)))
                kept = [
                    each for each in mild if not any(each.start < f.end + 1 and f.start < each.end + 1 for f in edits)
                ]
                point, false, told = applied(sentence.text, [*edits, *kept])
                yield Example(
                    "forged texts", point, text, DIFFERS if edits[0].is_certain else NOT_SAME, false or None,
                    [(place, *each) for each in told], False,
                )  # fmt: skip
        far = [each for number, each in enumerate(article) if not first - 1 <= number <= first + len(text)]
        if far and chance.random() < 0.3:
            other = chance.choice(far)
            point, _, _ = applied(other.text, self._mild(other, chance.choice((0, 1, 2))))
            yield Example("absent texts", point, text, ABSENT, None, None, False)

    def _true(self, sentence: Sentence, text: list[str]) -> Example:
        point = reordered(sentence, self._chance) if self._chance.random() < 0.6 else None
        if point is None:
            point, _, _ = applied(sentence.text, self._mild(sentence, self._chance.choice((0, 1, 2, 3, 5, 8))))
        return Example("true texts", point, text, SAME, [], [], False)

    def _mild(self, sentence: Sentence, count: int) -> list[Edit]:
        options = rewordings(sentence, self._net, self._chance)
        kinds = Counter(each.kind for each in options)
        self._chance.shuffle(options)
        options.sort(key=lambda each: kinds[each.kind] + self._chance.random() * 3)
        return options[:count]

    def _forged(self, sentence: Sentence, near: Sequence[Sentence], forger: Forger) -> list[Edit]:
        if self._chance.random() < 0.15:
            exchanged = forger.exchanged(sentence)
            if exchanged:
                return exchanged
        by_kind: dict[str, list[Edit]] = {}
        for edit in forger.edits(sentence, near):
            by_kind.setdefault(edit.kind, []).append(edit)
        if not by_kind:
            return []
        return [self._chance.choice(by_kind[self._chance.choice(sorted(by_kind))])]
