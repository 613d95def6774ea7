"""One highlight that was changed in two places: what was changed in each holds, and of two comments none is lost."""

from collections.abc import Sequence
from dataclasses import replace

from reader.model.highlight import Comment, Highlight


def merged(here: Highlight, before: Highlight, there: Highlight) -> Highlight:
    """Return a highlight as it is here, with the tags and the comment that were changed there."""
    tags = merged_tags(here.tags, before.tags, there.tags)
    return replace(here, tags=tags, comment=_said(here.comment, before.comment, there.comment))


def merged_tags(here: Sequence[str], before: Sequence[str], there: Sequence[str]) -> tuple[str, ...]:
    """Return the tags that are here or there, without those that were taken away there."""
    if here == before:
        return tuple(dict.fromkeys(there))  # in the order in which they are there
    gone = set(before) - set(there)
    return tuple(dict.fromkeys((*(tag for tag in here if tag not in gone), *there)))


def words_of(comment: Comment | None) -> str | None:
    """Return what a comment says, whenever it was written."""
    return comment.text if comment else None


def _said(here: Comment | None, before: Comment | None, there: Comment | None) -> Comment | None:
    if words_of(there) == words_of(before):
        return here
    is_old = words_of(here) == words_of(before)
    if is_old or not here or not there:
        return there or (None if is_old else here)
    if f"\n\n{there.text}\n\n" in f"\n\n{here.text}\n\n":  # such as after it was read back before
        return here
    return Comment(f"{here.text}\n\n{there.text}", there.changed)
