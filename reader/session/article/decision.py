"""A decision while it is taken: the state so far, and what is to be done about it."""

from dataclasses import replace
from typing import Any

from reader.jobs import Job
from reader.session.article.commands import Cancel, CarryOver, Command, Go, Note, Show, Submit, Tell
from reader.session.article.state import State


class Decision:
    """Lives within one call of `decide`; the roads change it, and nobody else sees it."""

    def __init__(self, state: State) -> None:
        self._before = self.state = state
        self._ended: frozenset[int] = frozenset()
        self._submitted: list[Submit] = []
        self._carried: list[CarryOver] = []
        self._shown: set[Show] = set()
        self._said: list[Tell | Note | Go] = []

    def set(self, **changes: Any) -> None:
        """Change the state."""
        self.state = replace(self.state, **changes)

    def submit(self, job: Job) -> int:
        """Have a job done, and return its ticket."""
        self.set(tickets=self.state.tickets + 1)
        self._submitted.append(Submit(self.state.tickets, job))
        return self.state.tickets

    def end(self, ticket: int) -> None:
        """Note that the job of a ticket is over, whatever came of it."""
        self._ended |= {ticket}

    def carry_over(self, command: CarryOver) -> None:
        """Have what was put right hold for another version of the text."""
        self._carried.append(command)

    def show(self, *parts: Show) -> None:
        """Have views draw parts of the state anew."""
        self._shown |= set(parts)

    def say(self, command: Tell | Note | Go) -> None:
        """Have the reader told something, or led somewhere, once all is shown."""
        self._said.append(command)

    def commands(self) -> tuple[Command, ...]:
        """Return what is to be done: work first, so that whoever is shown the state finds it as it says.

        A job that nobody waits for any more is dropped, whichever road forgot it.
        """
        dropped = sorted(self._before.jobs - self.state.jobs - self._ended)
        submitted = (each for each in self._submitted if each.ticket in self.state.jobs)
        stage = {Show.STAGE} if self.state.stage is not self._before.stage else set()
        return (*map(Cancel, dropped), *submitted, *self._carried, *sorted(self._shown | stage), *self._said)
