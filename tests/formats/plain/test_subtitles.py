"""Subtitles are read as what is said in them."""

import pytest

from reader.formats import read_bytes
from reader.model.document import Document, ParagraphRole


def lines_of(document: Document) -> list[str]:
    return [document.text_of(paragraph.span) for paragraph in document.paragraphs]


def srt(*cues: tuple[float, float, str]) -> bytes:
    def time(seconds: float) -> str:
        return f"00:{int(seconds) // 60:02}:{int(seconds) % 60:02},{round(seconds % 1 * 1000):03}"

    cued = (f"{at}\n{time(start)} --> {time(end)}\n{text}\n" for at, (start, end, text) in enumerate(cues, 1))
    return "\n".join(cued).encode()


def test_cues_are_joined_to_sentences_without_times_numbers_and_tags() -> None:
    data = srt(
        (1, 3, "The old bridge over\nthe river"),
        (3.1, 5, "{\\an8}<i>was closed</i> on Monday."),
        (5.1, 6, "Cars wait."),
    )

    assert lines_of(read_bytes(data, "a.srt")) == ["The old bridge over the river was closed on Monday. Cars wait."]


@pytest.mark.parametrize("name", ["film.srt", "film.txt", ""])
def test_the_bytes_say_what_they_are_whatever_the_name(name: str) -> None:
    data = srt((1, 2, "Wer bezahlt das?"), (2, 3, "Die Stadt."))

    assert lines_of(read_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"), "a", name=name)) == [
        "Wer bezahlt das? Die Stadt."
    ]


def test_two_who_speak_in_turn_have_a_paragraph_each() -> None:
    assert lines_of(read_bytes(srt((1, 4, "- Qui paie ?\n- La ville.")), "a.srt")) == ["Qui paie ?", "La ville."]


def test_a_paragraph_ends_before_a_pause_and_after_many_words() -> None:
    said = [(n, n + 1, f"Ten short words stand in each one of {n} cues.") for n in range(8)]
    document = read_bytes(srt(*said, (30, 32, "Later that day.")), "a.srt")

    assert [len(line.split()) for line in lines_of(document)] == [60, 20, 3]


def test_a_described_sound_is_a_caption() -> None:
    document = read_bytes(srt((1, 2, "[door slams]"), (2, 3, "Who is there?"), (3, 4, "♪ la la ♪")), "a.srt")

    assert [paragraph.role for paragraph in document.paragraphs] == [
        ParagraphRole.CAPTION,
        ParagraphRole.BODY,
        ParagraphRole.CAPTION,
    ]


def test_lines_that_stay_on_the_screen_are_read_once() -> None:
    rolling = srt(
        (1, 2, "the harbour will be"), (2, 3, "the harbour will be\ndredged this year"), (3, 4, "dredged this year")
    )

    assert lines_of(read_bytes(rolling, "a.srt")) == ["the harbour will be dredged this year"]


def test_what_is_said_twice_with_a_pause_is_read_twice() -> None:
    assert lines_of(read_bytes(srt((1, 2, "Yes."), (2.5, 3, "Yes.")), "a.srt")) == ["Yes. Yes."]


VTT = """WEBVTT - a talk

NOTE nobody sees this

STYLE
::cue { color: red }

first
00:01.000 --> 00:04.000 align:start
<v.loud Tove Marr>The harbour will be <b>dredged</b> &amp; cleaned.

00:04.100 --> 00:05.000
<v Tove Marr>It takes nine weeks.

00:05.100 --> 00:07.000
<v Ilan Best>And who pays?</v>
"""


def test_web_subtitles_name_their_speakers() -> None:
    document = read_bytes(VTT.encode(), "a.vtt")

    assert lines_of(document) == [
        "Tove Marr: The harbour will be dredged & cleaned. It takes nine weeks.",
        "Ilan Best: And who pays?",
    ]
    assert [document.text_of(paragraph.speaker) for paragraph in document.paragraphs if paragraph.speaker] == [
        "Tove Marr",
        "Ilan Best",
    ]


@pytest.mark.parametrize("text", ["WEBVTTX is a word.", "No cue stands in this file.", "1\n\nOne number, and text."])
def test_a_file_without_cues_is_read_as_text(text: str) -> None:
    assert text.splitlines()[-1] in lines_of(read_bytes(text.encode(), "a.srt", name="a.srt"))
