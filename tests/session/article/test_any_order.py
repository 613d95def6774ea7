"""What must hold in whatever order things happen: late answers, doubled ones, and those that nobody waits for any more.

The suite plays some hundred sequences. All that is ever changed here deserves ten thousand:
`python -m pytest tests/session/article --hypothesis-profile=thorough --timeout=0`, some minutes
"""

from collections.abc import Callable, Iterator
from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from reader.model.analysis import Part
from reader.model.correction import Name, NotAnActor
from reader.model.source import Source, SourceKind
from reader.session.article import analysing
from reader.session.article.commands import Cancel, Command, Note, Show, Submit, Tell
from reader.session.article.decide import decide
from reader.session.article.events import (
    Closed,
    Compared,
    Corrected,
    Event,
    Failed,
    Finished,
    LanguageChosen,
    LengthChosen,
    LineBeforeSwitched,
    MethodChosen,
    Opened,
    ParagraphAsked,
    Partial,
    Pasted,
    RecognizerChosen,
    Reloaded,
    Replaced,
    Restored,
    Resumed,
    Selected,
    SizeChosen,
    Stopped,
    TakenOut,
)
from reader.session.article.state import Corrections, Stage, State
from reader.session.correction_book import CorrectionBook
from reader.session.length import Length, LengthUnit
from reader.session.selection import Selection
from tests.session.article import played
from tests.session.article.played import BROKEN, GONE, HOLLOW, SOURCES, TORN, Answer, answers, whole

WORDS = "Dora sang. Emil danced, and fell."
WITHOUT_ANNA = Corrections(CorrectionBook(rules=(NotAnActor(Name("Anna")),)))
REOPENING = (Opened, Pasted, Reloaded, Stopped, Closed)


