"""Who goes on speaking over paragraphs that are nothing but quoted words."""

from collections.abc import Sequence

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.pieces import Sentence
from reader.analysis.quotations.scenes import Scene, Voice
from reader.model.annotation import ActorKind
from reader.nlp.tokens import tokens

SMALL_WORD = 4  # letters; shorter words of a heading may have small letters


class Chain:
    """Follows one speaker from the paragraph that names them on; what may be an answer by another breaks it."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._voice: Voice | None = None

    def carried_into(self, sentences: Sequence[Sentence]) -> Voice | None:
        """Return who goes on speaking in a paragraph; None where it has other words, or opens like an answer."""
        if not _is_quoted(sentences) or self._is_answer(sentences[0]):
            self._voice = None
        return self._voice

    def follow(self, sentences: Sequence[Sentence], scene: Scene) -> None:
        """Keep the one speaker of a paragraph that has been read, where nobody else is named after they speak."""
        others = any(actor.kind is ActorKind.PERSON for actor in scene.since.values())
        is_one = len(scene.voices) == 1 and not others
        self._voice = scene.last_voice if is_one and _ends_with_speech(sentences) else None

    def _is_answer(self, sentence: Sentence) -> bool:
        """Tell whether it may be an answer, or a heading in quotation marks: all capitals."""
        words = [word for word in tokens(sentence[0].text) if word[0].isalnum()]
        is_heading = all(word[0].isupper() for word in words if len(word) >= SMALL_WORD)
        return is_heading or not words or words[0].lower().replace("’", "'") in self._grammar.answers


def _is_quoted(sentences: Sequence[Sentence]) -> bool:
    pieces = [piece for sentence in sentences for piece in sentence]
    return any(piece.quoted is not None for piece in pieces) and not any(piece.is_word for piece in pieces)


def _ends_with_speech(sentences: Sequence[Sentence]) -> bool:
    """Tell whether the last sentence quotes, and no question is left for another to answer."""
    quoted = [piece.text for piece in sentences[-1] if piece.quoted is not None] if sentences else []
    return bool(quoted) and "?" not in quoted[-1][-3:]
