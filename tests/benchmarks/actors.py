"""How well names are found and told apart: `python -m tests.benchmarks.actors`.

World news with hand-marked names (scored by the data's own scoring.py, also in capitals and after linking), spaCy's
beside it where that is installed; and names in three Wikinews texts of the GUM corpus. linking.py measures linking
alone, reading_speed.py time and memory.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from reader.analysis.linking import link
from reader.analysis.recognizers import RECOGNIZERS
from reader.analysis.recognizers.recognizer import Recognizer
from reader.model.annotation import ActorKind, Mention
from reader.model.document import Document
from resources.training.documents import english_document
from tests.benchmarks.evaluation_data import capitals, evaluation_file, json_lines, loaded_module
from tests.benchmarks.spacy_recognizer import spacy_recognizers

WIKINEWS = ("GUM_news_election", "GUM_news_hackers", "GUM_news_defector")
_GUM_KINDS = frozenset({"person", "organization", "place"})
COLUMNS = ("person", "organisation", "place", "typed", "any")

Scored = tuple[str, list[tuple[int, int, str]], str, list[tuple[int, int, str]]]


def main() -> None:
    """Measure every recognizer."""
    recognizers = (*RECOGNIZERS, *spacy_recognizers())
    if (news := evaluation_file("actors/worldwide_dev.tsv")) and (scoring := evaluation_file("actors/scoring.py")):
        _print_world_news(recognizers, news, loaded_module(scoring))
    if wikinews := evaluation_file("aliases/wikinews_gum.jsonl"):
        for recognizer in RECOGNIZERS:
            _print_wikinews(recognizer, wikinews)


def _print_world_news(recognizers: Sequence[Recognizer], path: Path, scoring: ModuleType) -> None:
    articles = [(*scoring.running_text(blocks), sum(map(len, blocks))) for blocks in scoring.read_docs(path)]
    print(f"world news, {len(articles)} articles, running text: precision/recall/F1 (any: the kind does not matter)")
    print(f"{'engine':<10}{'setting':<12}" + "".join(f"{column:<17}" for column in COLUMNS) + "tokens/s, one thread")
    for recognizer in recognizers:
        for setting, (spelling, view) in SETTINGS.items():
            seconds, scored = 0.0, []
            for text, names, _ in articles:
                document = english_document(spelling(text))
                start = time.process_time()
                found = view(document, recognizer.recognize(document))
                seconds += time.process_time() - start
                scored.append(_scored(text, names, found))
            figures = scoring.score(scored)
            row = "".join(f"{_percent(figures[column]):<17}" for column in COLUMNS)
            print(
                f"{recognizer.id:<10}{setting:<12}{row}{sum(size for *_, size in articles) / seconds:,.0f}", flush=True
            )


def _of_actors(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    for actor in link(document, mentions):
        yield from (Mention(span, actor.kind) for span in actor.mentions)


SETTINGS: dict[str, tuple[Callable[[str], str], Callable[[Document, tuple[Mention, ...]], list[Mention]]]] = {
    "mentions": (str, lambda _, mentions: list(mentions)),
    "as actors": (str, lambda document, mentions: list(_of_actors(document, mentions))),
    "in capitals": (capitals, lambda _, mentions: list(mentions)),
}


def _scored(text: str, names: list[tuple[int, int, str]], found: Iterable[Mention]) -> Scored:
    return text, names, text, [(each.span.start, each.span.end, each.kind.value) for each in found]


def _percent(figures: Sequence[float]) -> str:
    return "/".join(f"{100 * figure:.1f}" for figure in figures)


def _print_wikinews(recognizer: Recognizer, path: Path) -> None:
    for article in json_lines(path):
        if article["id"] not in WIKINEWS:
            continue
        document = english_document("\n".join(sentence["text"] for sentence in article["sentences"]))
        mentions = [each for each in recognizer.recognize(document) if each.kind is not ActorKind.GROUP]
        marked = " | ".join(_bare(each["text"]) for each in article["mentions"] if each["etype"] in _GUM_KINDS)
        found = [_bare(document.text_of(each.span)) for each in mentions]
        wrong = [name for name in found if name not in marked]
        precision = 100 - 100 * len(wrong) / max(1, len(found))
        print(f"{recognizer.id}, {article['id']}: precision {precision:.1f} of {len(found)} mentions")
        print(f"  missed: {', '.join(sorted(_gum_names(article) - set(found))) or 'nothing'}")
        print(f"  wrong:  {', '.join(sorted(set(wrong))) or 'nothing'}")


def _gum_names(article: dict[str, Any]) -> set[str]:
    """Return the names of persons, organisations and places: heads of proper nouns that stand together."""
    names = set()
    for mention in article["mentions"]:
        sentence = article["sentences"][mention["sent"]]
        head = [mention["start"] + int(number) - 1 for number in mention["minspan"].split(",")]
        is_together = head[-1] - head[0] == len(head) - 1
        is_proper = all(sentence["pos"][index].startswith("NNP") for index in head)
        if mention["etype"] in _GUM_KINDS and is_together and is_proper:
            names.add(_bare("".join(sentence["tokens"][head[0] : head[-1] + 1])))
    return names


def _bare(name: str) -> str:
    return "".join(name.split())


if __name__ == "__main__":
    main()
