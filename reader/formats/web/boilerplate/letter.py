"""Which parts of a mail's page are the letter: all but what senders add, and the mail that it answers."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.formats.plain.earlier_mail import announces_earlier, is_answer, is_forwarded
from reader.formats.plain.mail import holds_head, is_closing, is_salutation
from reader.formats.web.boilerplate.phrases import role_of_line
from reader.formats.web.boilerplate.roles import Role, role_of
from reader.formats.web.boilerplate.selection import Choice, choose_all
from reader.formats.web.segments import Segment, upward

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_QUOTED = re.compile(r"(?:gmail|yahoo|protonmail|zmail)_?-?(?:quote|quoted)|moz-cite|divrplyfwdmsg|olk_src_body")
_REPLY = re.compile(r"(?:re|aw|antw|sv|vs|odp|ynt|rif)\s?(?:\[\d+\])?:", re.IGNORECASE)  # before the subject
_MAX_FOOT = 0.5  # of the words of a mail; more are the mail
_BUTTON = 4  # elements around a link, one of which calls it a button
_FIRST, _LAST = 3, 4  # lines, among which a salutation and the words before the name stand


def choose_letter(segments: Sequence[Segment], title: str) -> Choice:
    """Take everything that is visible but the lines that senders add, and the mail that is answered."""
    choice = choose_all(segments, title)
    _leave_out_foot(segments, choice)
    for at, segment in enumerate(segments):
        line = role_of_line(segment.text, segment.link_share)
        if line in (Role.FURNITURE, Role.FOOTER):
            choice.chosen[at], choice.roles[at] = False, line
    _leave_out_earlier(segments, choice, is_reply=_REPLY.match(title) is not None)
    _name_politeness(segments, choice)
    return choice


def _leave_out_foot(segments: Sequence[Segment], choice: Choice) -> None:
    """Leave out the foot of a newsletter, which an element names, and buttons that are nothing but a link."""
    roles = [[role_of(element) for element in upward(segment.element)] for segment in segments]
    foot = len(segments)
    while foot and Role.FOOTER in roles[foot - 1]:
        foot -= 1
    words = [segment.word_count for segment in segments]
    foot = foot if sum(words[foot:]) <= _MAX_FOOT * sum(words) else len(segments)
    for at, segment in enumerate(segments):
        if at >= foot or (segment.link_share == 1 and Role.FURNITURE in roles[at][:_BUTTON]):
            choice.chosen[at], choice.roles[at] = False, Role.FOOTER if at >= foot else Role.FURNITURE


def _leave_out_earlier(segments: Sequence[Segment], choice: Choice, *, is_reply: bool) -> None:
    chosen = [at for at, is_chosen in enumerate(choice.chosen) if is_chosen]
    head = next((at for at in chosen[1:] if is_reply and holds_head(segments[at].text)), len(segments))
    earlier = _earlier(segments, chosen) | {at for at in chosen if at >= head}
    letter = " ".join(segments[at].text for at in chosen if at not in earlier)
    if not is_answer(letter) or any(is_forwarded(segments[at].text) for at in earlier):
        return
    for at in earlier:
        choice.chosen[at], choice.roles[at] = False, Role.EARLIER_MAIL


def _earlier(segments: Sequence[Segment], chosen: Sequence[int]) -> set[int]:
    """Return what mail programs have marked as an earlier mail, or a quotation at the end that is announced as one."""
    marked = {at for at in chosen if any(_is_marked(element) for element in upward(segments[at].element))}
    letter = [at for at in chosen if at not in marked]
    quoted = _quotation_at_end(segments, letter)
    above = [at for at in letter if at < min(marked | quoted, default=0)][-1:]
    is_announced = any(announces_earlier(segments[at].text) for at in above)
    if quoted and not is_announced and not announces_earlier(segments[min(quoted)].text):
        quoted = set()
    return marked | quoted | (set(above) if is_announced else set())


def _quotation_at_end(segments: Sequence[Segment], chosen: Sequence[int]) -> set[int]:
    """Return the last quotation, where nothing stands below it; a newsletter quotes between its paragraphs."""
    last: HtmlElement | None = None
    found: set[int] = set()
    for at in reversed(chosen):
        frames = [element for element in upward(segments[at].element) if element.tag == "blockquote"]
        if not frames or (last is not None and frames[-1] is not last):
            break
        last = frames[-1]
        found.add(at)
    return found


def _is_marked(element: "HtmlElement") -> bool:
    """Tell whether an element is what a mail program puts around the mail that is answered."""
    if element.tag == "blockquote" and (element.get("type") or "").lower() == "cite":
        return True
    return _QUOTED.search(f"{element.get('class') or ''} {element.get('id') or ''}".lower()) is not None


def _name_politeness(segments: Sequence[Segment], choice: Choice) -> None:
    """Take salutation and closing for captions, as in letters of plain text: they are no prose."""
    chosen = [at for at, is_chosen in enumerate(choice.chosen) if is_chosen]
    greetings = [at for at in chosen[:_FIRST] if is_salutation(segments[at].text)][:1]
    closings = [at for at in chosen[-_LAST:] if is_closing(segments[at].text)]
    for at in (*greetings, *closings):
        choice.roles[at] = Role.CAPTION
