"""Which names are one actor, and which actors matter: `python -m tests.benchmarks.linking`.

Newswire whose mentions are given and linked to Wikipedia: B-cubed (Bagga and Baldwin 1998). Wikinews of the GUM corpus
from raw text: B-cubed over names, a name that was not found counting as missed, and a name that is none as wrong;
and the share of the salient named entities that are among our first five actors. Salient is what the human summary
names, or what at least three of the five summaries name. Last, the time that linking takes in a book.
"""

import random
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader import formats
from reader.analysis.linking import link
from reader.analysis.recognizers import RECOGNIZERS
from reader.analysis.recognizers.recognizer import Recognizer
from reader.model.annotation import Actor, ActorKind, Mention
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from tests.benchmarks.evaluation_data import evaluation_file, json_lines
from tests.documents import make_document

_LINKED_KINDS = {"PER": ActorKind.PERSON, "ORG": ActorKind.ORGANISATION, "LOC": ActorKind.PLACE}
_GUM_KINDS = frozenset({"person", "organization", "place"})
_FIRST_ACTORS = 5
_MAJORITY = 3  # of the five summaries
_BOOK_NAMES, _BOOK_SENTENCES, _WORDS_A_SENTENCE = 3_000, 5_000, 20


def main() -> None:
    """Measure linking alone, then from raw text with every recognizer, then its speed."""
    if linked := evaluation_file("aliases/newswire_linked_dev.jsonl"):
        _print_newswire(linked)
    if wikinews := evaluation_file("aliases/wikinews_gum.jsonl"):
        for recognizer in RECOGNIZERS:
            _print_wikinews(recognizer, [GumArticle.of(row) for row in json_lines(wikinews)])
    _print_speed()


@dataclass
class BCubed:
    """Sums of B-cubed over documents."""

    precision: float = 0.0
    found: int = 0
    recall: float = 0.0
    expected: int = 0

    def add(self, ours: Mapping[Span, str], theirs: Mapping[Span, str]) -> None:
        """Count one document: for every mention, on each side, the cluster that it is in."""
        our_clusters, their_clusters = _clusters(ours), _clusters(theirs)
        for span in ours.keys() & theirs.keys():
            mine, gold = our_clusters[ours[span]], their_clusters[theirs[span]]
            self.precision += len(mine & gold) / len(mine)
            self.recall += len(mine & gold) / len(gold)
        self.found += len(ours)
        self.expected += len(theirs)

    def __str__(self) -> str:
        precision, recall = self.precision / self.found, self.recall / self.expected
        shares = (precision, recall, 2 * precision * recall / (precision + recall))
        return "/".join(f"{100 * share:.1f}" for share in shares)


def _clusters(names: Mapping[Span, str]) -> dict[str, set[Span]]:
    found: dict[str, set[Span]] = defaultdict(set)
    for span, cluster in names.items():
        found[cluster].add(span)
    return found


def _print_newswire(path: Path) -> None:
    score = BCubed()
    for row in json_lines(path):
        document, mentions, entities = _linked_document(row)
        cluster_of = {span: actor.id for actor in link(document, mentions) for span in actor.mentions}
        score.add({span: cluster_of[span] for span in entities}, entities)
    print(f"newswire, {score.expected} linked mentions given, B-cubed precision/recall/F1: {score}")


def _linked_document(row: dict[str, Any]) -> tuple[Document, tuple[Mention, ...], dict[Span, str]]:
    document = make_document(*(" ".join(tokens) for tokens in row["sentences"]))
    places = _token_places(document.text, row["sentences"])
    mentions, entities = [], {}
    for each in row["mentions"]:
        if each["type"] in _LINKED_KINDS:
            tokens = places[each["sent"]]
            span = Span(tokens[each["start"]].start, tokens[each["end"] - 1].end)
            mentions.append(Mention(span, _LINKED_KINDS[each["type"]]))
            if each["wiki"]:
                entities[span] = each["wiki"]
    return segmented(document, "en"), tuple(mentions), entities


def _token_places(text: str, sentences: Iterable[Sequence[str]]) -> list[list[Span]]:
    """Return where each token of each sentence stands; nothing but white space may stand between."""
    places, end = [], 0
    for tokens in sentences:
        spans = []
        for token in tokens:
            start = text.index(token, end)
            end = start + len(token)
            spans.append(Span(start, end))
        places.append(spans)
    return places


@dataclass(frozen=True)
class GumArticle:
    """An article with the heads of its names, the cluster of each, and how many summaries name the cluster."""

    id: str
    document: Document
    names: Mapping[Span, str]
    by_human: frozenset[str]
    by_majority: frozenset[str]

    @classmethod
    def of(cls, row: dict[str, Any]) -> "GumArticle":
        """Read a row; names are persons, organisations and places whose head is proper nouns that stand together."""
        document = segmented(formats.read_text("\n\n".join(_paragraphs(row)), row["id"]), "en")
        places = _token_places(document.text, (sentence["tokens"] for sentence in row["sentences"]))
        names, by_human, by_majority = {}, set(), set()
        for mention in row["mentions"]:
            if mention["etype"] in _GUM_KINDS and (head := _proper_head(row["sentences"][mention["sent"]], mention)):
                tokens = places[mention["sent"]][head.start : head.stop]
                names[Span(tokens[0].start, tokens[-1].end)] = mention["cluster"]
                by_human |= {mention["cluster"]} if mention["salience"][0] == "s" else set()
                by_majority |= {mention["cluster"]} if mention["salience"].count("s") >= _MAJORITY else set()
        return cls(row["id"], document, names, frozenset(by_human), frozenset(by_majority))


