"""The thorough recognizer: its pieces, blocks and labels, and what it says where it cannot run."""

import random
import sys
from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest

from reader.analysis.recognizers.blocks import BLOCK_PIECES, blocks_of
from reader.analysis.recognizers.labels import LABELS, best_labels, names_of
from reader.analysis.recognizers.letter_case import LetterCase, letter_case
from reader.analysis.recognizers.minilm import MODEL_FILE, VOCABULARY_FILE, MiniLmRecognizer
from reader.analysis.recognizers.units import Name
from reader.analysis.recognizers.word_pieces import MAX_PIECES, WordPieces
from reader.errors import EngineError
from reader.model.annotation import ActorKind
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.paths import resource_dir
from tests.documents import make_document

FOLDER = resource_dir() / "models" / "actors"
BEGIN, END, UNKNOWN = 0, 1, 2
VOCABULARY = ("[CLS]", "[SEP]", "[UNK]", "put", "##in", "##s", "'", "s", "zelensky", "a", "##b")


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces((FOLDER / VOCABULARY_FILE).read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Putin", (3, 4)),
        ("PUTINS", (3, 4, 5)),
        ("Zelénsky", (8,)),
        ("Zele\u0301nsky", (8,)),
        ("'s", (6, 7)),
        ("xyz", (UNKNOWN,)),
        ("put'xyz", (3, 6, UNKNOWN)),
        ("", (UNKNOWN,)),
        ("a" + "b" * 40, (9, *[10] * (MAX_PIECES - 1))),
    ],
)
def test_a_word_is_cut_into_the_longest_known_pieces(word: str, expected: tuple[int, ...]) -> None:
    assert WordPieces(VOCABULARY).of(word) == expected


def test_a_vocabulary_without_the_signs_of_every_model_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\[SEP\]"):
        WordPieces(("[CLS]", "[UNK]", "put"))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("talks", LetterCase.LOWER),
        ("2026", LetterCase.NO_LETTERS),
        ("–", LetterCase.NO_LETTERS),
        ("NATO", LetterCase.CAPITALS),
        ("G7", LetterCase.INITIAL),
        ("A", LetterCase.INITIAL),
        ("Putin", LetterCase.INITIAL),
        ("O'Brien", LetterCase.MIXED),
        ("eBay", LetterCase.MIXED),
        ("普京", LetterCase.MIXED),
    ],
)
def test_the_case_of_a_word_is_one_of_five(word: str, expected: LetterCase) -> None:
    assert letter_case(word) is expected


def test_blocks_hold_every_word_once_in_order_and_stay_small(pieces: WordPieces) -> None:
    chance = random.Random(5)
    vocabulary = ("Putin", "met", "Xhosa-speaking", "Zelenskyy", "the", ".", "Ouagadougou", "😀")
    sentences = [[chance.choice(vocabulary) for _ in range(chance.choice((1, 5, 30, 300)))] for _ in range(50)]

    blocks = list(blocks_of(sentences, pieces))

    read = [block.pieces[start:end] for block in blocks for start, end in pairwise((*block.firsts, -1))]
    assert [pieces.of(word) for words in sentences for word in words] == [tuple(part) for part in read]
    assert max(len(block.pieces) for block in blocks) <= BLOCK_PIECES + 2
    assert all(len(block.pieces) == len(block.cases) for block in blocks)


def test_short_sentences_share_a_block_and_a_sentence_that_fits_is_never_cut(pieces: WordPieces) -> None:
    short, long = ["They", "met", "."], ["again"] * (BLOCK_PIECES - 5)

    blocks = list(blocks_of([short, short, long], pieces))

    assert [len(block.firsts) for block in blocks] == [6, BLOCK_PIECES - 5]


def is_allowed(labels: tuple[str, ...]) -> bool:
    return all(label[0] != "I" or before[2:] == label[2:] for before, label in pairwise(("O", *labels)))


@pytest.mark.parametrize("seed", range(8))
def test_the_best_row_of_labels_is_the_best_of_all_that_are_allowed(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(3, len(LABELS))).astype(np.float32)

    found = best_labels(scores)

    rows = [row for row in product(range(len(LABELS)), repeat=3) if is_allowed(tuple(LABELS[each] for each in row))]
    best = max(rows, key=lambda row: sum(float(scores[word, label]) for word, label in enumerate(row)))
    assert found == [LABELS[each] for each in best]


def test_neighbours_of_one_kind_stay_two_names_where_a_name_begins() -> None:
    assert names_of(["B-PER", "I-PER", "B-PER", "O", "B-LOC"]) == (
        Name(0, 2, ActorKind.PERSON),
        Name(2, 3, ActorKind.PERSON),
        Name(4, 5, ActorKind.PLACE),
    )


def test_a_paragraph_of_one_endless_sentence_is_read_to_its_end() -> None:
    text = "and then the talks went on and on " * 400 + "until Vladimir Putin left"
    document = Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),), language="en")

    assert [document.text_of(each.span) for each in MiniLmRecognizer().recognize(document)] == ["Vladimir Putin"]


def test_without_onnxruntime_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "reader.analysis.recognizers.network", raising=False)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)

    with pytest.raises(EngineError, match="onnxruntime"):
        MiniLmRecognizer().recognize(make_document("Vladimir Putin spoke."))


@pytest.mark.parametrize("content", [None, b"", b"garbage"], ids=["absent", "empty", "broken"])
@pytest.mark.parametrize("file", [MODEL_FILE, VOCABULARY_FILE])
def test_a_model_that_cannot_be_read_is_an_engine_error(tmp_path: Path, file: str, content: bytes | None) -> None:
    other = VOCABULARY_FILE if file == MODEL_FILE else MODEL_FILE
    (tmp_path / other).symlink_to(FOLDER / other)
    if content is not None:
        (tmp_path / file).write_bytes(content)

    with pytest.raises(EngineError, match="cannot be read"):
        MiniLmRecognizer(tmp_path).recognize(make_document("Vladimir Putin spoke."))
