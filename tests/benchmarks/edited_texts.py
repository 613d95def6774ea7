"""An article edited by program, with the number of each word kept: so it is known where every word went."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from re import compile as pattern

from reader.model.span import Span

_PIECE = pattern(r"\S+\s*")
_SENTENCE_END = (".", "!", "?", "。", "”", '"')
TYPO_SHARE = 0.02  # of the words
EDITS = 0.05  # of the sentences, for each kind of edit, at least one


@dataclass(frozen=True, slots=True)
class Word:
    """A word with the blanks after it, and its number in the article as it was; None for one that was put in."""

    text: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Version:
    """A text made of numbered words."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The characters."""
        return "".join(word.text for word in self.words)

    def spans(self) -> tuple[Span, ...]:
        """Return where each word stands, without the blanks after it."""
        spans, start = list[Span](), 0
        for word in self.words:
            spans.append(Span(start, start + len(word.text.rstrip())))
            start += len(word.text)
        return tuple(spans)


def version_of(text: str) -> Version:
    """Return a text in words."""
    return Version(tuple(Word(match.group(), number) for number, match in enumerate(_PIECE.finditer(text.lstrip()))))


def with_typos(version: Version, random: Random) -> Version:
    """Return the version with letters of some words swapped, left out or doubled: what is mended later."""
    return Version(tuple(_misspelt(word, random) for word in version.words))


def edited(version: Version, others: Sequence[str], random: Random) -> Version:
    """Return the version with sentences put in, taken out and moved."""
    sentences = _sentences(version.words)
    for _ in range(max(1, round(EDITS * len(sentences)))):
        new = tuple(Word(word.text, None) for word in version_of(f"{random.choice(others).strip()} ").words)
        sentences.insert(random.randrange(len(sentences) + 1), new)
        if len(sentences) > 3:
            sentences.pop(random.randrange(len(sentences)))
        moved = sentences.pop(random.randrange(len(sentences)))
        sentences.insert(random.randrange(len(sentences) + 1), moved)
    return Version(tuple(word for sentence in sentences for word in sentence))


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text, as a program that edits needs them."""
    return ["".join(word.text for word in words) for words in _sentences(version_of(text).words)]


def _sentences(words: Sequence[Word]) -> list[tuple[Word, ...]]:
    sentences, sentence = list[tuple[Word, ...]](), list[Word]()
    for word in words:
        sentence.append(word)
        if word.text.rstrip().endswith(_SENTENCE_END) or "\n" in word.text:
            sentences.append(tuple(sentence))
            sentence.clear()
    return [*sentences, tuple(sentence)] if sentence else sentences


def _misspelt(word: Word, random: Random) -> Word:
    text, stripped = word.text, word.text.rstrip()
    if len(stripped) < 5 or not stripped.isalpha() or random.random() > TYPO_SHARE:
        return word
    at = random.randrange(1, len(stripped) - 1)
    kinds = (
        text[:at] + text[at + 1] + text[at] + text[at + 2 :],
        text[:at] + text[at + 1 :],
        text[:at] + text[at] + text[at:],
    )
    return Word(random.choice(kinds), word.number)
