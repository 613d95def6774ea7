"""Who goes on speaking over paragraphs that are nothing but quoted words, as news has them and novels do not."""

from collections.abc import Sequence

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Sentence
from reader.analysis.quotations.scenes import Scene, Voice
from reader.model.annotation import ActorKind
from reader.nlp.tokens import tokens

MIN_WORDS = 7  # a paragraph of fewer is as likely an answer


class Chain:
    """Follows one speaker from the paragraph that names them on; what may be an answer by another breaks it."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._voice: Voice | None = None
        self._last: Voice | None = None  # who spoke at the end of the paragraph before

    def carried_into(self, sentences: Sequence[Sentence]) -> Voice | None:
        """Return who goes on speaking in a paragraph; None where it has other words, or opens like an answer."""
        if not _is_quoted(sentences) or self._is_answer(sentences[0]):
            self._voice = None
        return self._voice

    def follow(self, sentences: Sequence[Sentence], scene: Scene) -> None:
        """Keep the one speaker of a paragraph that has been read, where nobody else is named after they speak."""
        others = any(actor.kind is ActorKind.PERSON for actor in scene.since.values())
        is_quoting = any(piece.quoted is not None for sentence in sentences[-1:] for piece in sentence)
        spoke = scene.last_voice if is_quoting else None
        pair = [each.actor and each.actor.id for each in (self._last, spoke) if each is not None]
        is_talk = len(pair) == 2 and (None in pair or len(set(pair)) == 2)
        is_one = len(scene.voices) == 1 and not others and not is_talk
        self._voice = spoke if spoke and is_one else None
        self._last = spoke

    def _is_answer(self, sentence: Sentence) -> bool:
        """Tell whether it may be an answer: short, or with such a word as first."""
        words = [word for word in tokens(sentence[0].text) if word[0].isalnum()]
        return len(words) < MIN_WORDS or words[0].lower().replace("’", "'") in self._grammar.answers


def _is_quoted(sentences: Sequence[Sentence]) -> bool:
    pieces = [piece for sentence in sentences for piece in sentence]
    return any(piece.quoted is not None for piece in pieces) and not any(piece.is_word for piece in pieces)
