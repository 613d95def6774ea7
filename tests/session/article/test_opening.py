"""Roads that cross: what is chosen in one article while more of it, or another one, is on its way."""

from dataclasses import replace

from reader.jobs import Analyze, OpenFile
from reader.model.source import Source
from reader.session.article.commands import Cancel, Command, Show, Submit
from reader.session.article.decide import decide
from reader.session.article.events import (
    Event,
    Failed,
    Finished,
    LanguageChosen,
    MethodChosen,
    Opened,
    Partial,
    Reloaded,
    Replaced,
    Restored,
    Resumed,
    SizeChosen,
    Stopped,
    TakenOut,
)
from reader.session.article.state import Stage, State
from reader.session.length import Length, LengthUnit
from tests.session.article import played
from tests.session.article.played import BOOK, CHAPTERS, GONE, PAGE, SHORT, article, segmented, whole


class Window:
    """A state, and what was decided about the last event."""

    def __init__(self) -> None:
        self.state, self.commands = State(), tuple[Command, ...]()

    def happen(self, *events: Event) -> None:
        for event in events:
            self.state, self.commands = decide(self.state, event)

    def open(self, source: Source) -> None:
        """Open a source, and have it analysed."""
        self.happen(Opened(source))
        self.happen(Finished(self.opening, whole(source)))
        self.analyse()

    def analyse(self) -> None:
        """Give the whole answer to the analysis under way."""
        assert self.state.analysing is not None
        document = segmented(self.state.document, self.state.options.language)
        ticket = self.state.analysing.ticket
        self.happen(Partial(ticket, document), Finished(ticket, played.found(document, self.state.options)))

    @property
    def opening(self) -> int:
        """The ticket of what is being opened."""
        assert self.state.opening is not None
        return self.state.opening.ticket

    def submitted(self) -> list[object]:
        """What the worker was given by the last decision."""
        return [command.job for command in self.commands if isinstance(command, Submit)]

    def cancelled(self) -> list[int]:
        """What the last decision called off."""
        return [command.ticket for command in self.commands if isinstance(command, Cancel)]


def arriving() -> Window:
    """A window in which the first chapter of a book is there."""
    window = Window()
    window.happen(Opened(BOOK))
    window.happen(Partial(window.opening, article(BOOK, CHAPTERS[0])))
    return window


def test_a_language_chosen_while_a_long_file_arrives_cuts_nothing_off() -> None:
    window = arriving()

    window.happen(LanguageChosen("de"))
    assert window.commands == ()
    window.happen(Finished(window.opening, whole(BOOK)))

    assert window.state.document == whole(BOOK)
    assert window.submitted() == [Analyze(whole(BOOK), replace(window.state.options, language="de"))]


def test_a_block_cannot_come_back_while_a_long_file_arrives() -> None:
    window = Window()
    window.happen(Opened(PAGE))
    window.happen(Partial(window.opening, article(PAGE, CHAPTERS[0], removed=whole(PAGE).removed)))
    before = window.state

    window.happen(Restored(0, 0))

    assert (window.state, window.commands) == (before, ())


def test_a_language_chosen_in_one_article_leaves_the_opening_of_another_alone() -> None:
    window = Window()
    window.open(SHORT)
    window.happen(Opened(PAGE))

    window.happen(LanguageChosen("de"))
    assert window.cancelled() == []
    window.happen(Finished(window.opening, whole(PAGE)))

    assert window.state.source == PAGE
    assert window.state.options.language is None


def test_a_block_brought_back_in_one_article_leaves_the_opening_of_another_alone() -> None:
    window = Window()
    window.open(PAGE)
    window.happen(Opened(SHORT))

    window.happen(Restored(0, 0))
    assert window.cancelled() == []
    assert "Carl wrote this" in window.state.document.text
    window.happen(Finished(window.opening, whole(SHORT)))

    assert window.state.document == whole(SHORT)


def test_what_was_chosen_meanwhile_holds_where_the_other_article_does_not_come() -> None:
    for choice in (LanguageChosen("de"), MethodChosen("lead"), Restored(0, 0)):
        window = Window()
        window.open(PAGE)
        window.happen(Opened(GONE), choice)

        (error,) = (each.error for each in played.answers(window.opening, OpenFile(GONE)) if isinstance(each, Failed))
        window.happen(Failed(window.opening, error))
        window.analyse()

        assert window.state.stage is Stage.READY
        assert window.state.settled == window.state.options
        assert window.state.found.summary is not None
        assert window.state.found.summary.method == window.state.options.summarizer


def test_the_rest_of_a_long_file_is_read_after_all_where_another_article_does_not_come() -> None:
    window = arriving()
    window.happen(Opened(GONE))

    window.happen(Stopped())
    assert window.submitted() == [OpenFile(BOOK)]
    window.happen(*played.answers(window.opening, OpenFile(BOOK)))

    assert window.state.document == whole(BOOK)
    assert window.state.stage is Stage.SUMMARIZING


def test_who_stops_a_long_file_has_what_is_there() -> None:
    window = arriving()

    window.happen(Stopped())

    assert window.submitted() == [Analyze(article(BOOK, CHAPTERS[0]), window.state.options)]


def test_a_worker_that_begins_again_takes_nothing_from_the_screen() -> None:
    window = Window()
    window.open(SHORT)
    before = window.state
    window.happen(MethodChosen("lead"))
    assert window.state.analysing is not None
    ticket = window.state.analysing.ticket
    job = Analyze(before.document, window.state.options)

    for answer in (*list(played.answers(ticket, job))[:-1], Replaced(ticket, "Again."), *played.answers(ticket, job)):
        window.happen(answer)
        assert window.state.found.actors == before.found.actors
        assert window.state.document == before.document
        assert window.state.lines.shown()


def test_an_article_that_is_read_again_keeps_its_language_its_length_and_its_place() -> None:
    window = Window()
    window.open(SHORT)
    window.happen(LanguageChosen("de"))
    window.analyse()
    window.happen(SizeChosen(1))

    window.happen(Reloaded(12))
    changed = article(SHORT, "A new beginning.", *CHAPTERS[:2])
    window.happen(Finished(window.opening, changed))

    assert window.state.options.language == "de"
    assert window.state.lines.length == Length(LengthUnit.SENTENCES, 1)
    assert window.state.place == changed.text.index("Anna spoke")


def test_a_block_comes_back_once_however_often_that_is_said() -> None:
    window = Window()
    window.open(PAGE)

    window.happen(Restored(0, 0))
    with_block = window.state
    window.happen(Restored(0, 0))
    assert (window.state, window.commands) == (with_block, ())
    window.happen(TakenOut(0, 0))

    assert window.state.document == whole(PAGE)


def test_an_analysis_that_was_called_off_is_not_begun_again_unasked() -> None:
    window = Window()
    window.happen(Opened(SHORT))
    window.happen(Finished(window.opening, whole(SHORT)), Stopped())
    window.happen(Opened(GONE), Stopped())
    assert window.state.stage is Stage.READY

    window.happen(Resumed())

    assert window.submitted() == [Analyze(whole(SHORT), window.state.options)]


def test_work_goes_out_before_anything_is_shown() -> None:
    window = Window()
    window.happen(Opened(SHORT))
    window.happen(Finished(window.opening, whole(SHORT)))

    kinds = [type(command) for command in window.commands]

    assert kinds == sorted(kinds, key=[Cancel, Submit, Show].index)
    assert window.commands[-1] is Show.STAGE
