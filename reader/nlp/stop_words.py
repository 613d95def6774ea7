"""Function words by language: sumy's lists, read as files without loading sumy, and Stopwords ISO where it has none."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from reader.nlp.languages import SUMY_STOP_WORDS, WITHOUT_STOP_WORDS, name_of
from reader.nlp.word_set import word_set

_NOT_FUNCTION_WORDS = word_set(
    "able allow appreciate best changes consider eight five four help hello nine novel one seven six sorry "
    "thank three two unfortunately welcome zero"
)  # the English list holds them, but they carry content


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the lower-case stop words of a language (ISO 639-1); empty where there is no list."""
    name = name_of(language)
    if name is None or name in WITHOUT_STOP_WORDS:
        return frozenset()
    if name not in SUMY_STOP_WORDS:
        return _of_stopwords_iso(language)
    found = _read(f"{name}.txt")
    return found - _NOT_FUNCTION_WORDS if name == "english" else found


def _of_stopwords_iso(language: str) -> frozenset[str]:
    from stopwordsiso import stopwords

    return frozenset(stopwords("no" if language == "nb" else language))


def _read(file_name: str) -> frozenset[str]:
    spec = find_spec("sumy")
    if spec is None or not spec.submodule_search_locations:
        return frozenset()
    path = Path(spec.submodule_search_locations[0]) / "data" / "stopwords" / file_name
    return frozenset(line.strip().lower() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
