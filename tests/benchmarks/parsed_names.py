"""How well the parser finds names: `python -m tests.benchmarks.parsed_names [MODEL]`.

English: world news in running text and in capitals, by the data's own scoring; told for the articles whose text has an
odd SHA-1, since rules were chosen on all. Other languages: strict spans on the words of sets that no training saw.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from reader.analysis.recognizers import LIGHT
from reader.analysis.recognizers.parsed import ParsedRecognizer
from reader.analysis.recognizers.parsed_names import names_of
from reader.analysis.recognizers.recognizer import Recognizer
from reader.model.span import Span
from reader.parsing.labels import NAME_LABELS, PARTS_OF_SPEECH, RELATIONS
from reader.parsing.parse import Parse, Token, parse_of
from reader.parsing.reading import Parser
from resources.training.documents import english_document
from tests.benchmarks.evaluation_data import capitals, evaluation_file, f1, is_odd, loaded_module
from tests.benchmarks.treebank_data import Sentences, named_articles

SETS = (
    "de_germeval2014",
    "es_conll2002_measure",
    "nl_conll2002_measure",
    "pt_uner_bosque",
    "da_uner_ddt",
    "nb_norne",
    "sv_uner_talbanken",
    "fi_turku",
    "ru_factrueval2016",
    "uk_ner_uk_NC",
)
NOT_IN_THE_MEAN = ("uk_ner_uk_NC",)
KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
COLUMNS = ("person", "organisation", "place", "typed", "any")

Name = tuple[int, int, str]  # first word, word after the last, kind


def main(wanted: list[str]) -> None:
    """Measure the parser of the program, or one in another folder."""
    parser = Parser(Path(wanted[0]) if wanted else None)
    if (news := evaluation_file("actors/worldwide_dev.tsv")) and (scoring := evaluation_file("actors/scoring.py")):
        _print_english((ParsedRecognizer(parser), LIGHT), news, loaded_module(scoring))
    _print_others(parser)


def _print_english(recognizers: Sequence[Recognizer], path: Path, scoring: Any) -> None:
    articles = [article for article in map(scoring.running_text, scoring.read_docs(path)) if is_odd(article[0])]
    print(f"world news, {len(articles)} articles with an odd SHA-1: F1 by kind, together, kind ignored")
    for setting, spelling in _SPELLINGS.items():
        for recognizer in recognizers:
            scored = [(text, names, text, _found(recognizer, spelling(text))) for text, names in articles]
            figures = scoring.score(scored)
            row = " ".join(f"{column} {100 * figures[column][2]:.1f}" for column in COLUMNS)
            print(f"  {setting:<12}{recognizer.id:<8}{row}", flush=True)


_SPELLINGS: dict[str, Callable[[str], str]] = {"as written": str, "in capitals": capitals}


def _found(recognizer: Recognizer, text: str) -> list[tuple[int, int, str]]:
    mentions = recognizer.recognize(english_document(text))
    return [(each.span.start, each.span.end, each.kind.value) for each in mentions]


def _print_others(parser: Parser) -> None:
    print("other languages, strict F1: with kinds / kind ignored")
    typed_figures: list[float] = []
    for name in SETS:
        if path := evaluation_file(f"names_multilingual/{name}.test.tsv.gz"):
            articles = named_articles(path)
            typed, untyped = _figures(articles, (_read_names(parser, article, name[:2]) for article in articles))
            print(f"  {name:<24}{typed:5.1f} / {untyped:5.1f}", flush=True)
            typed_figures += [] if name in NOT_IN_THE_MEAN else [typed]
    if typed_figures:
        print(f"  {'mean of the first nine':<24}{sum(typed_figures) / len(typed_figures):5.1f}")


def _figures(articles: Sequence[Sentences], found: Iterable[list[set[Name]]]) -> tuple[float, float]:
    counts = Counter[str]()
    for article, sentences in zip(articles, found, strict=True):
        for sentence, names in zip(article, sentences, strict=True):
            marked = _names_of([NAME_LABELS[label] for label in sentence.names])
            counts.update({"typed marked": len(marked), "typed found": len(names), "typed hit": len(marked & names)})
            spans, others = ({name[:2] for name in each} for each in (marked, names))
            counts.update({"any marked": len(spans), "any found": len(others), "any hit": len(spans & others)})
    return f1(counts, "typed"), f1(counts, "any")


def _read_names(parser: Parser, article: Sentences, language: str) -> list[set[Name]]:
    """Return the names of each sentence, by the words of the set, as the program takes them from a parse."""
    parse = _parse(parser, article, language)
    words = [word for sentence in article for word in sentence.words]
    found = [set[Name]() for _ in article]
    for name, kind in names_of(parse, words):
        sentence = parse.sentence_of(name.start)
        if kind.value in KINDS.values():
            start = sentence.start
            found[parse.sentences.index(sentence)].add((name.start - start, name.stop - start, kind.value))
    return found


def _parse(parser: Parser, article: Sentences, language: str) -> Parse:
    tokens: list[Token] = []
    ranges: list[range] = []
    for sentence, words in zip(article, parser.read([sentence.words for sentence in article]), strict=True):
        start = len(tokens)
        ranges.append(range(start, start + len(words.words)))
        for word, read in zip(sentence.words, words.words, strict=True):
            head = start + read.head - 1 if read.head else None
            part, relation = PARTS_OF_SPEECH[read.part_of_speech], RELATIONS[read.relation]
            at = Span(len(tokens), len(tokens) + 1)
            tokens.append(Token(at, word.lower(), part, head, relation, read.features, NAME_LABELS[read.name]))
    return parse_of(language, tokens, ranges)


def _names_of(labels: Sequence[str]) -> set[Name]:
    """Return the names of three kinds in a row of labels."""
    names: set[Name] = set()
    start = 0
    for index in range(1, len(labels) + 1):
        if index == len(labels) or labels[index][0] != "I":
            if labels[start][2:] in KINDS:
                names.add((start, index, KINDS[labels[start][2:]]))
            start = index
    return names


if __name__ == "__main__":
    main(sys.argv[1:])
