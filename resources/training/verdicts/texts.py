"""Open English texts, article by article, for edits by program. None of them is measured on."""

import gzip
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from resources.training.verdicts.sentences import Sentence, Word

_LONG, _SHORT = 330, 45  # characters of a sentence that is used
ARTICLE = 14  # sentences that count as one article where a set does not tell where one ends
_NO_SPACE_BEFORE = re.compile(r" ([.,;:!?%)\]}]|'s\b|n't\b|'re\b|'ve\b|'ll\b|'d\b)")
_NO_SPACE_AFTER = re.compile(r"([(\[{$£€]) ")


def articles(data: Path, measured: Sequence[str]) -> Iterator[list[str]]:
    """Yield articles as lists of sentences; what shares ten words in a row with a measured text is left out."""
    runs = {run for text in measured for run in _runs(text)}
    for article in _all(data):
        if not any(run in runs for sentence in article for run in _runs(sentence)):
            kept = [each for each in article if _is_used(each)]
            if len(kept) > 2:
                yield kept


def _runs(text: str) -> Iterator[str]:
    words = re.findall(r"\w+", text.lower())
    for index in range(len(words) - 9):
        yield " ".join(words[index : index + 10])


def _all(data: Path) -> Iterator[list[str]]:
    for name in (
        "crossner_politics_train",
        "crossner_politics_dev",
        "crossner_politics_test",
        "wikigold",
        "re3d_train",
        "re3d_test",
    ):
        yield from _tagged(data / "actors" / f"{name}.tsv")


def treebank_articles(data: Path, measured: Sequence[str]) -> Iterator[list[Sentence]]:
    """Yield the articles of treebanks, with the words as people have read them; runs of proper nouns are names."""
    runs = {run for text in measured for run in _runs(text)}
    for name in ("English-GUM-open", "English-EWT-train-web", "English-EWT"):
        for article in _treebank(data / "syntax" / "train" / f"{name}.conllu.gz"):
            if not any(run in runs for sentence in article for run in _runs(sentence.text)):
                kept = [each for each in article if _is_used(each.text)]
                if len(kept) > 2:
                    yield kept


def _treebank(path: Path) -> Iterator[list[Sentence]]:
    by_document: dict[str, list[Sentence]] = {}
    document = text = ""
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in (*lines, "\n"):
            if line.startswith("# sent_id = "):
                document = line[12:].strip().rsplit("-", 1)[0]
            elif line.startswith("# text = "):
                text = line[9:].strip()
            elif line[0].isdigit() and "-" not in line.split("\t")[0] and "." not in line.split("\t")[0]:
                rows.append(line.rstrip("\n").split("\t"))
            elif rows and not line.strip():
                if not document.startswith("GUM_news"):  # Wikinews is measured on
                    by_document.setdefault(document, []).append(_read(text, rows))
                rows = []
    yield from by_document.values()


def _read(text: str, rows: Sequence[Sequence[str]]) -> Sentence:
    words: list[Word] = []
    place, within = 0, False
    for _, form, pos, head, relation, *_ in rows:
        start = text.find(form, place)
        start = place if start < 0 else start
        place = start + len(form)
        name = ("I-ANY" if within else "B-ANY") if pos == "PROPN" else "O"
        within = pos == "PROPN"
        words.append(Word(start, place, form, pos, int(head) - 1, relation, name))
    return Sentence(text, tuple(words))


def _is_used(text: str) -> bool:
    return _SHORT <= len(text) <= _LONG and text[-1] in '.!"”' and text[0].isupper()


def _tagged(path: Path) -> Iterator[list[str]]:
    found: list[str] = []
    words: list[str] = []
    for line in (*path.read_text(encoding="utf-8").split("\n"), ""):
        if line.strip() and not line.startswith("-DOCSTART-"):
            words.append(line.split("\t")[0].split(" ")[0])
        elif words:
            found += (
                re.split(r'(?<=[.!?]) (?=[A-Z"“])', as_text(words))
                if path.name.startswith("re3d")
                else [as_text(words)]
            )
            words = []
            if len(found) >= ARTICLE:
                yield found
                found = []
    if found:
        yield found


def as_text(words: Sequence[str]) -> str:
    """Return words joined as a text reads."""
    joined = " ".join(words).replace("``", '"').replace("''", '"')
    return _NO_SPACE_AFTER.sub(r"\1", _NO_SPACE_BEFORE.sub(r"\1", joined))
