import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.analysis.key_points import key_points
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.margin.card_button import CardButton
from reader.gui.margin.cards import CardKind, point_words, sentence_key
from reader.gui.margin.key_points_box import KeyPointsBox
from reader.gui.margin.point_button import PointButton
from reader.gui.page import article_view, text_page
from reader.gui.page.overlays import Layer
from reader.gui.page.rendering import PageStyle
from reader.gui.window import reading_page
from reader.model.analysis import Analysis
from reader.model.document import ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from tests.documents import make_document
from tests.gui.pages import TEXT, Bench


def visible_cards(page: QWidget) -> list[CardButton]:
    cards = [card for card in page.findChildren(CardButton) if card.isVisible()]
    return sorted(cards, key=lambda card: card.y())


def click(qtbot: QtBot, bench: Bench, span: Span) -> None:
    rect = bench.page.view.line_rects(span)[0]
    qtbot.mouseClick(bench.page.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())


def test_the_text_stays_where_it_is_when_a_key_points_sentence_is_chosen(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read(size=90)
    view, document = bench.page.view, bench.session.document
    heights = [view.paragraph_rect(index).top() - view.scroll_offset().y() for index in range(30)]

    for point in bench.session.findings.points:
        sentence = point.evidence[0].sentence
        bench.session.activate(document.sentences[sentence].span)
        named = [card.card.target for card in visible_cards(bench.page) if card.card.kind is CardKind.POINT]

        assert document.sentences[sentence].span in named
        tops = [view.paragraph_rect(index).top() - view.scroll_offset().y() for index in range(30)]
        assert tops == pytest.approx(heights, abs=1)


@pytest.mark.parametrize(("width", "zoom"), [(1100, 1.0), (940, 1.0), (1600, 1.5), (2400, 2.5)])
@pytest.mark.parametrize("size", [5, 40, 90])
def test_cards_stand_level_with_their_paragraphs_and_never_overlap(
    qtbot: QtBot, width: int, zoom: float, size: int
) -> None:
    bench = Bench(qtbot, width=width, zoom=zoom)
    bench.read(size=size)
    view, margin = bench.page.view, bench.page.margin

    for value in range(0, view.verticalScrollBar().maximum(), 900):
        view.verticalScrollBar().setValue(value)
        cards = visible_cards(bench.page)
        for above, below in itertools.pairwise(cards):
            assert not above.geometry().intersects(below.geometry())
        firsts: dict[int, CardButton] = {}
        for card in cards:
            found = margin.card_of(card.card.key)
            assert found is not None
            firsts.setdefault(found[0], card)
        for paragraph, card in firsts.items():
            line = view.first_line_height(paragraph)
            assert abs(card.y() - view.paragraph_rect(paragraph).top()) <= line


@pytest.mark.parametrize(("width", "zoom"), [(420, 1.0), (700, 1.0), (1100, 2.5)])
def test_in_a_narrow_window_cards_stand_between_their_paragraph_and_the_next(
    qtbot: QtBot, width: int, zoom: float
) -> None:
    bench = Bench(qtbot, width=width, zoom=zoom)
    bench.read(size=40)
    view, margin = bench.page.view, bench.page.margin
    seen = 0

    for value in range(0, view.verticalScrollBar().maximum(), 900):
        view.verticalScrollBar().setValue(value)
        for card in visible_cards(bench.page):
            found = margin.card_of(card.card.key)
            assert found is not None
            seen += 1
            assert card.y() >= view.paragraph_rect(found[0]).bottom()
            assert card.geometry().right() <= view.viewport().width()
            if found[0] + 1 < len(bench.session.document.paragraphs):
                assert card.geometry().bottom() <= view.paragraph_rect(found[0] + 1).top()

    assert seen


def test_a_card_says_its_sentence_verbatim_and_leads_to_it(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    card = next(card for card in visible_cards(bench.page) if card.card.kind is CardKind.SUMMARY)
    assert card.card.target is not None
    assert card.card.text == bench.session.document.text_of(card.card.target)

    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)

    sentence = bench.session.selection.sentence
    assert sentence is not None
    assert bench.session.document.sentences[sentence].span == card.card.target
    assert bench.page.history.can_go_back


def test_a_click_on_a_sentence_marks_its_card(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read(size=90)
    sentence = bench.session.document.sentences[2]

    click(qtbot, bench, Span(sentence.span.end - 4, sentence.span.end - 3))

    assert bench.session.selection.sentence == 2
    assert bench.page.margin.card_of("sentence-2") is not None


def test_a_chosen_line_is_copied_unless_words_are_selected(qtbot: QtBot) -> None:
    bench, clipboard = Bench(qtbot), QGuiApplication.clipboard()
    bench.read()
    line = bench.session.document.sentences[bench.session.lines.shown()[0]].span

    bench.session.activate(line)
    bench.page.copy()
    assert clipboard.text() == bench.session.document.plain_words(line)

    bench.page.view.selectAll()
    bench.page.copy()
    assert clipboard.text() != bench.session.document.plain_words(line)


def test_the_key_point_that_was_pressed_is_copied_until_something_else_is_chosen(qtbot: QtBot) -> None:
    bench, clipboard = Bench(qtbot), QGuiApplication.clipboard()
    bench.read()
    document, findings = bench.session.document, bench.session.findings
    button = bench.page.findChildren(PointButton)[1]
    button.setFocus()

    button.click()
    bench.page.copy()
    assert clipboard.text() == point_words(document, button.point)

    bench.session.activate_point(0)
    bench.page.copy()
    assert clipboard.text() == point_words(document, findings.points[0])

    sentence = next(each for each in range(40) if bench.page.margin.card_of(sentence_key(each)) is None)
    bench.session.activate(document.sentences[sentence].span)
    bench.page.copy()
    assert clipboard.text() == document.plain_words(document.sentences[sentence].span)


def test_a_sentence_without_a_card_fills_none_of_those_beside_it(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bench, filled = Bench(qtbot), list[frozenset[str]]()
    bench.read()
    monkeypatch.setattr(bench.page.margin, "choose", filled.append)
    spans = [each.span for each in bench.session.document.sentences]
    said = {*bench.session.lines.shown(), *(each.evidence[0].sentence for each in bench.session.findings.points)}
    line = next(index for index in bench.session.lines.shown() if index % 3 < 2 and index + 1 not in said)

    bench.session.activate(spans[line + 1])
    bench.session.activate(spans[line])

    assert filled == [frozenset(), frozenset({f"sentence-{line}"})]


def test_a_paragraph_without_a_card_is_said_to_be_absent(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read(size=1)
    covered = {bench.session.document.sentences[index].paragraph for index in bench.session.lines.shown()}
    sentence = next(each for each in bench.session.document.sentences if each.paragraph not in covered)

    click(qtbot, bench, Span(sentence.span.start + 9, sentence.span.start + 10))

    notes = [card.card.text for card in visible_cards(bench.page) if card.card.kind is CardKind.NOTE]
    assert notes == ["Not represented in the summary"]


def test_beside_a_text_without_a_summary_nothing_is_said_to_be_absent(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read("Anna spoke of the matter. Nobody objected.", size=0)

    click(qtbot, bench, Span(3, 4))

    assert bench.session.selection.sentence == 0
    assert not any(card.card.kind is CardKind.NOTE for card in visible_cards(bench.page))


def test_the_box_leaves_out_the_standfirst_that_stands_above_it(qtbot: QtBot) -> None:
    standfirst = "The council sells seven wooden boats of the old harbour to a museum."
    document = segmented(make_document((ParagraphKind.STANDFIRST, standfirst), *TEXT.split("\n\n")))
    points = key_points(document, tuple(range(len(document.sentences))))
    style = PageStyle(theme_of(ThemeChoice.LIGHT), 1.0)
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    box = KeyPointsBox(page)

    box.show_points(document, Analysis(document.digest, key_points=points), style)

    shown = [button.number for button in box.findChildren(PointButton)]
    assert document.text_of(points.items[0].span) == standfirst
    assert shown == list(range(1, len(points.items)))
    assert (box.shows(0), box.shows(1)) == (False, True)


def test_a_click_on_a_name_chooses_the_actor(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    start = TEXT.index("Anna")

    click(qtbot, bench, Span(start + 1, start + 2))

    actor = bench.session.findings.actor_by_id(bench.session.selection.actor)
    assert actor is not None
    assert actor.name == "Anna"


def test_generated_points_stand_above_the_text(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    box = bench.page.findChildren(KeyPointsBox)[0]

    assert box.isVisible()
    assert box.y() > 0
    assert box.geometry().bottom() < bench.page.view.paragraph_rect(0).top()
    button = box.findChildren(PointButton)[1]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bench.session.selection.sentence == 1


def test_going_back_returns_to_where_one_was(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    before = bench.page.view.top_offset()
    bench.session.activate(bench.session.document.sentences[-1].span)
    assert bench.page.view.top_offset() > before

    bench.page.go_back()

    assert bench.page.view.top_offset() == before


def test_copying_takes_the_documents_characters(qtbot: QtBot) -> None:
    text = "One\u00a0non-breaking 😀 space. Two.\n\nNext paragraph. End."
    bench = Bench(qtbot)
    bench.read(text)

    bench.page.view.selectAll()
    bench.page.view.copy()

    assert QGuiApplication.clipboard().text() == text


def test_the_margin_shows_a_pool_of_cards_for_what_is_visible(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read(size=90)
    bar = bench.page.view.verticalScrollBar()

    for value in range(0, bar.maximum(), 120):
        bar.setValue(value)

    assert len(bench.page.findChildren(CardButton)) < 40


def test_emoji_before_a_name_shift_nothing(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read("😀😀😀 Anna spoke. Bert listened to it. Nobody came.")
    start = bench.session.document.text.index("Bert")

    rect = bench.page.view.line_rects(Span(start, start + 4))[0]

    middle = QPoint(round(rect.center().x()), round(rect.center().y()))
    assert bench.page.view.offset_at(middle) in range(start, start + 4)


def test_the_keyboard_goes_from_the_sentence_to_its_card_and_back(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    bench.page.view.setFocus()
    bench.session.activate(bench.session.document.sentences[0].span)

    bench.page.switch_side()
    focused = bench.page.focusWidget()
    assert isinstance(focused, CardButton)
    assert focused.card.key == "sentence-0"
    bench.page.switch_side()

    assert bench.page.focusWidget() is bench.page.view


def test_a_card_that_goes_out_of_sight_gives_the_keyboard_to_the_text(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    bench.session.activate(bench.session.document.sentences[0].span)
    bench.page.switch_side()
    assert isinstance(bench.page.focusWidget(), CardButton)

    bench.page.margin.show_cards({})

    assert bench.page.focusWidget() is bench.page.view


def test_between_card_and_sentence_there_is_no_way_while_nothing_is_chosen(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()

    assert not bench.page.switch_side()


def test_a_mouse_that_leaves_a_point_of_the_article_before_finds_none(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()

    bench.page._on_point_pointed(99, is_in=True)

    assert bench.session.findings.evidence_of(99, None) == ()


def test_every_card_has_a_name_for_a_screen_reader(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()

    names = [card.accessibleName() for card in visible_cards(bench.page)]

    assert names[0].startswith("Key point 1: ")
    count = len(bench.session.lines.shown())
    assert any(name.startswith(f"Summary line 1 of {count}, from paragraph ") for name in names)
    assert all(names)


def test_the_box_keeps_its_room_when_the_window_narrows(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    box = bench.page.findChildren(KeyPointsBox)[0]

    bench.page.resize(620, 700)

    qtbot.waitUntil(lambda: box.y() > 0 and box.geometry().bottom() < bench.page.view.paragraph_rect(0).top())


def test_the_line_at_the_top_of_a_long_paragraph_stays_through_many_small_steps_of_the_width(qtbot: QtBot) -> None:
    bench = Bench(qtbot, width=1000)
    bench.read(" ".join(f"Sentence {number} tells of the harbour and of its boats." for number in range(400)))
    bench.page.view.scroll_to_offset(9_000)
    bench.page.view.verticalScrollBar().setValue(bench.page.view.verticalScrollBar().value() + 40)
    before = bench.page.view.top_offset()

    for width in (*range(1000, 600, -20), *range(620, 1001, 20)):
        bench.page.resize(width, bench.page.height())

    assert bench.page.view.top_offset() == before


def test_a_window_too_narrow_for_a_margin_marks_nothing_that_stands_under_the_text(qtbot: QtBot) -> None:
    bench = Bench(qtbot, width=420)
    bench.read("Anna spoke of it. Bert listened to her. Nobody else came.", size=1)

    assert [card.card.kind for card in visible_cards(bench.page)].count(CardKind.SUMMARY) == 1


def test_another_size_sets_the_same_cards_anew_and_makes_none(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bench, at_once = Bench(qtbot), Bench(qtbot, zoom=1.3)
    bench.read()
    at_once.read()
    monkeypatch.delattr(reading_page, "margin_cards")

    bench.page.set_style(PageStyle(theme_of(ThemeChoice.LIGHT), 1.3))

    cards = [visible_cards(one.page) for one in (bench, at_once)]
    shown, wished = ([(each.card.text, each.geometry()) for each in some] for some in cards)
    assert shown == wished
    assert len(shown) > 2


@pytest.mark.parametrize("long", [3, 1000])
def test_the_line_from_a_sentence_ends_at_its_card_in_another_width_too(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, long: int
) -> None:
    ends: list[int] = []
    monkeypatch.setattr(text_page, "LONG", long)
    monkeypatch.setattr(article_view, "paint_joint", lambda _painter, _goal, y, *_page: ends.append(y))
    bench = Bench(qtbot)
    bench.read(size=30)
    shown = (bench.session.document.sentences[index] for index in bench.session.lines.shown())
    sentence = next(each for each in shown if each.paragraph == 2)
    bench.session.select_place(sentence.span.start)
    card = next(card for card in visible_cards(bench.page) if card.card.target == sentence.span)
    bench.page.view.viewport().grab()
    before = card.y()

    bench.page.resize(880, 700)
    bench.page.margin.reflow()
    bench.page.view.viewport().grab()

    assert card.y() > before
    assert card.y() <= ends[-1] <= card.geometry().bottom()


def test_the_hits_of_a_search_take_on_the_colours_of_a_new_theme(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    hit, page = Span(10, 20), bench.page
    page.show_hits((hit,), hit)
    dark = theme_of(ThemeChoice.DARK)

    page.set_style(PageStyle(dark))

    found = page.view._overlays._layers[Layer.SEARCH].within(hit)
    page.show_hits((hit,), hit)
    assert [*found] == [*page.view._overlays._layers[Layer.SEARCH].within(hit)] != []


def test_hits_are_forgotten_with_their_article(qtbot: QtBot) -> None:
    bench = Bench(qtbot)
    bench.read()
    bench.page.show_hits((Span(10, 20),), None)

    bench.read(TEXT[200:])
    bench.page.set_style(PageStyle(theme_of(ThemeChoice.DARK)))

    assert not [*bench.page.view._overlays._layers[Layer.SEARCH].within(Span(0, 100))]
