"""The parser on whole documents, with the network of the program."""

import pickle
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from reader.errors import Cancelled, EngineError
from reader.model.annotation import ActorKind
from reader.model.document import Document, ParagraphKind
from reader.parsing import network, queries
from reader.parsing.labels import PartOfSpeech, Relation
from reader.parsing.network import engine_of
from reader.parsing.parse import Parse, ReadSentence
from reader.parsing.reading import MODEL_FILE, VOCABULARY_FILE, OnProgress, Parser, no_progress, parser
from reader.parsing.tree import is_tree
from reader.paths import resource_dir
from tests.documents import make_document

FOLDER = resource_dir() / "models" / "parser"


def parsed(text: str, language: str = "en") -> Parse:
    return parser().parse(make_document(text, language=language))


def names(parse: Parse, text: str) -> list[tuple[str, ActorKind]]:
    spans = ((queries.span_of(parse, tuple(name)), kind) for name, kind in parse.names())
    return [(span.of(text), kind) for span, kind in spans]


@pytest.mark.parametrize(
    "text",
    [
        "word",
        "😀 Angela Merkel 😀 spoke in Berlin 🎉",
        "قال الرئيس الروسي فلاديمير بوتين إن بلاده مستعدة.",
        "漢字かな交じり文。",
        "...",
        "A. B. C. D.",
        ("Yes. No. " * 200).strip(),
        "and so on, " * 400,
    ],
    ids=[
        "a word",
        "emoji",
        "right to left",
        "unspaced",
        "dots",
        "letters",
        "short sentences",
        "a sentence without end",
    ],
)
def test_every_sentence_is_a_tree_over_its_words(text: str) -> None:
    document = make_document(text)

    parse = parser().parse(document)

    assert [parse.tokens[sentence.start].span.start for sentence in parse.sentences] == [
        sentence.span.start for sentence in document.sentences
    ]
    for sentence in parse.sentences:
        heads = [parse.tokens[index].head for index in sentence]
        assert is_tree([0 if head is None else head - sentence.start + 1 for head in heads])
    assert all(before.span.end <= after.span.start for before, after in pairwise(parse.tokens))


def test_a_document_of_nothing_has_an_empty_parse() -> None:
    parse = parser().parse(Document("", (), language="en"))

    assert parse.tokens == ()
    assert parse.sentences == ()


def test_code_and_tables_are_not_read_and_headings_are() -> None:
    document = make_document(
        (ParagraphKind.HEADING, "Peace in sight"),
        (ParagraphKind.CODE, "x = 1"),
        (ParagraphKind.TABLE, "a\tb"),
        "They met.",
    )

    assert [token.lower for token in parser().parse(document).tokens] == ["peace", "in", "sight", "they", "met", "."]


