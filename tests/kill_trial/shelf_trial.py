"""Kills a program at random moments while it writes to the shelf; nothing that was said to be written may be lost.

`python -m tests.kill_trial.shelf_trial [TIMES]`, 1,000 times unless it is said otherwise; run by hand. Every other time
two programs write to one file, and both are killed.
"""

import random
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.shelf.shelf import Shelf
from reader.shelf.shelved import ReadingState
from reader.shelf.tables import MIGRATIONS
from reader.storage.database import Database
from tests.kill_trial.shelf_writing import article

TIMES = 1_000
LONGEST_S = 0.12  # from the first writing to the kill
MOST_ON_ONE = 25  # kills with one file, after which a new one begins: a full one only makes the looking slow
APART = 10_000  # between the numbers of one program and the next

Said = dict[str, set[int]]


def kill_once(path: Path, start: int, programs: int) -> Said:
    """Let programs write to a shelf, kill them, and return what they said."""
    command = [sys.executable, "-m", "tests.kill_trial.shelf_writing", str(path)]
    running = [
        subprocess.Popen([*command, str(start + APART * each)], stdout=subprocess.PIPE, text=True)
        for each in range(programs)
    ]
    heard = [process.stdout.readline() for process in running if process.stdout]
    time.sleep(random.uniform(0, LONGEST_S))
    for process in running:
        process.kill()
    heard += [line for process in running if process.stdout for line in process.stdout]
    for process in running:
        process.wait()
    said: Said = {}
    for kind, number in (line.split() for line in heard if line.endswith("\n")):
        said.setdefault(kind, set()).add(int(number))
    return said


def lost_of(path: Path, said: Said) -> list[str]:
    """Return what was said and is not so, and whether the file is sound."""
    acts = [(kind, number) for kind, numbers in said.items() for number in numbers]
    with closing(Shelf(path)) as shelf:
        lost = [f"{kind} {number}" for kind, number in acts if not _holds(shelf, kind, number)]
        lost += [f"set aside {shelf.set_aside}"] if shelf.set_aside else []
    with closing(Database(path, MIGRATIONS)) as file:
        lost += [str(row) for row in file.read("PRAGMA integrity_check") if row != ("ok",)]
    return lost


def _holds(shelf: Shelf, kind: str, number: int) -> bool:
    """Tell whether an act is there still, or what may have come after it in its place."""
    highlights = shelf.highlights_of(article(number))
    comments = [each.comment.text for each in highlights if each.comment]
    binned = {each.title for each in shelf.binned()}
    found = shelf.found(f"Actor{number}")
    is_binned = number % 5 == 0 and f"Article {number}" in binned
    return {
        "highlight": bool(highlights) or number % 3 == 0,
        "comment": comments == [f"said {number}"] or number % 3 == 0,
        "article": is_binned or bool(found),
        "done": is_binned or [each.state for each in found] == [ReadingState.DONE],
        "removed": not highlights,
        "binned": is_binned,
    }[kind]


def main(times: int) -> int:
    """Kill so often, and print what was found; 1 where anything is lost."""
    written, lost, kills = Counter[str](), list[str](), 0
    with TemporaryDirectory() as folder:
        for number in range(times):
            path = Path(folder) / f"{number // MOST_ON_ONE}" / "shelf.db"
            programs = 1 + number % 2
            said = kill_once(path, number * 3 * APART, programs)
            kills += programs
            written.update({kind: len(numbers) for kind, numbers in said.items()})
            lost += lost_of(path, said)
    print(f"moments: {times}; programs killed while they wrote: {kills}; written: {dict(written)}")
    print(f"lost: {len(lost)} {lost[:5]}")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES))
