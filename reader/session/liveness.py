"""Tells that a process at work hangs, without asking it: a job may take minutes, and a call in C may keep it silent."""

from pathlib import Path

CHECK_S = 1.0
STOPPED = "T"  # by a signal, or a debugger's wish that is over; one that is being traced says "t"
STOPPED_CHECKS = 3  # in a row: Ctrl-Z and `fg` in a terminal stop and wake window and worker, though not in one instant
SILENT_CHECKS = 60  # in a row, where the system does not tell: far longer than any call that keeps all threads waiting
BEAT_S = 1.0  # between two signs of life of a process whose state the system does not tell


class Liveness:
    """Looks at one process again and again. Counts looks, no time: a computer that slept has lost none."""

    def __init__(self) -> None:
        self._in_a_row = 0
        self._was_heard = True

    def begin(self) -> None:
        """Begin anew, with another process or job."""
        self._in_a_row, self._was_heard = 0, True

    def hear(self) -> None:
        """Note that the process has said something."""
        self._was_heard = True

    def look(self, process_id: int) -> bool:
        """Look once more; tell whether the process hangs."""
        state = state_of(process_id)
        is_alive = self._was_heard if state is None else state != STOPPED
        self._was_heard = False
        self._in_a_row = 0 if is_alive else self._in_a_row + 1
        return self._in_a_row >= (SILENT_CHECKS if state is None else STOPPED_CHECKS)


def state_of(process_id: int) -> str | None:
    """Return what the system says of a process, in one letter; None where it says nothing."""
    try:
        told = Path("/proc", str(process_id), "stat").read_text("ascii", "replace")
    except OSError:
        return None
    return told.rpartition(")")[2].split()[0]
