import json
from dataclasses import replace

from reader.analysis.two_articles.comparing import compare_articles
from reader.exporters import COMPARISON_EXPORTERS, exporter_of
from reader.exporters.two_files import NOTHING
from reader.model.document import Metadata
from reader.model.two_articles.findings import Article, Compared
from tests.analysis.two_articles.told import actor, article

FIRST = (
    "A dam above Halvern burst on Tuesday and killed 3 people.",
    'Nobody slept. The board said: "We did what the engineers advised us to do."',
)
SECOND = (
    "On Tuesday a dam above Halvern burst and killed 5 people.",
    '"We did what the engineers told us to do," the board said. The minister resigned.',
)


def compared(first: Article, second: Article) -> Compared:
    return Compared(first, second, compare_articles(first, second))


def told(output: str, value: Compared) -> str:
    return exporter_of(output, COMPARISON_EXPORTERS).export(value).decode()


def titled(title: str, value: Article) -> Article:
    return replace(value, document=replace(value.document, metadata=Metadata(title=title)))


def reports() -> Compared:
    first = article(*FIRST, actors=(actor("Halvern", "place", role="town"), actor("Brack", "place")))
    second = article(*SECOND, actors=(actor("Halvern", "place", role="spa"),))
    return compared(titled("Dam *bursts*", first), titled("Flood", second))


def test_every_section_tells_its_places_in_both_articles() -> None:
    text = told("text", reports())

    assert text.startswith("A: Dam *bursts*\nB: Flood\n\nWHERE THEY DIFFER")
    assert "- A: “3”, B: “5” (number; A ¶ 1, B ¶ 1)" in text
    assert '- "We did what the engineers advised us to do." (B: "We did what the engineers told us to do,"' in text
    assert "only A: “advised”; only B: “told”" in text
    assert "ONLY A SAYS (the most important first)\n\n- Nobody slept. (¶ 2)" in text
    assert "- Halvern (A: town; B: spa" in text
    assert "Only in A\n\n- Brack" in text


def test_markdown_shows_the_words_as_they_are() -> None:
    text = told("markdown", reports())

    assert "- **A**: Dam \\*bursts\\*" in text
    assert "## Only B says" in text


def test_what_has_nothing_in_common_says_so() -> None:
    empty = Article(article("It rained.").document, article("It rained.").analysis)
    value = Compared(empty, empty, replace(compare_articles(empty, empty), pairs=(), paragraphs=()))

    assert NOTHING in told("text", value)
    assert NOTHING in told("markdown", value)


def test_articles_that_tell_nothing_alike_say_so_above_what_each_says() -> None:
    value = compared(article("Seven ships sank."), article("Old bridges of wood are mended."))

    assert NOTHING in told("text", value).partition("ONLY A SAYS")[0]


def test_the_json_has_both_articles_and_what_was_found() -> None:
    value = json.loads(told("json", reports()))

    assert value["comparison"]["sentences"][0].keys() == {"first", "second", "strength"}
    assert value["comparison"]["actors"] == [{"first": "Halvern", "second": "Halvern"}]
    assert value["first"]["text"] != value["second"]["text"]
