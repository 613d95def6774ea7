"""The brief: one page of what was found and what the reader added."""

from dataclasses import replace

from lxml import html

from reader.anchors.placing import passage_at
from reader.exporters import Taken
from reader.exporters.briefs.brief import MOST, BriefHtmlExporter, BriefMarkdownExporter, BriefPart, brief_sections
from reader.exporters.copying import copied_brief
from reader.model.analysis import Analysis, Part
from reader.model.annotation import Actor, ActorKind, Summary
from reader.model.document import Metadata
from reader.model.facts import TimeExpression
from reader.model.highlight import Comment, Highlight, PlacedHighlight
from reader.model.span import Span
from tests.documents import make_document
from tests.exporters.samples import sample_analysis, sample_document


def taken() -> Taken:
    document = sample_document()
    start = document.text.index("The Fleet Union")
    span = Span(start, start + 15)
    own = Highlight("one", passage_at(document.text, span), comment=Comment("Ask <them> why."), tags=("fleet",))
    return Taken(document, sample_analysis(document), (PlacedHighlight(own, span),))


def test_its_sections_are_those_an_editor_asks_for() -> None:
    assert [section.title for section in brief_sections(taken())] == [
        "Key points",
        "Who is who",
        "Who said what",
        "Highlights",
    ]


def test_the_source_stands_under_the_title_and_no_folder_of_the_users() -> None:
    text = BriefMarkdownExporter().export(taken()).decode()

    assert text.splitlines()[2].startswith('J. "Jo" Doran · 2031-02-01 · <https://vell.example/harbour>')
    assert "someone" not in text


def test_a_highlight_has_its_place_comment_and_tags() -> None:
    (line,) = brief_sections(taken())[-1].groups[0].lines

    assert line.text == "“The Fleet Union”"
    assert line.note.endswith("; fleet")
    assert line.own == "Ask <them> why."
    assert line.note.startswith("¶ ")


def test_a_crowd_is_cut_to_the_first_of_each_kind() -> None:
    given = taken()
    mention = Span(0, 3)
    crowd = tuple(Actor(f"{n}", f"Name {n}", ActorKind.PERSON, None, 1.0, (), (mention,)) for n in range(30))

    sections = brief_sections(replace(given, analysis=replace(given.analysis, actors=crowd)))

    (who,) = (section for section in sections if section.title == "Who is who")
    (group,) = who.groups
    assert len(group.lines) == MOST[Part.ACTORS] + 1
    assert group.lines[-1].text == f"… and {30 - MOST[Part.ACTORS]} more"


def test_of_many_dates_those_of_the_weightiest_sentences_stand_in_order_of_time() -> None:
    document = make_document(*(f"In {2000 + number} it rained." for number in range(9)))
    dates = tuple(TimeExpression(each.span, f"{2000 + at}", at) for at, each in enumerate(document.sentences))
    found = Analysis(document.digest, dates=dates, summary=Summary("lead", (8, 0, 7, 6, 2, 1, 3, 4, 5), 1))

    (when,) = brief_sections(Taken(document, found))

    assert [line.text[:4] for line in when.groups[0].lines] == ["2000", "2002", "2006", "2007", "2008", "… an"]


def test_the_page_shows_words_as_words_and_asks_for_nothing_from_elsewhere() -> None:
    page = html.fromstring(BriefHtmlExporter().export(taken()).decode())

    assert page.xpath("count(//them)") == 0
    assert "Ask <them> why." in page.text_content()
    assert page.xpath("//@src | //link") == []
    assert all(each.startswith("https://vell.example/") for each in page.xpath("//@href"))


def test_a_part_that_is_not_wanted_is_left_out() -> None:
    chosen = replace(taken(), left_out=frozenset({BriefPart.QUOTATIONS.value, BriefPart.HIGHLIGHTS.value}))

    assert [section.title for section in brief_sections(chosen)] == ["Key points", "Who is who"]


def commented() -> Taken:
    (each,) = taken().highlights
    own = replace(each.highlight, comment=Comment("Ask them.\n1. Why *now*?\n\nThen call."))
    return replace(taken(), highlights=(PlacedHighlight(own, each.span),))


def test_a_comment_keeps_its_lines_and_paragraphs_in_markdown() -> None:
    text = BriefMarkdownExporter().export(commented()).decode()

    assert "\n  - **Comment:** Ask them.\\\n    1\\. Why \\*now\\*?\n\n    Then call." in text


def test_a_comment_keeps_its_lines_on_the_page_and_is_not_small() -> None:
    page = html.fromstring(BriefHtmlExporter().export(commented()).decode())

    (item,) = page.xpath("//li[contains(., 'Ask them.')]")
    (own,) = item.iter("div")
    assert own.text_content() == "Comment: Ask them.1. Why *now*?Then call."
    assert [each.tail for each in own.iter("br")] == ["1. Why *now*?", None, "Then call."]
    assert "Ask" not in item.xpath("string(.//small)")


def test_a_comment_keeps_its_lines_in_plain_words() -> None:
    assert "\n    Comment: Ask them.\n    1. Why *now*?\n    \n    Then call." in copied_brief(commented()).text


def test_where_one_line_is_left_it_is_shown_and_not_counted() -> None:
    given, mention = taken(), Span(0, 3)
    crowd = tuple(
        Actor(f"{n}", f"Name {n}", ActorKind.PERSON, None, 1.0, (), (mention,)) for n in range(MOST[Part.ACTORS] + 1)
    )

    text = BriefMarkdownExporter().export(replace(given, analysis=replace(given.analysis, actors=crowd))).decode()

    assert f"Name {MOST[Part.ACTORS]}" in text
    assert "more" not in text


def test_a_name_in_other_letters_alone_is_no_other_name() -> None:
    given, names = taken(), ("TOLSUND", "Tolsund Town", "Tolsund town")
    actor = Actor("1", "Tolsund", ActorKind.PLACE, None, 1.0, names, (Span(0, 3),))

    text = BriefMarkdownExporter().export(replace(given, analysis=replace(given.analysis, actors=(actor,)))).decode()

    assert "- Tolsund *(also Tolsund Town; " in text


def from_the_right() -> Taken:
    document = make_document("فتح الميناء.", "قال المجلس «لا».")
    told = Metadata(title="الميناء", byline="ليلى حداد", site="المدينة", published="2031-05-11")
    span = Span(document.text.index("قال"), len(document.text) - 1)
    own = Highlight("one", passage_at(document.text, span), comment=Comment("تعليق"))
    return Taken(replace(document, metadata=told, language="ar"), highlights=(PlacedHighlight(own, span),))


def test_a_page_runs_as_the_article_does_and_no_part_of_a_line_turns_another_round() -> None:
    page = html.fromstring(BriefHtmlExporter().export(from_the_right()).decode())

    assert page.getroottree().getroot().get("dir") == "rtl"
    assert "\u20682031-05-11\u2069" in page.xpath("string(//*[@class='source'])")
    assert page.xpath("string(//li)").startswith("\u2068“قال المجلس «لا»”\u2069 \u2068¶ 2\u2069")
    assert html.fromstring(BriefHtmlExporter().export(taken()).decode()).getroottree().getroot().get("dir") == "ltr"


def test_the_source_of_an_article_that_runs_to_the_right_has_no_signs_of_ours() -> None:
    assert not {"\u2068", "\u2069"} & set(BriefMarkdownExporter().export(taken()).decode())