class Play:
    """One window: its state, the jobs that run for it, and all that was ever said of those that are over."""

    def __init__(self) -> None:
        self.state = State()
        self.running: dict[int, Iterator[Answer]] = {}
        self.jobs: dict[int, Submit] = {}
        self.said: list[Answer] = []
        self.asked: Source | None = None  # for last
        self.stopped: Source | None = None  # of which the rest was called off, as long as its beginning is there
        self.method, self.engine = self.state.options.summarizer, self.state.options.recognizer
        self.language: str | None = None
        self.is_given_up = False

    # -- what happens --------------------------------------------------------------------------------------------

    def happen(self, event: Event) -> None:
        """Let something happen, carry out what is decided, and check all that must hold."""
        before = self.state
        after, commands = decide(before, event)
        assert (after, commands) == decide(before, event), "a decision depends on its state and its event alone"
        self.state = after
        self._carry_out(event, commands)
        self._note(before, event, commands)
        self._check(before, event, commands)

    def answer(self, choice: int) -> None:
        """Let a running job say what is next."""
        if self.running:
            ticket = sorted(self.running)[choice % len(self.running)]
            self._say(next(self.running[ticket]))

    def answer_again(self, choice: int) -> None:
        """Let something be said a second time, however late."""
        if self.said:
            self._say(self.said[choice % len(self.said)])

    def die(self, choice: int) -> None:
        """Let the worker die in a job and begin it again."""
        if self.running:
            ticket = sorted(self.running)[choice % len(self.running)]
            self.running[ticket] = answers(ticket, self.jobs[ticket].job)
            self.happen(Replaced(ticket, "It did not answer."))

    def finish(self) -> None:
        """Let all jobs come to their ends, and check what must be there then."""
        for _ in range(200):
            if not self.running:
                break
            self.answer(0)
        assert not self.running
        self._check_end()

    def _say(self, answer: Answer) -> None:
        self.said.append(answer)
        if isinstance(answer, Finished | Failed):
            self.running.pop(answer.ticket, None)
        self.happen(answer)

    def _carry_out(self, event: Event, commands: tuple[Command, ...]) -> None:
        for command in commands:
            if isinstance(command, Submit):
                assert command.ticket not in self.jobs, "a ticket is given out once"
                self.jobs[command.ticket] = command
                self.running[command.ticket] = answers(command.ticket, command.job)
            elif isinstance(command, Cancel):
                del self.running[command.ticket]

    def _note(self, before: State, event: Event, commands: tuple[Command, ...]) -> None:
        """Keep in mind what was asked for last."""
        self._note_opening(before, event, commands)
        match event:
            case MethodChosen():
                self.method = event.method
            case RecognizerChosen():
                self.engine = event.engine
            case LanguageChosen():
                self.language = event.language
            case Stopped() if before.opening is None:
                self.is_given_up = self.is_given_up or before.analysing is not None
            case Failed() if before.analysing is not None and before.analysing.ticket == event.ticket:
                self.is_given_up = True
        if self.state.analysing is not None and self.state.analysing != before.analysing:
            self.is_given_up = False

    def _note_opening(self, before: State, event: Event, commands: tuple[Command, ...]) -> None:
        match event:
            case Opened():
                self.asked = event.source
            case Pasted():
                self.asked = event.source
            case Reloaded() if before.source is not None and before.source.has_place:
                self.asked = before.source
            case Stopped() if before.opening is not None and before.opening.is_shown:
                self.asked, self.stopped = None, before.opening.source
            case Stopped() if before.opening is not None:
                self.asked = None if self.stopped == before.source else before.source
        if Show.DOCUMENT in commands and isinstance(event, Partial | Finished):
            self.stopped = None
        is_other = before.opening is not None and before.opening.top is None and isinstance(event, Partial | Finished)
        if is_other and Show.DOCUMENT in commands:
            self.language = None

    # -- what must hold ------------------------------------------------------------------------------------------

    def _check(self, before: State, event: Event, commands: tuple[Command, ...]) -> None:
        assert self.state.jobs == set(self.running), "every job has somebody who waits for it, and nobody waits in vain"
        self._check_opening(before, event)
        self._check_words(before, event, commands)
        if isinstance(event, Partial | Finished | Failed | Replaced):
            self._check_answer(before, event, commands)

    def _check_opening(self, before: State, event: Event) -> None:
        """What is being opened is called off by nothing but another opening, or on demand."""
        is_over = isinstance(event, Finished | Failed) and event.ticket in before.jobs
        if before.opening is not None and not isinstance(event, REOPENING) and not is_over:
            assert self.state.opening is not None
            assert self.state.opening.ticket == before.opening.ticket

    def _check_words(self, before: State, event: Event, commands: tuple[Command, ...]) -> None:
        """Every failure is said once, and nothing else is."""
        told = [command.error for command in commands if isinstance(command, Tell)]
        noted = [command for command in commands if isinstance(command, Note)]
        is_waited_for = isinstance(event, Failed | Replaced) and event.ticket in before.jobs
        has_other_words = before.opening is not None and before.opening.plain_text and self.state.opening is not None
        must_tell = isinstance(event, Failed) and is_waited_for and not has_other_words
        assert told == ([event.error] if isinstance(event, Failed) and must_tell else [])
        assert len(noted) == (isinstance(event, Replaced) and is_waited_for)

    def _check_answer(
        self, before: State, event: Partial | Finished | Failed | Replaced, commands: tuple[Command, ...]
    ) -> None:
        """An answer takes nothing away; one that nobody waits for changes nothing."""
        after = self.state
        if event.ticket not in before.jobs:
            assert (after, commands) == (before, ())
        elif Show.DOCUMENT in commands:
            assert before.opening is not None
            assert after.source == before.opening.source
        else:
            assert after.source == before.source
            assert after.document.text.startswith(before.document.text)
            self._check_findings(before, after)
            self._check_stages(before, event)

    def _check_findings(self, before: State, after: State) -> None:
        are_other_sentences = before.document.sentences != after.document.sentences
        if are_other_sentences and before.document.is_segmented:
            assert before.settled is None or before.settled.language != after.options.language
            return
        for part in Part:
            assert getattr(before.found, part) is None or getattr(after.found, part) is not None
        assert before.lines.added <= after.lines.added or are_other_sentences

    def _check_stages(self, before: State, event: Partial | Finished | Failed | Replaced) -> None:
        """What the parse will choose again is not shown before it has; where it never will, all that was found is."""
        if self.state.found.is_provisional and isinstance(event, Partial):
            assert self.state.found.key_points == before.found.key_points
        if isinstance(event, Failed) and before.analysing is not None and before.analysing.so_far is not None:
            assert self.state.found.key_points is not None

    def _check_end(self) -> None:
        state = self.state
        assert state.stage in (Stage.EMPTY, Stage.READY, Stage.FAILED)
        self._check_that_the_last_wins()
        assert (state.options.summarizer, state.options.recognizer) == (self.method, self.engine)
        if not state.document.text:
            return
        assert state.settled == state.options
        assert state.options.language == self.language
        if not self.is_given_up:
            expected = played.found(played.segmented(state.document, state.options.language), state.options)
            assert state.document.sentences == played.segmented(state.document, state.options.language).sentences
            assert state.found == expected
            state.analysis.check(state.document)

    def _check_that_the_last_wins(self) -> None:
        state = self.state
        if self.asked is None:
            return
        if self.asked == GONE:
            is_rest_gone = state.failed is not None and state.failed == state.source  # was read again after that
            assert state.failed == GONE or is_rest_gone or self.is_given_up
        elif self.asked == TORN:
            assert state.source == TORN
            assert whole(TORN).text.startswith(state.document.text)
        else:
            assert state.source == self.asked
            expected = whole(self.asked).text if self.asked.kind is not SourceKind.PASTED else WORDS
            assert state.all_left_out.article.text.endswith(expected)
            assert state.document.text == state.all_left_out.document().text


