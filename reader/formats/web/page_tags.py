"""Elements of a page that begin a line of their own, and those that hold no words of it."""

from reader.formats.markup import markup_signs as signs

BLOCKS = signs.SET_APART
UNREAD = (signs.UNSEEN - {"dialog", "head"}).union(
    ("col", "colgroup", "noembed", "noframes", "object", "optgroup", "rtc", "svg")
)
