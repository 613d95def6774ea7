"""Which sentences only tell who somebody is, or what somebody is seen doing."""

import pytest

from reader.analysis.lines.dependence import lacking_sentences
from reader.analysis.lines.making import FIT, LineMaker
from tests.documents import make_document
from tests.parses import make_parse

FELL = "Rain NOUN 2 nsubj\nfell VERB 0 root VerbForm=Fin\n. PUNCT 2 punct"
KERN_IS = "Kern PROPN 4 nsubj B-PER\nis AUX 4 cop VerbForm=Fin\na DET 4 det\nfarmer NOUN 0 root\n. PUNCT 4 punct"
SEEN = (
    "Kern PROPN 4 nsubj:pass B-PER\ncan AUX 4 aux VerbForm=Fin\nbe AUX 4 aux:pass\nseen VERB 0 root\n"
    "running VERB 4 xcomp\n. PUNCT 4 punct"
)
SHOWS = (
    "Video NOUN 2 nsubj\nshows VERB 0 root VerbForm=Fin\nfarmers NOUN 2 obj Number=Plur\nrunning VERB 3 acl\n"
    ". PUNCT 2 punct"
)


def background(*parsed: str) -> frozenset[int]:
    """Return which of some sentences are no news."""
    words = (" ".join(line.split()[0] for line in each.splitlines()) for each in parsed)
    return lacking_sentences(make_document(" ".join(words)), make_parse(*parsed)).background


@pytest.mark.parametrize(
    "told",
    [
        KERN_IS,
        SEEN,
        SHOWS,
        SHOWS.replace("farmers", "boats"),
        SHOWS.replace(". PUNCT", "waving VERB 4 advcl\n. PUNCT"),
        SEEN.replace(". PUNCT", "waving VERB 5 advcl\n. PUNCT"),
        SHOWS.replace("farmers NOUN 2 obj", "farmers NOUN 4 nsubj").replace("3 acl", "2 ccomp"),
    ],
)
def test_who_somebody_is_and_what_is_seen_is_no_news_behind_the_opening(told: str) -> None:
    assert background(FELL, told) == {1}
    assert background(told, FELL) == frozenset()


@pytest.mark.parametrize(
    "told",
    [
        FELL,
        KERN_IS.replace("a DET", "the DET"),
        KERN_IS.replace("farmer", "boat"),
        KERN_IS.replace(" B-PER", ""),
        KERN_IS.replace("is AUX", "will AUX 4 aux VerbForm=Fin\nbe AUX").replace(" 4 ", " 5 "),
        KERN_IS.replace(". PUNCT", "and CCONJ 6 cc\ndied VERB 4 conj VerbForm=Fin\n. PUNCT"),
        KERN_IS.replace(". PUNCT", "who PRON 6 nsubj\nfled VERB 4 acl:relcl VerbForm=Fin\n. PUNCT"),
        SEEN.replace("nsubj:pass", "nsubj"),
        SEEN.replace("running VERB 4 xcomp", "then ADV 4 advmod"),
        SEEN.replace("can AUX 4 aux", "are AUX 4 aux"),
        SEEN.replace("4 xcomp", "4 advcl"),
        SEEN.replace(". PUNCT", "90 NUM 5 obj\n. PUNCT"),
        SHOWS.replace("running VERB 3 acl", "there ADV 2 advmod"),
        SHOWS.replace(". PUNCT", "denying VERB 2 advcl\n. PUNCT"),
        SHOWS.replace(". PUNCT", "90 NUM 4 obj\n. PUNCT"),
        SHOWS.replace("Video", "Film"),
        SHOWS.replace("Video", "Proof"),
        SHOWS.replace("running VERB 3 acl", "fled VERB 2 ccomp VerbForm=Fin"),
        SHOWS.replace("Video", "Poll"),
        SHOWS.replace("shows", "helps"),
    ],
)
def test_what_is_known_done_or_found_may_be_news(told: str) -> None:
    assert background(FELL, told) == frozenset()


def test_what_is_seen_makes_a_poor_line_and_who_somebody_is_a_fair_one() -> None:
    def is_fit(told: str) -> bool:
        words = (" ".join(line.split()[0] for line in each.splitlines()) for each in (FELL, told))
        maker = LineMaker(make_document(" ".join(words)), (), make_parse(FELL, told))
        return maker.grade(maker.line(1)) in FIT

    assert not is_fit(SEEN)
    assert is_fit(KERN_IS)
