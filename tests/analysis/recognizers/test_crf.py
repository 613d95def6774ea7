"""The light recognizer: how its model is read, and what it loads."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.analysis.recognizers.crf import CrfRecognizer
from reader.errors import EngineError
from reader.paths import resource_dir
from tests.documents import make_document

MODEL = resource_dir() / "models" / "actors-light" / "names.crfsuite"


def test_a_model_that_no_group_may_write_to_and_one_that_it_may_both_load(tmp_path: Path) -> None:
    for mode in (0o444, 0o664):
        model = tmp_path / f"{mode}.crfsuite"
        model.write_bytes(MODEL.read_bytes())
        model.chmod(mode)
        assert CrfRecognizer(model).recognize(make_document("Vladimir Putin spoke."))


def test_a_folder_that_cannot_be_written_to_serves_the_model(tmp_path: Path) -> None:
    model = tmp_path / "names.crfsuite"
    model.write_bytes(MODEL.read_bytes())
    tmp_path.chmod(0o555)

    found = CrfRecognizer(model).recognize(make_document("Vladimir Putin spoke."))

    tmp_path.chmod(0o755)
    assert found


@pytest.mark.parametrize("content", [None, b"", b"garbage"], ids=["absent", "empty", "broken"])
def test_a_model_that_cannot_be_read_is_an_engine_error(tmp_path: Path, content: bytes | None) -> None:
    model = tmp_path / "names.crfsuite"
    if content is not None:
        model.write_bytes(content)

    with pytest.raises(EngineError, match=r"names\.crfsuite"):
        CrfRecognizer(model).recognize(make_document("Vladimir Putin spoke."))


def test_importing_the_recognizers_loads_no_engine() -> None:
    imports = "import sys, reader.analysis.recognizers, reader.analysis.linking"
    code = f"{imports}; print({{'nltk', 'numpy', 'onnxruntime', 'pycrfsuite'}} & set(sys.modules))"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_ten_thousand_words_are_read_whole() -> None:
    sentence = "Then Vladimir Putin met Donald Trump in Alaska and they spoke about Ukraine. "
    document = make_document(*(["".join([sentence] * 10).strip()] * 77))

    assert len(CrfRecognizer().recognize(document)) == 4 * 770
