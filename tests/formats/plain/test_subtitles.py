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

    assert lines_of(read_bytes(data, "a", name="a.srt")) == [
        "The old bridge over the river was closed on Monday. Cars wait."
    ]


def test_a_text_that_begins_with_a_cue_is_read_whole() -> None:
    cue = "1\n00:00:01,000 --> 00:00:02,000\nSo begins a cue."
    texts = [f"{cue}\n\nBelow it stands what it means.", f"WEBVTT in ten minutes\n\n{cue}\n\nIt is a format."]

    for text in texts:
        for name in ("a.txt", "a.md", "", "a.srt", "a.vtt"):
            read = " ".join(" ".join(lines_of(read_bytes(text.encode(), "a", name=name))).split())
            assert text.split()[-6:] == read.split()[-6:]


def test_lines_end_as_any_text_has_them() -> None:
    data = srt((1, 2, "Wer bezahlt das?"), (2, 3, "Die Stadt."))

    assert lines_of(read_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"), "a", name="film.srt")) == [
        "Wer bezahlt das? Die Stadt."
    ]


@pytest.mark.parametrize(
    "times",
    ["00:00:05,5 --> 00:00:07,000", "00:00:05,000-->00:00:07,000", "00:00:05 --> 00:00:07", "00:05.00 --> 00:07.00"],
)
def test_times_may_be_written_carelessly(times: str) -> None:
    text = f"1\n00:00:01,000 --> 00:00:03,000\nThe bridge\n\n2\n{times}\nis closed.\n"

    assert lines_of(read_bytes(text.encode(), "a", name="a.srt")) == ["The bridge is closed."]


def test_a_file_with_times_that_nobody_can_read_is_shown_as_it_is() -> None:
    text = "1\n00:00:01,000 --> 00:00:03,000\nThe bridge\n\n2\n5 s --> 7 s\nis closed.\n"

    assert "is closed." in " ".join(lines_of(read_bytes(text.encode(), "a", name="a.srt")))


def test_blank_lines_within_a_cue_lose_nothing() -> None:
    cues = [(n, n + 1, f"Five words of cue {n}") for n in range(1, 9)]
    text = srt((0, 1, "\nFirst of all"), *cues, (10, 11, "the road\n\nis closed.")).decode()

    assert lines_of(read_bytes(text.encode(), "a", name="a.srt"))[0].startswith("First of all Five words")
    assert lines_of(read_bytes(text.encode(), "a", name="a.srt"))[-1].endswith("the road is closed.")


def test_a_number_that_is_said_stays() -> None:
    bare = "00:00:01,000 --> 00:00:03,000\nIt was in\n1984\n00:00:03,000 --> 00:00:05,000\nor so."

    assert lines_of(read_bytes(bare.encode(), "a", name="a.srt")) == ["It was in 1984 or so."]


def test_signs_that_only_look_like_marks_stay() -> None:
    said = ["If a <b and c> d", "it gets as cold as", "-10 degrees, we know", "– and like it – for years."]
    document = read_bytes(srt(*((n, n + 1, line) for n, line in enumerate(said))), "a", name="a.srt")

    assert lines_of(document) == [" ".join(said)]


def test_words_said_again_and_again_stay() -> None:
    document = read_bytes(srt((1, 2, "Run!"), (2, 3, "Run!"), (3, 4, "Run!")), "a", name="a.srt")

    assert lines_of(document) == ["Run! Run! Run!"]


def test_names_in_capitals_begin_a_paragraph() -> None:
    document = read_bytes(srt((1, 2, "JOHN: Who pays?\nMARY: The town."), (2, 3, "It must.")), "a", name="a.srt")

    assert lines_of(document) == ["JOHN: Who pays?", "MARY: The town. It must."]


def test_two_voices_in_one_line_are_both_named() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Tove>Who pays?</v> <v Ilan>The town.</v>\n"

    assert lines_of(read_bytes(text.encode(), "a", name="a.vtt")) == ["Tove: Who pays?", "Ilan: The town."]


def test_two_who_speak_in_turn_have_a_paragraph_each() -> None:
    assert lines_of(read_bytes(srt((1, 4, "- Qui paie ?\n- La ville.")), "a", name="a.srt")) == [
        "Qui paie ?",
        "La ville.",
    ]


def test_a_paragraph_ends_before_a_pause_and_after_many_words() -> None:
    said = [(n, n + 1, f"Ten short words stand in each one of {n} cues.") for n in range(8)]
    document = read_bytes(srt(*said, (30, 32, "Later that day.")), "a", name="a.srt")

    assert [len(line.split()) for line in lines_of(document)] == [60, 20, 3]


def test_a_described_sound_is_a_caption() -> None:
    document = read_bytes(srt((1, 2, "[door slams]"), (2, 3, "Who is there?"), (3, 4, "♪ la la ♪")), "a", name="a.srt")

    assert [paragraph.role for paragraph in document.paragraphs] == [
        ParagraphRole.CAPTION,
        ParagraphRole.BODY,
        ParagraphRole.CAPTION,
    ]


def test_lines_that_stay_on_the_screen_are_read_once() -> None:
    rolling = srt(
        (1, 2, "the harbour will be"), (2, 3, "the harbour will be\ndredged this year"), (3, 4, "dredged this year")
    )

    assert lines_of(read_bytes(rolling, "a", name="a.srt")) == ["the harbour will be dredged this year"]


def test_what_is_said_twice_with_a_pause_is_read_twice() -> None:
    assert lines_of(read_bytes(srt((1, 2, "Yes."), (2.5, 3, "Yes.")), "a", name="a.srt")) == ["Yes. Yes."]


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
    document = read_bytes(VTT.encode(), "a", name="a.vtt")

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


def test_what_stays_for_a_moment_between_two_cues_is_said_once() -> None:
    first, second = "welcome to the workshop", "today we bend a plank"
    data = srt((1, 2.3, first), (2.3, 2.31, first), (2.31, 5, f"{first}\n{second}"), (5, 5.01, second))

    assert lines_of(read_bytes(data, "talk.srt", name="talk.srt")) == [f"{first} {second}"]
