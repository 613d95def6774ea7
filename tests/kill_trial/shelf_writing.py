"""Writes to a shelf without pause until it is killed, and says after each act what is on the disk.

Run as `python -m tests.kill_trial.shelf_writing FILE START`: one line for each act, a kind and a number.
"""

import random
import sys
import time
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path

from reader.anchors.placing import passage_at
from reader.model.document import Document, Metadata
from reader.model.highlight import Comment, Highlight
from reader.model.span import Span
from reader.shelf.shelf import Shelf
from reader.shelf.shelved import ReadingState
from reader.storage.database import DatabaseTroubleError
from tests.documents import make_document

LONGEST_PAUSE_S = 0.004  # after each act: whoever waits for the file gets a turn
WORDS = "The harbour of Vell froze on Monday, and nobody walked over the ice. "


def article(number: int) -> Document:
    """Return the article of a number, long enough to fill several pages of the file."""
    made = make_document(f"Article {number}", *(f"{WORDS * 5}{number} {line}" for line in range(20)))
    return replace(made, source=f"/news/{number}.txt", metadata=Metadata(title=f"Article {number}"))


def write(shelf: Shelf, number: int) -> None:
    """Do everything that is ever done to a shelf, once."""
    document = article(number)
    highlight = Highlight(f"{number}", passage_at(document.text, Span(12, 40)), made="2027-03-01T08:00:00+00:00")
    shelf.put_highlight(document, highlight)
    say("highlight", number)
    shelf.put_highlight(document, replace(highlight, comment=Comment(f"said {number}"), tags=("ice",)))
    say("comment", number)
    shelf.put(document, [f"Actor{number}"])
    say("article", number)
    (there,) = shelf.found(f"Actor{number}")
    shelf.set_state(there.id, ReadingState.DONE)
    say("done", number)
    if number % 3 == 0:
        shelf.remove_highlight(highlight.id)
        say("removed", number)
    if number % 5 == 0:
        shelf.bin(there.id)
        say("binned", number)


def say(kind: str, number: int) -> None:
    """Tell what is on the disk now."""
    print(kind, number, flush=True)
    time.sleep(random.uniform(0, LONGEST_PAUSE_S))


def main(path: Path, start: int) -> None:
    """Write from the number `start` on."""
    shelf = Shelf(path)
    for number in count(start):
        with suppress(DatabaseTroubleError):  # the other program was writing for too long: nothing was said, or done
            write(shelf, number)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
