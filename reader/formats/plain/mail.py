"""What a mail program adds to a letter: the lines above it, the salutation, the signature. Knows plain text alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from itertools import groupby

from reader.formats.plain.earlier_mail import is_forwarded
from reader.formats.plain.lines import Line
from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.bylines import Byline
from reader.formats.structure.dates import first_date
from reader.formats.structure.headings import is_prose
from reader.formats.structure.punctuation import ends_sentence, word_count
from reader.model.document import ParagraphRole

SIGNATURE = "--"  # the line that mail programs put above a signature (RFC 3676, section 4.3)
MIN_FIELDS = 2  # different names; one alone may open any text ("To: all who read this")
MAX_SALUTATION_WORDS = 8
MAX_CLOSING_WORDS = 8
MAX_SIGNATURE = 20  # blocks
_MAX_FIELDS = 40
_MAX_NAME = 3  # words that say what a paper is, above its fields
_MAX_LINES = 80
_MAX_VALUE = 2_000  # characters of a field in which a sender or a date is looked for
_LAST = 4  # blocks at the end of a mail, among which the closing stands
_REGION = 8  # blocks; a salutation stands no further below what is above the text
_FIELD = re.compile(r"(?P<name>[^\W\d_][\w-]{1,29})\s?:(?:\s+(?P<value>\S.*))?", re.DOTALL)
_NAMES = re.compile(r"(?<!\S)([^\W\d_][\w-]{1,29})\s?:(?=\s)")
_ADDRESS = re.compile(r"\s*(?:<[^<>]*>|\[mailto:[^\]]*\])")
_SALUTATION = re.compile(
    r"(?:dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)|to whom it may concern|"
    r"liebe[rs]?|sehr geehrte[rs]?|hallo|guten (?:tag|morgen|abend)|bonjour|bonsoir|ch(?:er|ère)s?|salut|"
    r"querid[oa]s?|estimad[oa]s?|hola|buenos días|car[oaie]|gentil[ei]|buongiorno|beste|geachte|prezad[oa]s?|olá)"
    r"\b[^.?:]*[,:!]?",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:(?:all the )?best|(?:best|kind|warm|with|many) (?:wishes|regards|thanks)|regards|cheers|sincerely|yours|"
    r"thanks|thank you|take care|(?:mit )?(?:freundlich|viel|lieb|best|herzlich)e[nr]? gr(?:ü|ue)(?:ß|ss)en?|"
    r"gruß|cordialement|bien à vous|amicalement|(?:un |cordiales )?saludos?|atentamente|"
    r"(?:cordiali|distinti) saluti|met vriendelijke groet(?:en)?|groeten|atenciosamente|abraços?)"
    r"\b[^.?!:;]*[,!]?",
    re.IGNORECASE,
)


class _Field(Enum):
    FROM = auto()
    TO = auto()
    SUBJECT = auto()
    DATE = auto()
    OTHER = auto()


_FIELDS = {
    "from": _Field.FROM, "von": _Field.FROM, "de": _Field.FROM, "van": _Field.FROM, "da": _Field.FROM,
    "to": _Field.TO, "an": _Field.TO, "à": _Field.TO, "para": _Field.TO, "aan": _Field.TO,
    "cc": _Field.TO, "bcc": _Field.TO, "reply-to": _Field.TO,
    "subject": _Field.SUBJECT, "betreff": _Field.SUBJECT, "objet": _Field.SUBJECT, "asunto": _Field.SUBJECT,
    "oggetto": _Field.SUBJECT, "onderwerp": _Field.SUBJECT, "assunto": _Field.SUBJECT,
    "date": _Field.DATE, "sent": _Field.DATE, "datum": _Field.DATE, "gesendet": _Field.DATE, "fecha": _Field.DATE,
    "envoyé": _Field.DATE, "enviado": _Field.DATE, "data": _Field.DATE, "inviato": _Field.DATE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MailHead:
    """Block indices of the lines above a letter; `subject` is the title without the field's name."""

    title: int | None = None
    subject: str | None = None
    bylines: dict[int, Byline] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Return the number of blocks that it takes up."""
        return len(self.bylines) + (self.title is not None)


def split_head(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the fields at the very top, each unfolded to one line, and the lines below them."""
    fields: list[Line] = []
    used = 0
    for line in lines[:_MAX_LINES]:
        if fields and line.indent and not line.is_after_blank:
            fields[-1] = replace(fields[-1], text=f"{fields[-1].text} {line.text}")
        elif line.quote_depth or not _FIELD.fullmatch(line.text):
            break
        else:
            fields.append(replace(line, is_after_blank=True))
        used += 1
    if not _head_length([line.text for line in fields]):
        return [], list(lines)
    return fields, [replace(line, is_after_blank=True) for line in lines[used : used + 1]] + list(lines[used + 1 :])


def read_head(blocks: Sequence[Block]) -> MailHead:
    """Return what the fields at the very top say, or more than two below a line such as "Memo", one a subject."""
    texts = [block.text if block.is_plain else "" for block in blocks[:_MAX_FIELDS]]
    fields = range(_head_length(texts) or _length_below_name(texts))
    subjects = [index for index in fields if _kind(texts[index]) is _Field.SUBJECT and _value(texts[index])]
    title = subjects[0] if subjects else None
    bylines = {index: _byline(texts[index]) for index in fields if index != title}
    return MailHead(title, _value(texts[title]) if title is not None else None, bylines)


