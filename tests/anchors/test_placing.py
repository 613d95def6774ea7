"""Passages find their words again in a changed text, and are never put on others."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchors.placing import passage_at, placed
from reader.model.correction import Passage
from reader.model.span import Span

TEXT = (
    "The harbour of Ostrava Bay froze early this year. Fishermen walked out over the ice with sledges.\n\n"
    "“Nobody had seen that since 1957,” said the harbour master. The mayor closed the northern pier on Monday.\n\n"
    "A ship with forty sailors waits outside the bay. The mayor hopes for warmer wind before the week is over."
)
WORDS = st.sampled_from(["ice", "wind", "mayor", "bay", "pier", "ship", "week", "sledge", "cold", "warm", "forty"])
TEXTS = st.lists(st.lists(WORDS, min_size=3, max_size=12).map(" ".join), min_size=2, max_size=12)


def passage(words: str, text: str = TEXT) -> Passage:
    start = text.index(words)
    return passage_at(text, Span(start, start + len(words)))


def found(words: str, new: str, text: str = TEXT) -> str | None:
    (span,) = placed(new, [passage(words, text)])
    return span.of(new) if span else None


def test_a_passage_of_an_unchanged_text_stands_where_it_stood() -> None:
    second = TEXT.rindex("The mayor")
    kept = passage_at(TEXT, Span(second, second + 9))

    assert placed(TEXT, [kept]) == (Span(second, second + 9),)


@pytest.mark.parametrize("words", ["ice", "The mayor", "Fishermen walked out over the ice with sledges.", TEXT])
def test_a_passage_moves_with_what_is_put_before_it(words: str) -> None:
    assert found(words, f"Updated at noon with more details.\n\n{TEXT}") == words


def test_a_moved_sentence_is_found() -> None:
    sentence = "The mayor closed the northern pier on Monday."
    new = f"{sentence} {TEXT.replace(sentence, '')}"

    assert found(sentence, new) == sentence
    assert found("northern pier", new) == "northern pier"


def test_quotes_hyphens_and_breaks_of_another_format_do_not_matter() -> None:
    words = "“Nobody had seen that since 1957,” said the harbour master."
    new = TEXT.replace("“", '"').replace("”", '"').replace(" that since", "\nthat\u00a0since")

    assert found(words, new) == '"Nobody had seen\nthat\u00a0since 1957," said the harbour master.'


def test_a_mended_typo_is_the_same_word() -> None:
    old = TEXT.replace("northern", "nothern").replace("Fishermen", "Fishremen")

    assert found("nothern", TEXT, old) == "northern"
    assert found("Fishremen walked out", TEXT, old) == "Fishermen walked out"


def test_another_number_is_no_typo() -> None:
    new = TEXT.replace("1957", "1958")

    assert found("1957", new) is None


@pytest.mark.parametrize("other", ["southern", "eastern"])
def test_another_word_in_the_same_place_is_no_place(other: str) -> None:
    assert found("northern", TEXT.replace("northern", other)) is None


def test_one_of_two_that_are_alike_is_told_by_what_stands_around_it() -> None:
    second = TEXT.rindex("The mayor")
    kept = passage_at(TEXT, Span(second, second + 9))
    new = f"Corrected on Tuesday. {TEXT}"

    assert placed(new, [kept]) == (Span(second + 22, second + 31),)


def test_words_that_are_gone_are_not_put_on_the_same_words_elsewhere() -> None:
    sentence = " The mayor closed the northern pier on Monday."

    assert found("The mayor", TEXT.replace(sentence, "")) is None


def test_a_short_passage_is_not_put_on_the_same_words_of_another_sentence() -> None:
    old = "The ferry struck the pier at dawn. Two people were seriously injured. The mayor thanked the crew."
    new = (
        "The ferry struck the pier at dawn. Three people were badly hurt. The mayor thanked the crew.\n\n"
        "On Sunday a bus left the road near Corvin, and in it two people were seriously injured, police say."
    )

    assert found("Two people were seriously injured", new, old) is None


def test_a_passage_of_few_words_is_all_there_or_lost() -> None:
    old = "The ferry lay still. Its engines had stopped when the lights went out over the whole bay."
    new = "The ferry lay still. Its lights had stopped when the lamps went out over the whole bay."

    assert found("engines had stopped", new, old) is None
    assert found("engines had stopped", old.replace("engines", "engnies"), old) == "engnies had stopped"


def test_what_is_left_of_a_shortened_passage_is_its_place() -> None:
    words = "Fishermen walked out over the ice with sledges."

    assert found(words, TEXT.replace(" with sledges", "")) == "Fishermen walked out over the ice."


def test_a_passage_never_swallows_a_sentence_that_was_put_into_it() -> None:
    words = "Fishermen walked out over the ice with sledges.\n\n“Nobody had seen that"
    new = TEXT.replace("sledges.", "sledges. Children were kept at home by their worried parents.")

    place = found(words, new)

    assert place is not None
    assert "Children" not in place


def test_of_a_like_sentence_that_tells_something_else_only_its_own_words_are_taken() -> None:
    sentence = "The response to the film of the harbour has surpassed the wildest hopes of its two makers."
    like = "The response in only three weeks has surpassed the wildest hopes of its two makers."
    text = f"{sentence}\n\n{TEXT}\n\n{like}"

    assert found(sentence, f"{TEXT}\n\n{like}", text) == "has surpassed the wildest hopes of its two makers."


def test_a_long_passage_is_found_by_its_ends() -> None:
    numbered = [f"Row {number} of the long list names harbour {number * 7}." for number in range(120)]
    old = " ".join(numbered)
    changed = old.replace("Row 60 of", "Rwo 60 in")

    assert found(old, f"Now complete. {changed}", old) == changed


def test_a_long_passage_of_which_the_middle_is_another_is_lost() -> None:
    old = " ".join(f"Row {number} of the long list names harbour {number * 7}." for number in range(120))
    head, tail = old[:700], old[-700:]
    other = " ".join(f"Nothing about {number}, which was never told." for number in range(120))

    assert found(old, f"{head} {other} {tail}", old) is None


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("港は早く凍った", "今年、港は早く凍った。漁師はそりで氷の上を歩いた。市長は桟橋を閉じた。"),
        ("बर्फ़ पर चले", "मछुआरे स्लेज लेकर बर्फ़ पर चले। महापौर ने घाट बंद कर दिया।"),
        ("אגם קפא", "השנה אגם קפא מוקדם. הדייגים הלכו על הקרח."),
        ("😀", "We laughed 😀 and went on over the ice."),
        ("x ≤ y", "The rule is x ≤ y for all of them."),
    ],
)
def test_any_script_is_found_after_words_that_were_put_before(words: str, text: str) -> None:
    assert found(words, f"{text[-12:]} {text}", text) == words


@pytest.mark.parametrize("new", ["", "   ", "!?", "Nothing of it."])
def test_a_text_without_the_words_has_no_place(new: str) -> None:
    assert placed(new, [passage("The mayor"), Passage("", "", "", 0), Passage(" ", "", "", 3)]) == (None, None, None)


@given(paragraphs=TEXTS, data=st.data())
def test_whatever_is_put_in_elsewhere_a_passage_keeps_its_words(paragraphs: list[str], data: st.DataObject) -> None:
    """Passages of five words and more, and a block before and one behind that share no word with the text."""
    text = "\n\n".join(paragraphs)
    words = [Span(place, place + len(word)) for word, place in _words(text)]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    kept = passage_at(text, Span(words[first].start, words[last].end))
    new = f"Something quite different begins.\n\n{text}\n\nEverything ends."

    (span,) = placed(new, [kept])

    if last - first >= 5:
        assert span is not None
    assert span is None or span.of(new) == kept.words


@given(old=TEXTS, new=TEXTS, data=st.data())
def test_half_of_the_words_of_a_place_are_the_passages(old: list[str], new: list[str], data: st.DataObject) -> None:
    text, other = "\n\n".join(old), "\n\n".join(new)
    words = [Span(place, place + len(word)) for word, place in _words(text)]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    kept = passage_at(text, Span(words[first].start, words[last].end))

    (span,) = placed(other, [kept])

    if span is not None:
        shared = Counter(span.of(other).split()) & Counter(kept.words.split())
        assert shared.total() >= len(span.of(other).split()) / 2


def test_a_hundred_passages_of_a_long_text_are_found() -> None:
    random = Random(1)
    text = " ".join(f"{random.choice('abcdefgh')}{random.randrange(900)}" for _ in range(20_000))
    starts = [random.randrange(len(text) - 200) for _ in range(100)]
    kept = [passage_at(text, Span(text.index(" ", start) + 1, text.index(" ", start + 60))) for start in starts]

    places = placed(f"First. {text}", kept)

    assert [place.of(f"First. {text}") if place else None for place in places] == [each.words for each in kept]


def _words(text: str) -> list[tuple[str, int]]:
    place, found_words = 0, []
    for word in text.split():
        place = text.index(word, place)
        found_words.append((word, place))
        place += len(word)
    return found_words
