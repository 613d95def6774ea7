"""Whatever a reader puts right, in whatever order: the actors that come out are sound."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.corrections import corrected
from reader.analysis.corrections.places import name_of, passage_of, surface_of
from reader.model.analysis import Analysis
from reader.model.annotation import Actor, ActorKind
from reader.model.correction import (
    Add,
    Attribute,
    ChangeKind,
    Correction,
    Merge,
    Name,
    NotAnActor,
    Rename,
    SplitAlias,
    SplitMention,
)
from reader.model.document import Document
from reader.model.span import Span
from tests.analysis.named_text import named
from tests.documents import make_document

WORDS = ("Anna", "Anna Berg", "Berg", "Bank of Berg", "Carl", "the", "spoke", "😀", "Berg Carl")
KINDS = st.sampled_from(ActorKind)


@st.composite
def articles(draw: st.DrawFn) -> tuple[Document, tuple[Actor, ...]]:
    """Return a short text with some of its names as actors."""
    paragraphs = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), min_size=1, max_size=3))
    document = make_document(*(" ".join(words) for words in paragraphs))
    kinds = draw(st.tuples(KINDS, KINDS, KINDS))
    names = {"Anna Berg": (kinds[0], ("Anna",)), "Berg": (kinds[1], ()), "Carl": (kinds[2], ())}
    return document, named(document, names)


def spans(document: Document) -> st.SearchStrategy[Span]:
    """Return any places of the text."""
    ends = st.tuples(st.integers(0, len(document.text)), st.integers(0, len(document.text)))
    return ends.filter(lambda pair: pair[0] < pair[1]).map(lambda pair: Span(*pair))


def corrections(document: Document) -> st.SearchStrategy[Correction]:
    """Return any correction that could be meant for the text."""
    words = st.sampled_from((*WORDS, "Nobody"))
    passages = spans(document).map(lambda span: passage_of(document, span))
    names = st.builds(Name, words, st.none() | KINDS, st.none() | passages)
    return st.one_of(
        st.builds(Merge, names, names),
        st.builds(SplitAlias, names, words),
        st.builds(SplitMention, passages, st.none() | names),
        st.builds(ChangeKind, names, KINDS),
        st.builds(Rename, names, words, st.none() | KINDS),
        st.builds(Attribute, passages, st.none() | names),
        st.builds(NotAnActor, names),
        st.builds(Add, words, KINDS, st.none() | names),
    )


@given(st.data())
def test_mentions_never_overlap_and_everything_is_sound(data: st.DataObject) -> None:
    document, actors = data.draw(articles())
    series = data.draw(st.lists(corrections(document), max_size=6))
    rules = data.draw(st.lists(corrections(document), max_size=2))

    found = corrected(document, actors, series, rules)

    Analysis(document.digest, actors=found).check(document)
    mentions = sorted(span for actor in found for span in actor.mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    assert len({actor.id for actor in found}) == len(found)
    assert all(actor.mentions == tuple(sorted(actor.mentions)) != () for actor in found)
    assert all(0 <= actor.salience <= 1 for actor in found)
    surfaces = [{surface_of(document, span) for span in actor.mentions} for actor in found]
    assert all(set(actor.aliases) == known - {actor.name} for actor, known in zip(found, surfaces, strict=True))
    assert corrected(document, actors, series, rules) == found


@given(st.data())
def test_every_actor_is_found_again_by_the_name_that_a_correction_would_give_it(data: st.DataObject) -> None:
    document, actors = data.draw(articles())
    series = data.draw(st.lists(corrections(document), max_size=3))
    found = corrected(document, actors, series)
    if not found:
        return

    actor = data.draw(st.sampled_from(found))
    renamed = corrected(document, found, [Rename(name_of(document, found, actor), "Zoe")])

    assert next(each.id for each in renamed if each.name == "Zoe") == actor.id
