"""Counts, after each kill, what was said to be written and is not there, what cannot be read, and what lies about."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.gui.look.settings import Settings
from reader.locations import Locations, of_user
from reader.model.correction import NotAnActor
from reader.session.correction_file import book_from_text
from reader.session.reading_list import ReadingList
from reader.storage.whole_file import PART_END
from tests.kill_trial.worker_trial import worker_trial
from tests.kill_trial.writing import EXPORTED

TIMES = 200
LONGEST_S = 0.4  # from the first writing to the kill
LAST = 1_000_000  # the number of the last writing, which nobody kills
OURS = {"GlanceReader.ini", "corrections.toml", "reading-list.txt", "article.md"}


@dataclass
class Outcome:
    """What was found after so many kills."""

    kills: int = 0
    written: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    left_at_once: Counter[str] = field(default_factory=Counter)  # which the next writing removes
    left: list[str] = field(default_factory=list)


class Trial:
    """One home, in which one window after another is killed."""

    def __init__(self, home: Path) -> None:
        folders = {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
        self._environment = os.environ | folders | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
        self._places: Locations = of_user(self._environment)
        self._home, self._exported = home, home / "documents" / "article.md"
        self._exported.parent.mkdir()
        self.outcome = Outcome()

    def kill_once(self, start: int) -> None:
        """Let a window write, kill it, and look."""
        with self._window(start, LAST) as window:
            assert window.stdout is not None
            first = window.stdout.readline()
            time.sleep(random.uniform(0, LONGEST_S))
            window.send_signal(signal.SIGKILL)
            said = [first, *window.stdout]
        self.outcome.kills += 1
        self.outcome.left_at_once.update(kind_of(path) for path in self._strange())
        self._look(said)
        self._begin_anew()

    def end(self, start: int) -> None:
        """Let a window write and close, and see what is there that should not be."""
        with self._window(start, 3) as window:
            assert window.stdout is not None
            said = list(window.stdout)
        assert window.returncode == 0
        self._look(said)
        self.outcome.left = [str(path.relative_to(self._home)) for path in self._strange()]

    def _window(self, start: int, times: int) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "tests.kill_trial.writing", str(self._exported), str(start), str(times)]
        return subprocess.Popen(command, env=self._environment, stdout=subprocess.PIPE, text=True)

    def _look(self, said: list[str]) -> None:
        numbers: dict[str, list[int]] = {}
        for line in said:
            kind, number = line.split()
            numbers.setdefault(kind, []).append(int(number))
        self.outcome.written.update({kind: len(of_kind) for kind, of_kind in numbers.items()})
        there = self._numbers_there()
        for kind, of_kind in numbers.items():
            if kind in there:
                self.outcome.lost += [f"{kind} {number}" for number in of_kind if number not in there[kind]]
        if "exported" in numbers and self._number_exported() < numbers["exported"][-1]:
            self.outcome.lost.append("exported")
        zoom = Settings(self._places.settings_file).zoom_percent
        if "zoom" in numbers and (zoom - numbers["zoom"][-1]) % 100 > 1:
            self.outcome.lost.append("zoom")

    def _numbers_there(self) -> dict[str, set[int]]:
        """Return what the files hold of each kind of which all must be there."""
        book = book_from_text(self._places.corrections_file.read_text("utf-8"))
        reading_list = ReadingList(self._places.data)
        texts = (reading_list.text_of(each.source) for each in reading_list.articles)
        return {
            "correction": {int(rule.name.words.split()[1]) for rule in book.rules if isinstance(rule, NotAnActor)},
            "place": {offset for _, offset in reading_list.file.value.places},
            "pasted": {int(text.text.split()[1]) for text in texts if text is not None},
        }

    def _number_exported(self) -> int:
        """Return the number that stands all over the exported file; -1 where it is not whole."""
        found = self._exported.read_text().split()
        return int(found[0]) if len(found) == EXPORTED and len(set(found)) == 1 else -1

    def _strange(self) -> list[Path]:
        files = (path for path in self._home.rglob("*") if path.is_file())
        return [
            path for path in files if (path.name not in OURS and path.parent.name != "pasted") or PART_END in path.name
        ]

    def _begin_anew(self) -> None:
        """Take away what was looked at: the files of a thousand writings would only make the writing slow."""
        self._places.corrections_file.unlink(missing_ok=True)
        for path in (self._places.data / "pasted").glob("*.*"):
            path.unlink()


def kind_of(path: Path) -> str:
    """Return what a file is that should not be there, without its number."""
    return "".join(character for character in path.name if not character.isdigit() or character == ".")


def main(times: int) -> int:
    """Kill so often, and print what was found; 1 where anything is lost or left."""
    with TemporaryDirectory() as folder:
        trial = Trial(Path(folder))
        for number in range(times):
            trial.kill_once(number * 1000)
        trial.end(LAST)
    found = trial.outcome
    print(f"windows killed while they wrote: {found.kills}; written: {dict(found.written)}")
    print(f"lost: {len(found.lost)} {found.lost[:5]}")
    print(f"beside the files right after the kills: {dict(found.left_at_once)}; after the next writing: {found.left}")
    is_well = worker_trial(times)
    return 0 if is_well and not found.lost and not found.left else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES))
