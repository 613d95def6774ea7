"""The text of a rich text file on its way to blocks: the main text, the notes, the boxes, the tables of contents."""

from dataclasses import dataclass, field

from reader.formats.markup.content import Content
from reader.formats.markup.flow import Flow
from reader.formats.markup.office_languages import Said, other_than, tag_of_number
from reader.formats.markup.style_names import Role, Styled, StyleSheet
from reader.formats.rtf.state import State
from reader.model.document import MarkKind, RemovedKind

_Mark = tuple[MarkKind, str | None]
_BLANKS = " \t\u00a0"


@dataclass(slots=True)
class Page:
    """One run of paragraphs; the marks that are open in it, and the number of the item that begins."""

    source: str
    sheet: StyleSheet
    is_note: bool = False
    content: Content = field(init=False)
    flow: Flow = field(init=False)
    marker: str = ""
    boxes: list[Content] = field(default_factory=list)
    _marks: list[_Mark] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.content = Content(self.source)
        self.flow = Flow(self.content, notes=int(self.is_note))

    def write(self, text: str, state: State) -> None:
        """Add characters with the formatting in force."""
        if self.flow.text.is_empty and not text.strip(_BLANKS):
            return
        if state.is_in_table and not self.flow.has_row:
            self.flow.open_row()
        elif not state.is_in_table and self.flow.has_row:
            self.flow.close_row()
        role = self._role(state)
        if role is None or role.role is not Role.CODE:
            self._set_marks([*_marks_of(state, role), *_language_of(text, state)])
            self.flow.text.write(text.lstrip(_BLANKS) if self.flow.text.is_empty else text)
        else:
            self.flow.text.write(text, is_preformatted=True)

    def end_paragraph(self, state: State) -> None:
        """End a paragraph, which is what its style and its marker make of it."""
        role, marker, self.marker = self._role(state), self.marker.strip(_BLANKS), ""
        number = marker if any(map(str.isalnum, marker)) else ""
        if role and role.role is Role.CONTENTS:
            self._leave_out()
        elif self.flow.has_row or self.is_note:
            self.flow.end_paragraph()
        elif marker and role is None:
            self.flow.end_item(max(1, state.list_level), number)
        else:
            self.flow.end_as(role, indent=state.indent, number=number)
        self._place_boxes()

    def end_cell(self) -> None:
        """End a cell of a table."""
        if not self.flow.has_row:
            self.flow.open_row()
        self.flow.close_cell()

    def end_row(self) -> None:
        """End a row of a table."""
        self.flow.close_row()
        self._place_boxes()

    def begin_note(self, number: int) -> None:
        """Begin a note, with the number by which the text refers to it."""
        self.flow.begin_note(str(number), label=str(number))
        self.flow.open_list()
        self.flow.open_item(f"{number}.")

    def end_note(self) -> None:
        """End a note."""
        self.flow.close_list()
        self._marks = []

    def close(self) -> None:
        """End whatever is open."""
        self.flow.close()
        self._place_boxes()

    def _place_boxes(self) -> None:
        if not self.flow.has_row:
            for box in self.boxes:
                self.content.extend(box)
            self.boxes = []

    def _leave_out(self) -> None:
        for inline in self.flow.text.take(may_divide=False):
            self.content.add_removed(RemovedKind.NAVIGATION, inline.text)

    def _role(self, state: State) -> Styled | None:
        return self.sheet.role_of(state.style, state.outline)

    def _set_marks(self, wanted: list[_Mark]) -> None:
        for mark in [mark for mark in self._marks if mark not in wanted]:
            self.flow.close_mark(mark[0])
            self._marks.remove(mark)
        for mark in [mark for mark in wanted if mark not in self._marks]:
            self.flow.open_mark(*mark)
            self._marks.append(mark)


def _language_of(text: str, state: State) -> list[_Mark]:
    """Return the mark of a language where words have another than the file's."""
    western, asian = tag_of_number(state.language), tag_of_number(state.asian_language)
    language = other_than(tag_of_number(state.usual_language), Said(western, asian, western).of(text))
    return [(MarkKind.LANGUAGE, language)] if language else []


def _marks_of(state: State, role: Styled | None) -> list[_Mark]:
    """Return the marks in force; headings and captions have theirs by style, a subtitle is known by its slant."""
    kind = role.role if role else None
    is_set_by_style = kind in (Role.TITLE, Role.HEADING, Role.CAPTION)
    found = (
        ((MarkKind.STRONG, None), state.is_bold and not is_set_by_style),
        ((MarkKind.EMPHASIS, None), (state.is_italic and not is_set_by_style) or kind is Role.SUBTITLE),
        ((MarkKind.LINK, state.link), state.link is not None),
        ((MarkKind.STRUCK, None), state.is_struck),
        ((MarkKind.RAISED, None), state.height > 0),
        ((MarkKind.LOWERED, None), state.height < 0),
    )
    return [mark for mark, is_set in found if is_set]
