"""Function words by language: sumy's lists, read as files without loading it, or Stopwords ISO, and what they lack."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from reader.nlp.language_table import words_for
from reader.nlp.languages import name_of, plain_code
from reader.nlp.word_set import word_set

_NOT_FUNCTION_WORDS = word_set(
    "able allow appreciate best changes consider eight five four help hello nine novel one seven six sorry "
    "thank three two unfortunately welcome zero"
)  # the English list holds them, but they carry content


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the lower-case stop words of a language (ISO 639-1); empty where there is no list."""
    name = name_of(language)
    if name is None:
        return frozenset()
    code = plain_code(language)
    found = (_of_sumy(name) or _of_stopwords_iso(code)) | words_for("function-words.stop_words", language=code)
    return found - _NOT_FUNCTION_WORDS if name == "english" else found


def _of_stopwords_iso(language: str) -> frozenset[str]:
    from stopwordsiso import stopwords

    return frozenset(stopwords("no" if language == "nb" else language))


def _of_sumy(name: str) -> frozenset[str]:
    spec = find_spec("sumy")
    folders = spec.submodule_search_locations if spec else None
    path = Path(folders[0] if folders else "") / "data" / "stopwords" / f"{name}.txt"
    return frozenset(path.read_text(encoding="utf-8").lower().split("\n")) - {""} if path.is_file() else frozenset()