def _paragraphs(row: dict[str, Any]) -> list[str]:
    found: dict[int, list[str]] = defaultdict(list)
    for sentence in row["sentences"]:
        found[sentence["par"]].append(sentence["text"])
    return [" ".join(sentences) for sentences in found.values()]


def _proper_head(sentence: dict[str, Any], mention: dict[str, Any]) -> range | None:
    head = [mention["start"] + int(number) - 1 for number in mention["minspan"].split(",")]
    is_together = head[-1] - head[0] == len(head) - 1
    is_proper = all(sentence["pos"][index].startswith("NNP") for index in head)
    return range(head[0], head[-1] + 1) if is_together and is_proper else None


def _print_wikinews(recognizer: Recognizer, articles: Sequence[GumArticle]) -> None:
    score, shares = BCubed(), {"human": [0, 0], "majority": [0, 0]}
    print(f"Wikinews, {len(articles)} articles, from raw text, recognizer {recognizer.id}")
    for article in articles:
        actors = link(article.document, recognizer.recognize(article.document))
        score.add(_our_names(actors, article.names), article.names)
        for salient, clusters in (("human", article.by_human), ("majority", article.by_majority)):
            missed = [cluster for cluster in clusters if not _is_named(cluster, article.names, actors[:_FIRST_ACTORS])]
            shares[salient][0] += len(clusters) - len(missed)
            shares[salient][1] += len(clusters)
            if salient == "human" and missed:
                _print_missed(article, missed, actors)
    print(f"  B-cubed precision/recall/F1: {score}")
    for salient, (found, expected) in shares.items():
        print(f"  salient by {salient}: {found} of {expected} among the first {_FIRST_ACTORS}: {found / expected:.3f}")


def _our_names(actors: Iterable[Actor], names: Mapping[Span, str]) -> dict[Span, str]:
    """Return our mentions with their actors, under the span of the name that each marks; of groups only such."""
    heads = sorted(names)
    found = {}
    for actor in actors:
        for mention in actor.mentions:
            under = [head for head in heads if head.overlaps(mention)]
            if under:
                found[under[-1]] = actor.id  # the last is the head: "Mecca's Grand Mosque"
            elif actor.kind is not ActorKind.GROUP:
                found[mention] = actor.id
    return found


def _is_named(cluster: str, names: Mapping[Span, str], actors: Iterable[Actor]) -> bool:
    heads = [head for head, other in names.items() if other == cluster]
    return any(head.overlaps(mention) for actor in actors for mention in actor.mentions for head in heads)


def _print_missed(article: GumArticle, missed: Iterable[str], actors: Sequence[Actor]) -> None:
    text = article.document.text
    wanted = [next(head.of(text) for head, other in article.names.items() if other == cluster) for cluster in missed]
    first = [f"{actor.name} {actor.salience:.2f}" for actor in actors[:_FIRST_ACTORS]]
    print(f"  {article.id}: missed {', '.join(wanted)}; first: {', '.join(first)}")


def _print_speed() -> None:
    document, mentions = _book()
    start = time.process_time()
    actors = link(document, mentions)
    seconds = time.process_time() - start
    size = f"{_BOOK_SENTENCES * _WORDS_A_SENTENCE:,} words, {len(mentions):,} mentions"
    print(f"a book of {size}: {len(actors):,} actors in {seconds:.2f} s of processor time")


def _book() -> tuple[Document, tuple[Mention, ...]]:
    """Return a book of made-up words with made-up persons, organisations and places, full names and parts of them."""
    chance = random.Random(1)
    names = [_book_name(chance) for _ in range(_BOOK_NAMES)]
    lines, mentions, start = [], [], 0
    for _ in range(_BOOK_SENTENCES):
        words: list[str] = []
        for name, kind in chance.choices(names, k=4):
            shown = name if chance.random() < 1 / 2 else name.split()[-1]
            at = start + len(" ".join(words)) + bool(words)
            mentions.append(Mention(Span(at, at + len(shown)), kind))
            words += [shown, *["went"] * (_WORDS_A_SENTENCE // 4 - len(shown.split()))]
        lines.append(" ".join(words) + ".")
        start += len(lines[-1]) + 2
    return make_document(*lines), tuple(mentions)


def _book_name(chance: random.Random) -> tuple[str, ActorKind]:
    first, last = ("".join(chance.choices("abdeiklmnorstu", k=6)).capitalize() for _ in range(2))
    return f"{first} {last}", chance.choice(
        [ActorKind.PERSON, ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE]
    )


if __name__ == "__main__":
    main()
