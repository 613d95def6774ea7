"""Which language a text is written in."""

import re
import unicodedata
from collections import Counter

from reader.nlp.languages import LANGUAGE_NAMES, plain_code
from reader.nlp.word_set import word_set

SAMPLE_LENGTH = 5_000  # characters; more does not change the answer
SAMPLE_PIECES = 5  # spread over the text, so that a foreign quotation at the top does not decide
MIN_LETTERS = 20  # fewer say too little
DEFAULT_LANGUAGE = "en"
PLAIN_ENGLISH_SHARE = 0.12  # of the words; the four commonest alone make up some 15 % of running English
PLAIN_ENGLISH_WORDS = 40  # fewer are left to the classifier, which is then held to the languages known here
MOSTLY_NAMES = 0.5  # of the words begin with a capital, as in a list of results; German has some 0.35
UNKNOWN_MARGIN = 40.0  # of the logarithms of likelihood; English names of people and places reach some 5

_ADDRESS = re.compile(r"(?<!\S)\S+@\S+|\b(?:https?://|www\.)\S+")
_ENGLISH_ONLY = word_set("the of and to that with from this have are which they would")
_LETTERS = re.compile(r"[^\W\d_]+")
_LANGUAGE_BY_SCRIPT = {
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "CJK": "zh",
    "ARABIC": "ar",
    "HEBREW": "he",
    "GREEK": "el",
    "CYRILLIC": "ru",
    "THAI": "th",
    "DEVANAGARI": "hi",
    "LATIN": DEFAULT_LANGUAGE,
}


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the text's language; the same text always gives the same answer."""
    sample = _sample(_ADDRESS.sub(" ", text))
    words = _without_names(_LETTERS.findall(sample))
    found = [word.lower() for word in words]
    if sum(map(len, found)) < MIN_LETTERS:
        return _by_script(sample)
    if _is_plainly_english(found):
        return "en"
    return _classified(" ".join(found), is_short=len(found) < PLAIN_ENGLISH_WORDS)


def _sample(text: str) -> str:
    if len(text) <= SAMPLE_LENGTH:
        return text
    length, step = SAMPLE_LENGTH // SAMPLE_PIECES, len(text) // SAMPLE_PIECES
    return " ".join(text[start : start + length] for start in range(0, step * SAMPLE_PIECES, step))


def _without_names(words: list[str]) -> list[str]:
    """Return the words that are no names, where most are and enough others remain: names are of any language."""
    others = [word for word in words if not word.istitle()]
    is_of_names = len(words) - len(others) >= MOSTLY_NAMES * len(words)
    return others if is_of_names and sum(map(len, others)) >= MIN_LETTERS else words


def _is_plainly_english(found: list[str]) -> bool:
    hits = sum(word in _ENGLISH_ONLY for word in found)
    return len(found) >= PLAIN_ENGLISH_WORDS and hits >= PLAIN_ENGLISH_SHARE * len(found)


def _classified(sample: str, *, is_short: bool) -> str:
    """Return the likeliest language with a two-letter code; of a few words, one known here unless all is against it."""
    import py3langid

    ranked = [(plain_code(code), float(likelihood)) for code, likelihood in py3langid.rank(sample) if len(code) == 2]
    best = next(iter(ranked), (DEFAULT_LANGUAGE, 0.0))
    known = next((pair for pair in ranked if pair[0] in LANGUAGE_NAMES), best)
    return known[0] if is_short and best[1] - known[1] < UNKNOWN_MARGIN else best[0]


def _by_script(sample: str) -> str:
    names = [unicodedata.name(character, "") for character in sample if character.isalpha()]
    scripts = Counter(name.replace("-", " ").split(" ")[0] for name in names)
    if scripts.keys() & {"HIRAGANA", "KATAKANA"}:
        return "ja"
    known = [(script, count) for script, count in scripts.items() if script in _LANGUAGE_BY_SCRIPT]
    return _LANGUAGE_BY_SCRIPT[max(known, key=lambda pair: pair[1])[0]] if known else DEFAULT_LANGUAGE
