"""Lines of a column to paragraphs: by white space, indents, type and lines that end before the edge."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.formats.pdf.layout.lines import Line, usual_pitch
from reader.formats.pdf.layout.markers import is_clear_bullet, is_heading_in_capitals, is_marker, is_section
from reader.formats.pdf.layout.measures import is_short
from reader.formats.pdf.layout.passages import Column, Passage, PassageKind
from reader.formats.pdf.layout.profile import Profile
from reader.formats.structure.headings import is_capitals
from reader.formats.structure.punctuation import ends_sentence, last_sign, starts_lower

_APART = 1.3  # of the usual distance between lines
_SLIGHTLY_APART = 1.12  # after a line that ends a sentence or falls short
_MAX_HEADING_PITCH = 1.7  # em
_INDENT = 0.7  # em
_MAX_INDENT = 6.0  # em; what begins further right is centred or set apart
_OTHER_SIZE = 0.08
_LARGER = 1.12  # than running text: a title, whose lines may be centred or short
_NARROWER = 2.0  # em by which lines fall short of their column, beside a picture or set in
_MIN_RUN = 3  # lines that tell their own measure
_SAME_EDGE = 1.5  # points
_FLUSH_SHARE = 0.5  # of the lines of justified text; the last ones of paragraphs fall short
_ENDS = ".,;:"  # with which no heading ends
_MAX_TITLE_LINES = 5  # larger type in more lines is running text


def passages_of(lines: Sequence[Line], column: Column, profile: Profile) -> list[Passage]:
    """Return the paragraphs of lines that follow each other in a column."""
    passages: list[Passage] = []
    above: Line | None = None
    em = profile.em
    for group in _groups(lines, profile):
        for paragraph, measure in _paragraphs(group, column, em):
            passages.append(_passage(paragraph, measure, above, profile))
            above = paragraph[-1]
    return passages


def _groups(lines: Sequence[Line], profile: Profile) -> Iterator[list[Line]]:
    """Yield lines of one type without white space between them."""
    group: list[Line] = []
    for line in lines:
        if group and _is_apart(group[-1], line, lines, profile):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_apart(above: Line, below: Line, lines: Sequence[Line], profile: Profile) -> bool:
    if is_other_type(above, below):
        return True
    step, size = below.baseline - above.baseline, above.style.size
    if size > _LARGER * profile.em:
        return step > _MAX_HEADING_PITCH * size
    pitch = usual_pitch(lines, above.size) or profile.pitch * size
    if not ends_sentence(above.text) and step <= _SLIGHTLY_APART * profile.pitch * size:
        return False  # as far apart as lines of the file mostly are, on a page of lists set closer
    is_after_end = ends_sentence(above.text) and not starts_lower(below.text)
    return step > (_SLIGHTLY_APART if is_after_end else _APART) * pitch


def is_other_type(above: Line, below: Line) -> bool:
    """Tell whether two lines differ in size or, throughout, in weight."""
    a, b = above.style, below.style
    if abs(a.size - b.size) > _OTHER_SIZE * max(a.size, b.size):
        return True
    if a.is_bold == b.is_bold:
        return False
    bold, plain = (above, below) if a.is_bold else (below, above)
    return all(word.style.is_bold for word in bold.words) and not plain.words[0 if bold is above else -1].style.is_bold


def _measures(group: Sequence[Line], column: Column, em: float) -> list[Column]:
    """Return the measure of each line: the column, or the narrower one of lines beside a picture or set in."""
    measures: list[Column] = []
    usual = replace(column, is_justified=_is_justified(group, column.right)) if column.is_justified else column
    for run in _runs(group):
        right = max(line.right for line in run)
        is_set_in = len(run) >= _MIN_RUN or (len(run) > 1 and run[0].left - column.left > em)
        is_narrow = is_set_in and column.right - right > _NARROWER * em
        own = Column(run[0].left, right, is_justified=_is_justified(run, right)) if is_narrow else usual
        measures += [own] * len(run)
    return measures


def _is_justified(lines: Sequence[Line], right: float) -> bool:
    """Tell whether lines but the last of a paragraph end at the same place."""
    flush = sum(abs(line.right - right) <= _SAME_EDGE for line in lines)
    return len(lines) == 1 or flush >= _FLUSH_SHARE * (len(lines) - 1)


def _runs(group: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield lines that follow each other and begin at the same place."""
    run: list[Line] = []
    for line in group:
        if run and abs(line.left - run[-1].left) > _SAME_EDGE:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _paragraphs(group: Sequence[Line], column: Column, em: float) -> Iterator[tuple[list[Line], Column]]:
    """Yield the paragraphs of a group, each with the measure of its last line."""
    paragraph: list[Line] = []
    measures = _measures(group, column, em)
    em = max(em, group[0].style.size) if len(group) > _MAX_TITLE_LINES else em
    for at, line in enumerate(group):
        if paragraph and _begins(paragraph, line, group[at + 1 : at + 2], measures[at - 1], em):
            yield paragraph, measures[at - 1]
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph, measures[-1]


