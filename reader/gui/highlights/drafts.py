"""Comments that were written and not kept: none is lost, whatever is said or written after it."""

from dataclasses import dataclass, replace

from reader.model.highlight import Highlight


@dataclass(frozen=True, slots=True)
class Draft:
    """A highlight as it would have been kept, as it was before (None where it was not there), and in which text."""

    digest: str
    written: Highlight
    since: Highlight | None


class Drafts:
    """Those of one window, the last one last."""

    def __init__(self) -> None:
        self._drafts: list[Draft] = []

    def put(self, draft: Draft) -> None:
        """Hold on to a draft, in the place of the one on exactly the same words."""
        self.forget(draft.written)
        self._drafts.append(draft)

    def forget(self, highlight: Highlight) -> None:
        """Let go of what was written on a highlight, or on exactly its words."""
        self._drafts = [each for each in self._drafts if not _is_of(each, highlight)]

    def last_in(self, digest: str) -> Draft | None:
        """Return what was dropped last in a text."""
        return next((each for each in reversed(self._drafts) if each.digest == digest), None)

    def on(self, highlight: Highlight, since: Highlight | None, digest: str) -> Draft | None:
        """Return what was written on a highlight, or on its words, which from now on is a draft of this highlight.

        On words that only overlap it counts where nothing is said of the highlight yet: what is kept is not replaced.
        """
        latest = self._drafts[::-1]
        mine = (each for each in latest if _is_of(each, highlight))
        near = (each for each in latest if not _is_said(since) and _is_near(each, highlight, digest))
        found = next(mine, None) or next(near, None)
        if found is None or found.written.id == highlight.id or since is None:
            return found
        adapted = Draft(digest, replace(since, comment=found.written.comment, tags=found.written.tags), since)
        self._drafts = [adapted if each is found else each for each in self._drafts]
        return adapted


def _is_of(draft: Draft, highlight: Highlight) -> bool:
    return draft.written.id == highlight.id or draft.written.passage == highlight.passage


def _is_near(draft: Draft, highlight: Highlight, digest: str) -> bool:
    """Tell whether a draft is of some of the words, in this text, and of no highlight yet."""
    mine, other = draft.written.passage, highlight.passage
    is_among = mine.start < other.start + len(other.words) and other.start < mine.start + len(mine.words)
    return draft.since is None and draft.digest == digest and is_among


def _is_said(highlight: Highlight | None) -> bool:
    return highlight is not None and (highlight.comment is not None or bool(highlight.tags))
