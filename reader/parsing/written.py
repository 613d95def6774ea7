"""A parse for those who work with corpora: as CoNLL-U, and as the part of the JSON that is there on request."""

from collections.abc import Iterator

from reader.parsing.labels import NameLabel
from reader.parsing.parse import Parse, Token

_NOTHING = "_"


def conllu(parse: Parse, text: str) -> str:
    """Return the sentences in CoNLL-U (https://universaldependencies.org/format.html), spans and names in MISC.

    No lemmas are known; a contraction is one word, as the network reads it.
    """
    return "".join(_sentence(parse, number, words, text) for number, words in enumerate(parse.sentences, start=1))


def parse_json(parse: Parse) -> list[dict[str, list[dict[str, object]]]]:
    """Return the sentences with their tokens; heads count the tokens of their own sentence from 0, None is the root."""
    return [{"tokens": [_token_json(parse.tokens[index], words) for index in words]} for words in parse.sentences]


def _token_json(token: Token, sentence: range) -> dict[str, object]:
    return {
        "start": token.span.start,
        "end": token.span.end,
        "upos": token.part_of_speech.value,
        "head": None if token.head is None else token.head - sentence.start,
        "deprel": token.relation.value,
        "name": None if token.name is NameLabel.OUTSIDE else token.name.value,
    }


def _sentence(parse: Parse, number: int, words: range, text: str) -> str:
    start, end = parse.tokens[words.start].span.start, parse.tokens[words.stop - 1].span.end
    head = f"# sent_id = {number}\n# text = {' '.join(text[start:end].split())}\n"
    return head + "".join(f"{line}\n" for line in _lines(parse, words, text)) + "\n"


def _lines(parse: Parse, words: range, text: str) -> Iterator[str]:
    for index in words:
        token = parse.tokens[index]
        follows = index + 1 < words.stop and parse.tokens[index + 1].span.start == token.span.end
        yield "\t".join(
            (
                str(index - words.start + 1),
                " ".join(token.span.of(text).split()),
                _NOTHING,
                token.part_of_speech.value,
                _NOTHING,
                "|".join(sorted(feature.value for feature in token.features)) or _NOTHING,
                str(0 if token.head is None else token.head - words.start + 1),
                token.relation.value,
                _NOTHING,
                _misc(token, has_space_after=not follows),
            )
        )


def _misc(token: Token, *, has_space_after: bool) -> str:
    told = [
        f"TokenRange={token.span.start}:{token.span.end}",
        *([f"Name={token.name.value}"] if token.name is not NameLabel.OUTSIDE else []),
        *([] if has_space_after else ["SpaceAfter=No"]),
    ]
    return "|".join(sorted(told))