def _begins(paragraph: Sequence[Line], line: Line, after: Sequence[Line], column: Column, em: float) -> bool:
    """Tell whether a line begins a paragraph."""
    above = paragraph[-1]
    first = paragraph[0].words[0].text, line.words[0].text
    if is_heading_in_capitals(line.text) or (is_heading_in_capitals(above.text) and len(paragraph) == 1):
        return not is_capitals(line.text) or is_section(first[1])
    is_heading = above.style.size > _LARGER * em or (line.style.is_bold and above.style.is_bold)
    if is_heading and all(map(is_section, first)) and line.text[-1] not in _ENDS:
        return True
    if above.style.size > _LARGER * em:
        return all(map(is_marker, first))
    if _is_marked(paragraph, line, column):
        return True
    shift = line.left - above.left
    if abs(shift) > _INDENT * above.size:
        is_indent = _is_indent(paragraph, line, after, shift, column, em)
        if is_indent is not None:
            return is_indent
    return is_short(above, line, column)


def _is_marked(paragraph: Sequence[Line], line: Line, column: Column) -> bool:
    first = line.words[0].text
    if is_clear_bullet(first):
        return True
    if not is_marker(first) or len(line.words) < 2:
        return False
    is_of_list = is_marker(paragraph[0].words[0].text) and abs(paragraph[0].left - line.left) < line.size
    is_open = not ends_sentence(paragraph[-1].text) and last_sign(paragraph[-1].text) not in ":;"
    return is_of_list or (not is_open and (is_short(paragraph[-1], line, column) or line.left != paragraph[-1].left))


def _goes_on_flush(paragraph: Sequence[Line], line: Line, column: Column) -> bool:
    """Tell whether an item whose first line is set in goes on at the edge, its sentence unfinished."""
    is_flush = abs(line.left - column.left) <= _SAME_EDGE and not is_marker(line.words[0].text)
    if not is_flush or ends_sentence(paragraph[-1].text):
        return False
    return len(paragraph) > 1 or not is_short(paragraph[-1], line, column)


def _goes_on_below(paragraph: Sequence[Line], line: Line, column: Column) -> bool:
    """Tell whether full lines beside a drop capital or a picture go on at the edge, their sentence unfinished."""
    above = paragraph[-1]
    is_at_edge = abs(line.left - column.left) <= _SAME_EDGE
    return is_at_edge and not ends_sentence(above.text) and above.right >= column.right - _SAME_EDGE


def _is_indent(
    paragraph: Sequence[Line], line: Line, after: Sequence[Line], shift: float, column: Column, em: float
) -> bool | None:
    """Tell whether the other left edge of a line begins a paragraph; None where it says nothing."""
    is_alone, above = len(paragraph) == 1, paragraph[0]
    if shift < 0 and is_marker(above.words[0].text):
        return not _goes_on_flush(paragraph, line, column)
    if shift < 0:
        goes_on = is_alone or _goes_on_below(paragraph, line, column)
        return None if goes_on and -shift <= _MAX_INDENT * em else True
    if not is_alone:
        return shift <= _MAX_INDENT * em or None
    if is_marker(above.words[0].text):
        return False
    goes_back = bool(after) and abs(after[0].left - above.left) < _INDENT * em
    hangs = bool(after) and abs(after[0].left - line.left) < 1.0
    if hangs:
        return False if not ends_sentence(above.text) else None
    return True if goes_back or ends_sentence(above.text) else None


def _passage(paragraph: Sequence[Line], column: Column, above: Line | None, profile: Profile) -> Passage:
    first = paragraph[0]
    gap = (first.baseline - above.baseline) / (profile.pitch * profile.em) - 1 if above else 0.0
    words = first.words
    is_item = len(words) > 1 and is_marker(words[0].text) and not words[1].is_glued
    indent = first.left - (paragraph[1].left if len(paragraph) > 1 else column.left)
    return Passage(
        PassageKind.ITEM if is_item else PassageKind.TEXT,
        tuple(paragraph),
        column,
        gap=max(0.0, gap),
        is_indented=indent > _INDENT * profile.em,
    )