def _length_below_name(texts: Sequence[str]) -> int:
    """Return how many lines a head takes up below what names the paper; 0 where there is none."""
    below = texts[1 : 1 + _head_length(texts[1:])]
    is_head = len(below) > MIN_FIELDS and any(_kind(text) is _Field.SUBJECT for text in below)
    is_named = is_head and word_count(texts[0]) <= _MAX_NAME and not ends_sentence(texts[0])
    return 1 + len(below) if is_named else 0


def holds_head(text: str) -> bool:
    """Tell whether one line names who sent a mail, to whom and when or on what, as above a mail that is answered."""
    kinds = [_FIELDS.get(name.lower()) for name in _NAMES.findall(text)]
    return kinds[:1] == [_Field.FROM] and len({*kinds} - {None}) > MIN_FIELDS


def is_salutation(text: str) -> bool:
    """Tell whether a line greets and says nothing else."""
    return word_count(text) <= MAX_SALUTATION_WORDS and _SALUTATION.fullmatch(text) is not None


def is_closing(text: str) -> bool:
    """Tell whether a line is what stands above a name at the end of a letter, with the name or without it."""
    return word_count(text) <= MAX_CLOSING_WORDS and _CLOSING.fullmatch(text) is not None


def settle_mail(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks; salutation, closing and signature of a mail stand around it, and name nobody told of."""
    settled = list(blocks)
    role = ParagraphRole.BOILERPLATE if read_head(blocks).size else ParagraphRole.BODY
    for index in (*_salutation(blocks), *_closing(blocks), *_signature(blocks)):
        settled[index] = blocks[index].aside(role)
    for index in _passed_on(blocks):
        settled[index] = replace(blocks[index], form=Form.BYLINE)
    return settled


def _passed_on(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the lines that say who sent a mail within the mail, and on what, and what announces them."""
    kinds = [_kind(block.text) if block.is_plain else _Field.OTHER for block in blocks]
    start = read_head(blocks).size
    for is_field, run in groupby(range(start, len(blocks)), lambda at: kinds[at] is not _Field.OTHER):
        places = [*run]
        if is_field and {_Field.FROM, _Field.SUBJECT} < {kinds[at] for at in places}:
            above = places[0] - 1
            yield from places if above < start or not is_forwarded(blocks[above].text) else (above, *places)


def _head_length(texts: Sequence[str]) -> int:
    """Return how many of the first texts are fields of a mail; 0 where they are too few to be sure."""
    length = next((index for index, text in enumerate(texts) if not _FIELD.fullmatch(text)), len(texts))
    known = {text.partition(":")[0].lower() for text in texts[:length] if _kind(text) is not _Field.OTHER}
    return length if len(known) >= MIN_FIELDS else 0


def _kind(text: str) -> _Field:
    match = _FIELD.fullmatch(text)
    return _FIELDS.get(match["name"].lower(), _Field.OTHER) if match else _Field.OTHER


def _value(text: str) -> str:
    match = _FIELD.fullmatch(text)
    return (match["value"] or "").strip() if match else ""


def _byline(text: str) -> Byline:
    kind, value = _kind(text), _value(text)[:_MAX_VALUE]
    if kind is _Field.FROM:
        return Byline(author=_ADDRESS.sub("", value).strip(" \"'") or value.strip("<>") or None)
    return Byline(published=first_date(value)) if kind is _Field.DATE else Byline()


def _salutation(blocks: Sequence[Block]) -> list[int]:
    start = read_head(blocks).size
    region = range(start, min(start + _REGION, len(blocks) - 1))
    return [index for index in region if _is_salutation(blocks, index, is_mail=start > 0)][:1]


def _is_salutation(blocks: Sequence[Block], index: int, *, is_mail: bool) -> bool:
    """Tell whether the line greets and says nothing else; without a mail's head only with the comma of a letter."""
    block, below = blocks[index], blocks[index + 1]
    if not block.is_plain or not is_salutation(block.text):
        return False
    is_apart = below.is_after_blank or is_prose(below)
    return is_apart and (is_mail or block.text[-1] in ",:")


def _closing(blocks: Sequence[Block]) -> list[int]:
    """Return the line above the name at the end of a mail."""
    if not read_head(blocks).size:
        return []
    end = next((index for index, block in enumerate(blocks) if block.text == SIGNATURE), len(blocks))
    region = range(max(0, end - _LAST), end)
    return [index for index in region if blocks[index].is_plain and is_closing(blocks[index].text)]


def _signature(blocks: Sequence[Block]) -> list[int]:
    """Return the last sign, or closing, and the short lines below; where many follow, it is a rule between parts."""
    signs = [index for index, block in enumerate(blocks) if block.text == SIGNATURE and not block.is_quoted]
    signs = signs or _closing(blocks)
    if not signs or len(blocks) - signs[-1] > MAX_SIGNATURE:
        return []
    return [at for at in range(signs[-1], len(blocks)) if not (blocks[at].is_quoted or is_prose(blocks[at]))]
