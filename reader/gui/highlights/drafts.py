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
        """Hold on to a draft, in the place of the one on the same words."""
        self.forget(draft.written, draft.digest)
        self._drafts.append(draft)

    def forget(self, highlight: Highlight, digest: str) -> None:
        """Let go of what was written on these words."""
        self._drafts = [each for each in self._drafts if not _is_on(each, highlight, digest)]

    def last_in(self, digest: str) -> Draft | None:
        """Return what was dropped last in a text."""
        return next((each for each in reversed(self._drafts) if each.digest == digest), None)

    def on(self, highlight: Highlight, since: Highlight | None, digest: str) -> Draft | None:
        """Return what was written on the words of a highlight, as a draft of this highlight."""
        found = next((each for each in reversed(self._drafts) if _is_on(each, highlight, digest)), None)
        if found is None or found.written.id == highlight.id or since is None:
            return found
        return Draft(digest, replace(since, comment=found.written.comment, tags=found.written.tags), since)


def _is_on(draft: Draft, highlight: Highlight, digest: str) -> bool:
    """Tell whether a draft is of a highlight or its words; of some of them, where there is none yet."""
    mine, other = draft.written.passage, highlight.passage
    if draft.written.id == highlight.id or mine == other:
        return True
    is_among = mine.start < other.start + len(other.words) and other.start < mine.start + len(mine.words)
    return draft.since is None and draft.digest == digest and is_among
