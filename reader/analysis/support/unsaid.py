"""Words of a point that give an event its standing (planned, cancelled, convicted), which the text never says.

Such a word is marked where neither it nor one of its kind stands in the text, though the evidence holds most of the
rest; of what is to come every text speaks somewhere, so there the evidence alone counts. Authors paraphrase, so other
words are left alone. English only.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.text_words import TextWord
from reader.model.annotation import Doubt, DoubtKind
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.stems import stem
from reader.nlp.stop_words import stop_words
from reader.nlp.word_set import word_set

LANGUAGE = "en"
FOUND_SHARE = 0.5  # of the point's other content words; less, and the evidence is too weak to say what is missing
_TO_COME = "scheduled slated planned upcoming"
_STANDINGS = (  # each with the words that say as much
    (
        _TO_COME,
        "will would plan set due expect expected prepare next tomorrow later soon ahead intend",
    ),
    (
        "cancelled canceled postponed delayed suspended scrapped shelved",
        "cancel postpone delay suspend scrap shelve call off halt abandon stop end drop pull withdraw pause not no",
    ),
    (
        "approved ratified authorized authorised endorsed passed",
        "approve ratify authorize authorise endorse pass back vote adopt sign accept agree clear allow permit grant "
        "confirm support approval ok green sanction",
    ),
    (
        "rejected vetoed blocked dismissed overturned refused",
        "reject veto block dismiss overturn refuse deny decline turn down against no not vote oppose toss throw fail "
        "quash strike",
    ),
    (
        "resigned quit resigns quits",
        "resign quit step leave depart left down resignation departure stand retire retirement walk",
    ),
    (
        "convicted",
        "convict guilty conviction plead sentence jail prison jury verdict serve",
    ),
    ("acquitted exonerated", "acquit clear exonerate guilty innocent acquittal overturn free verdict"),
    ("confirmed", "confirm verify identify acknowledge admit announce official statement said say says told"),
    ("banned outlawed prohibited", "ban outlaw prohibit bar forbid block illegal allow restrict stop ban law"),
    ("completed finished", "complete finish end done close final conclude over full"),
)
_OF_ITS_KIND = {word: names for words, names in _STANDINGS for word in words.split()}
_STILL_TO_COME = word_set(_TO_COME)
_HAD = words_for("function-words.have") | {"was", "were"}


def unsaid_doubts(
    point: Sequence[TextWord], sentences: Sequence[ComparedSentence], said: Collection[str], language: str
) -> Iterator[Doubt]:
    """Yield the words of standing that the text lacks; `said` are all its stems."""
    if language != LANGUAGE or not sentences:
        return
    words = [word for sentence in sentences for word in sentence.words]
    heard = {word.plain for word in words} | {word.stem for word in words}
    anywhere = heard.union(said) - (stop_words(LANGUAGE) - heard)
    for index, word in enumerate(point):
        names = _OF_ITS_KIND.get(word.plain)
        if names is None or word.stem in said or _stems(names) & (heard if word.plain in _STILL_TO_COME else anywhere):
            continue
        if _found_share(point, sentences, index) >= FOUND_SHARE:
            yield Doubt(word.span, DoubtKind.UNSAID, _already_done(word, index, point, sentences))


@cache
def _stems(names: str) -> frozenset[str]:
    return frozenset(stem(name, LANGUAGE) for name in names.split()) | word_set(names)


def _found_share(point: Sequence[TextWord], sentences: Sequence[ComparedSentence], left_out: int) -> float:
    asked = {index for index, word in enumerate(point) if word.is_content and index != left_out}
    found = {index for sentence in sentences for index in sentence.matches.in_point}
    return len(asked & found) / len(asked) if asked else 0.0


def _already_done(
    word: TextWord, index: int, point: Sequence[TextWord], sentences: Sequence[ComparedSentence]
) -> Span | None:
    """Return where the text tells as past what the point announces: "scheduled to discuss", "had discussed"."""
    if word.plain not in _STILL_TO_COME:
        return None
    for place in range(index + 1, len(point)):
        if point[place - 1].plain == "to" and point[place].is_content:
            for sentence in sentences:
                for other in sentence.matches.by_word.get(place, ()):
                    if _is_past(sentence.words, other):
                        return _with_auxiliary(sentence.words, other)
    return None


def _is_past(words: Sequence[TextWord], index: int) -> bool:
    return words[index].plain.endswith("ed") or (index > 0 and words[index - 1].plain in _HAD)


def _with_auxiliary(words: Sequence[TextWord], index: int) -> Span:
    start = index - 1 if index and words[index - 1].plain in _HAD else index
    return Span(words[start].span.start, words[index].span.end)