class _Noting(Parser):
    """Notes which sentences are given to the network."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[str] = []

    def read(self, sentences: Sequence[Sequence[str]], on_progress: OnProgress = no_progress) -> Iterator[ReadSentence]:
        self.given += (" ".join(words) for words in sentences)
        return super().read(sentences, on_progress)


def test_a_sentence_that_stands_again_is_read_once_and_found_where_it_stands() -> None:
    noting, text = _Noting(), "They met. It rained.  They met."

    parse = noting.parse(make_document(text))

    first, _, last = parse.sentences
    assert noting.given == ["They met .", "It rained ."]
    assert [parse.tokens[index].span.start for index in last] == [22, 27, 30]
    assert [parse.tokens[index].part_of_speech for index in first] == [
        parse.tokens[index].part_of_speech for index in last
    ]
    assert [each.head for each in parse.tokens[last.start :]] == [last.start + 1, None, last.start + 1]


def test_a_parse_is_the_same_twice_and_can_be_sent() -> None:
    first, second = parsed("Vladimir Putin met Xi Jinping."), parsed("Vladimir Putin met Xi Jinping.")

    assert first == second == pickle.loads(pickle.dumps(first))


@pytest.mark.parametrize(
    ("language", "text", "subject", "verb", "name"),
    [
        ("en", "The minister met Angela Merkel in Berlin.", "minister", "met", "Angela Merkel"),
        ("de", "Der Minister traf gestern Angela Merkel in Berlin.", "minister", "traf", "Angela Merkel"),
        ("fr", "Le ministre a rencontré Angela Merkel à Berlin.", "ministre", "rencontré", "Angela Merkel"),
        ("es", "El ministro visitó a Angela Merkel en Berlín.", "ministro", "visitó", "Angela Merkel"),
        ("ru", "Министр встретил Ангелу Меркель в Берлине.", "министр", "встретил", "Ангелу Меркель"),
    ],
)
def test_who_did_what_is_read_in_several_languages(
    language: str, text: str, subject: str, verb: str, name: str
) -> None:
    parse = parsed(text, language)

    root = queries.root_of(parse, parse.sentences[0])
    found = queries.subject_of(parse, root)
    assert parse.tokens[root].lower == verb
    assert parse.tokens[root].part_of_speech is PartOfSpeech.VERB
    assert found is not None
    assert parse.tokens[found].lower == subject
    assert queries.is_finite(parse, root)
    assert (name, ActorKind.PERSON) in names(parse, text)


def test_what_is_denied_and_what_is_done_to_somebody_is_told() -> None:
    parse = parsed("The plan was not approved by the council.")

    root = queries.root_of(parse, parse.sentences[0])
    assert queries.is_negated(parse, root)
    assert queries.is_passive(parse, root)


def test_capitals_are_read() -> None:
    text = "VLADIMIR PUTIN SAID THAT RUSSIA WOULD NOT PAY"

    parse = parsed(text)

    assert ("VLADIMIR PUTIN", ActorKind.PERSON) in names(parse, text)
    assert parse.tokens[queries.root_of(parse, parse.sentences[0])].lower == "said"
    assert Relation.CCOMP in {token.relation for token in parse.tokens}


def test_progress_is_told_and_what_it_raises_ends_the_work() -> None:
    def stop(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        parser().parse(make_document("They met. They left."), stop)


def test_a_parser_without_onnxruntime_is_an_engine_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "reader.parsing.network", None)

    with pytest.raises(EngineError, match="onnxruntime"):
        Parser().parse(make_document("They met."))


def test_the_network_is_opened_from_its_file_of_which_no_copy_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda _path: pytest.fail("the whole file is read"))

    engine_of(FOLDER / MODEL_FILE)


@pytest.mark.parametrize(
    ("flags", "precision"), [("fpu avx2 avx512_vnni", "0"), ("fpu avx2 avx_vnni", "0"), ("fpu avx2", "1"), (None, "1")]
)
def test_sums_are_exact_whatever_the_processor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flags: str | None, precision: str
) -> None:
    processor = tmp_path / "cpuinfo"
    if flags is not None:
        processor.write_text(f"model name : X\nflags : {flags}\n")
    monkeypatch.setattr(network, "PROCESSOR", processor)

    options = engine_of(FOLDER / MODEL_FILE).get_session_options()

    assert options.get_session_config_entry(network.PRECISION) == precision


@pytest.mark.parametrize("content", [None, b"", b"garbage"], ids=["absent", "empty", "broken"])
@pytest.mark.parametrize("file", [MODEL_FILE, VOCABULARY_FILE])
def test_a_model_that_cannot_be_read_is_an_engine_error(tmp_path: Path, file: str, content: bytes | None) -> None:
    other = VOCABULARY_FILE if file == MODEL_FILE else MODEL_FILE
    (tmp_path / other).symlink_to(FOLDER / other)
    if content is not None:
        (tmp_path / file).write_bytes(content)

    with pytest.raises(EngineError, match="cannot be read"):
        Parser(tmp_path).parse(make_document("They met."))