def event_of(
    kind: Callable[..., Event], *values: st.SearchStrategy[object]
) -> st.SearchStrategy[Callable[[Play], None]]:
    """Return the strategy of an event that simply happens."""
    return st.builds(kind, *values).map(lambda event: lambda play: play.happen(event))


some = st.integers(0, 40)
offsets, blocks = st.integers(0, 60), st.integers(0, 1)
choices = st.one_of(
    event_of(Opened, st.sampled_from(SOURCES)),
    event_of(Pasted, st.just(WORDS), st.sampled_from(("", HOLLOW))),
    event_of(Reloaded, offsets),
    event_of(Stopped),
    event_of(Resumed),
    event_of(MethodChosen, st.sampled_from(("glance", "lead", BROKEN))),
    event_of(RecognizerChosen, st.sampled_from(("minilm", "light"))),
    event_of(LanguageChosen, st.sampled_from((None, "de", "en"))),
    event_of(Restored, blocks, offsets),
    event_of(TakenOut, blocks, offsets),
    event_of(LengthChosen, st.builds(Length, st.just(LengthUnit.SENTENCES), st.integers(0, 9))),
    event_of(SizeChosen, st.integers(0, 9)),
    event_of(LineBeforeSwitched, st.integers(0, 9)),
    event_of(ParagraphAsked, st.sampled_from((None, 0, 1, 9))),
    event_of(
        Selected, st.builds(Selection, actor=st.sampled_from((None, "minilm-Anna")), point=st.sampled_from((None, 1)))
    ),
    event_of(Corrected, st.sampled_from((Corrections(), WITHOUT_ANNA))),
    event_of(Compared, st.sampled_from((None, "lead", "lsa"))),
)
words = st.one_of(
    some.map(lambda choice: lambda play: play.answer(choice)),
    some.map(lambda choice: lambda play: play.answer(choice)),
    some.map(lambda choice: lambda play: play.answer_again(choice)),
    some.map(lambda choice: lambda play: play.die(choice)),
)
sequences = st.lists(st.one_of(choices, words, words), max_size=40)


@given(sequences, st.sampled_from((0, analysing.LONG)))
def test_what_must_hold_holds_in_any_order(steps: list[Callable[[Play], None]], long: int) -> None:
    play = Play()

    with mock.patch.object(analysing, "LONG", long):
        for step in steps:
            step(play)
        play.finish()


@given(sequences)
def test_nothing_runs_on_for_a_window_that_is_closed(steps: list[Callable[[Play], None]]) -> None:
    play = Play()
    for step in steps:
        step(play)

    play.happen(Closed())

    assert not play.running
