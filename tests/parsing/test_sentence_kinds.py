"""What a sentence is, by the network of the program."""

import numpy as np
import pytest

from reader.parsing.labels import SentenceKind
from reader.parsing.parse import Parse
from reader.parsing.reading import parser
from reader.parsing.sentence_kinds import KindModel
from tests.documents import make_document

SCENE, REACTION, APPARATUS = (
    list(SentenceKind).index(each) for each in (SentenceKind.SCENE, SentenceKind.REACTION, SentenceKind.APPARATUS)
)


def parsed(text: str, language: str = "en") -> Parse:
    return parser().parse(make_document(text, language=language))


def test_a_query_takes_the_word_that_answers_it_and_one_of_nothing_the_mean() -> None:
    words = np.array([[9, 1], [0, 5]], np.float32)
    weights = np.array([[[1], [0]], [[0], [1]]], np.float32)
    model = KindModel(np.array([[9, 0], [0, 0]], np.float32), weights, np.array([0.5], np.float32))

    assert model.scores(words).tolist() == pytest.approx([9 + 3 + 0.5])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The kettle hissed and nobody looked up. The council of Marden will close four schools in May."),
        ("de", "Der Kessel zischte, und keiner sah auf. Die Stadt Marden schließt im Mai vier Schulen."),
        ("fr", "La bouilloire sifflait et personne ne levait les yeux. La ville fermera quatre écoles en mai."),
        ("ru", "Чайник шипел, и никто не поднимал глаз. Город закроет в мае четыре школы."),
    ],
)
def test_a_scene_is_more_of_a_scene_than_news(language: str, text: str) -> None:
    scene, news = parsed(text, language).kind_scores

    assert scene[SCENE] > news[SCENE]
    assert scene[0] < news[0]


def test_a_reaction_and_a_credit_are_told_from_news() -> None:
    text = "“I am so proud of all of them,” she said. Photograph: Anna Kern. The bank will cut 900 jobs by March."

    reaction, credit, news = parsed(text).kind_scores

    assert max(reaction[REACTION], credit[REACTION], news[REACTION]) == reaction[REACTION]
    assert max(reaction[APPARATUS], credit[APPARATUS], news[APPARATUS]) == credit[APPARATUS]


def test_a_sentence_that_is_read_in_parts_has_its_kinds_from_all_of_them() -> None:
    parts = parsed("and so on, " * 400)

    assert [len(each) for each in parts.kind_scores] == [len(SentenceKind)]
