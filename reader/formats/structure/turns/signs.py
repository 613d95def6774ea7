"""How a turn ends: with a question, or with a value of a list."""

from reader.formats.structure.punctuation import word_count

_QUESTIONS = ("?", "？", ";", "؟")  # a Greek one ends with a semicolon
_CURRENCY = "%€$£¥"
_FEW = 4  # words


def asks(text: str) -> bool:
    """Tell whether a paragraph ends with a question."""
    return text.rstrip().endswith(_QUESTIONS)


def is_value(said: str) -> bool:
    """Tell whether words behind a label are a short value with a number, without a sentence's sign: "Price: 5 €"."""
    last = said.rstrip()[-1:]
    has_number = any(sign.isdecimal() for sign in said[:100])
    return has_number and word_count(said) < _FEW and (last.isalnum() or last in _CURRENCY)
