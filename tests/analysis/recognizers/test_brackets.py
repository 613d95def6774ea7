"""Names with brackets have both of a pair or none."""

import pytest

from reader.analysis.recognizers.brackets import with_paired_brackets
from reader.model.annotation import ActorKind, Mention
from reader.model.span import Span


def mended(text: str, *names: str) -> list[str]:
    mentions = [Mention(Span(text.index(name), text.index(name) + len(name)), ActorKind.PERSON) for name in names]
    return [each.span.of(text) for each in with_paired_brackets(text, mentions)]


@pytest.mark.parametrize(
    ("text", "found", "shown"),
    [
        ("Te Ariki (John) Paewai left.", ("Te Ariki (John) Paewai",), ["Te Ariki (John) Paewai"]),
        ("Te Ariki John) Paewai left.", ("Te Ariki John) Paewai",), ["Te Ariki John"]),
        ("Anna Kern (Labour left.", ("Anna Kern (Labour",), ["Anna Kern"]),
        ("so ) Paewai left.", (") Paewai",), ["Paewai"]),
        ("Anna Kern left.", ("Anna Kern",), ["Anna Kern"]),
    ],
)
def test_no_name_has_a_loose_bracket(text: str, found: tuple[str, ...], shown: list[str]) -> None:
    assert mended(text, *found) == shown
