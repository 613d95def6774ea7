"""What one article says that somebody did not say is not said alike where the other has it said."""

from reader.analysis.two_articles.comparing import compare_articles
from reader.model.document import Document
from reader.model.two_articles.findings import TwoArticles
from reader.parsing.parse import Parse
from reader.parsing.reading import OnProgress, Parser, no_progress
from tests.analysis.two_articles.told import article
from tests.parses import make_parse

SAID = """
Driver NOUN 3 nsubj
Lind PROPN 1 flat
said VERB 0 root
that SCONJ 6 mark
she PRON 6 nsubj
noticed VERB 3 ccomp
falling VERB 8 amod
stones NOUN 6 obj
"""
NOT_SAID = """
Driver NOUN 5 nsubj
Lind PROPN 1 flat
did AUX 5 aux
not PART 5 advmod Polarity=Neg
say VERB 0 root
when ADV 8 advmod
she PRON 8 nsubj
noticed VERB 5 advcl
falling VERB 10 amod
stones NOUN 8 obj
"""
REFUSED = """
Driver NOUN 3 nsubj
Lind PROPN 1 flat
refused VERB 0 root
to PART 5 mark
say VERB 3 xcomp
when ADV 8 advmod
she PRON 8 nsubj
noticed VERB 5 advcl
falling VERB 10 amod
stones NOUN 8 obj
"""
PARSES = {" ".join(line.split()[0] for line in each.strip().splitlines()): each for each in (SAID, NOT_SAID, REFUSED)}


class Known(Parser):
    """Knows the parses of a few texts."""

    def parse(self, document: Document, on_progress: OnProgress = no_progress) -> Parse:
        return make_parse(*([PARSES[document.text]] if document.text and document.sentences else []))


def told(first: str, second: str) -> TwoArticles:
    words = {parse: text for text, parse in PARSES.items()}
    return compare_articles(article(words[first]), article(words[second]), Known())


def test_what_somebody_did_not_say_is_not_said_alike_where_he_said_it() -> None:
    for first, second in ((NOT_SAID, SAID), (SAID, NOT_SAID), (REFUSED, SAID)):
        found = told(first, second)

        assert found.pairs != ()
        assert found.alike == ()


def test_what_somebody_leaves_unsaid_in_both_is_said_alike() -> None:
    found = told(NOT_SAID, REFUSED)

    assert found.alike == found.pairs != ()
