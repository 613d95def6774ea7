"""A calling or a title before a name is a role."""

import pytest

from reader.analysis.pipeline import analyze
from reader.model.analysis import AnalysisOptions, Part
from reader.model.document import ParagraphKind
from tests.documents import make_document

ACTORS = AnalysisOptions(parts=frozenset({Part.ACTORS}))


def people(text: str, language: str = "en", title: str = "") -> dict[str, str | None]:
    """Return the roles of the persons by name."""
    document = make_document(*([(ParagraphKind.TITLE, title)] if title else []), text, language=language)
    return {each.name: each.role for each in analyze(document, ACTORS).actors or () if each.kind.value == "person"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Childminder Elsa Thorne was cleared. Thorne wept.", {"Elsa Thorne": "Childminder"}),
        ("Edna Marsh lost her seat. “I was born here,” Cllr Marsh said.", {"Edna Marsh": "Cllr"}),
        ("Ann Cole spoke. Rear Admiral Tor Hagen agreed.", {"Ann Cole": None, "Tor Hagen": "Rear Admiral"}),
        ("Ben Strand owns the shop. In the port Mr Strand said trade was bad.", {"Ben Strand": None}),
    ],
)
def test_a_calling_before_a_name_is_a_role(text: str, found: dict[str, str | None]) -> None:
    assert people(text) == found


def test_so_it_is_where_a_sentence_of_another_language_opens_with_it() -> None:
    assert people("Пекарь Иван Серов умер в мае.", "ru") == {"Иван Серов": "Пекарь"}
