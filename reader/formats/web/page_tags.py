"""Elements of a page that begin a line of their own, and those that hold no words of it."""

from reader.formats.markup import markup_signs as signs

BLOCKS = signs.BLOCKS.union(signs.HEADINGS, signs.LISTS, signs.CAPTIONS).union(
    ("aside", "blockquote", "dialog", "hr", "li", "nav", "pre", "td", "th", "tr")
)
UNREAD = (signs.UNSEEN - {"dialog", "head"}).union(
    ("col", "colgroup", "noembed", "noframes", "object", "optgroup", "rtc", "svg")
)
