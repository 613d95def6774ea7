"""Whatever marks, dashes and numbers stand where in a text, its analysis is an answer and no error."""

from random import Random

import pytest

from reader.analysis.pipeline import analyze
from reader.formats import read_text
from reader.model.analysis import AnalysisOptions
from reader.nlp.segmentation import segmented

SENTENCES = {
    "en": (
        "Anna Berg leads the town of Oakvale.",
        "The bridge, she said, was old.",
        "It was closed in 2016 by the council, according to Tom Lee.",
        "Some 300 of its 820 jobs will go.",
        "The price rose from 4 to 12 million euros in May.",
        "Harbour Boats (Kenya) sold its boats, which had been built in Oran.",
    ),
    "de": (
        "Anna Berg leitet die Stadt Oran.",
        "Die Brücke sei alt, sagte sie am Montag.",
        "Die Bahn streicht 40 ihrer 210 Züge.",
        "Nach Angaben der Stadt kamen 3,5 Millionen Gäste.",
    ),
    "fr": (
        "Anne Morel dirige la ville depuis 2016.",
        "Le pont, selon elle, sera fermé en mai.",
        "La région a perdu 12 de ses 30 ateliers.",
    ),
    "sv": (
        "Karin Ek leder staden sedan 2016.",
        "Vi har väntat i tre år, säger Karin Ek (M).",
        "Bron kostar 4 miljoner kronor.",
    ),
    "pl": ("Anna Nowak kieruje miastem.", "Czekamy od trzech lat – mówi Anna Nowak.", "Most kosztuje 3,5 mln zł."),
    "ru": ("Анна Громова руководит городом.", "Мы ждали три года, — сказала она.", "Мост стоит 3 млн рублей."),
}
MARKS = ("“”", "„“", "«»", '""', "‘’", "''", "()", "[]", "— ", "– ", "- ", "»«")
ODD = [
    "1.2m",
    "3,5 %",
    "48°",
    "€2.01bn",
    "x400",
    "2-1",
    "½",
    "№5",
    "IV",
    "30 m³",
    "1600",
    "—",
    "…",
    "(AP)",
    "(…)",
    "A.",
]
TEXTS, PARAGRAPHS, MOST_MARKED = 10, 10, 3


def marked(sentence: str, random: Random) -> str:
    words = sentence.split()
    for _ in range(random.randrange(MOST_MARKED)):
        mark = random.choice(MARKS)
        first = random.randrange(len(words))
        last = random.randrange(first, len(words))
        words[first] = mark[0] + words[first]
        words[last] += random.choice((mark[1].strip(), ""))
        words.insert(random.randrange(len(words) + 1), random.choice(ODD))
    return " ".join(words)


@pytest.mark.parametrize("language", SENTENCES)
def test_every_text_has_an_analysis(language: str) -> None:
    random = Random(language)
    for _ in range(TEXTS):
        paragraphs = [
            " ".join(marked(random.choice(SENTENCES[language]), random) for _ in range(random.randint(1, 3)))
            for _ in range(PARAGRAPHS)
        ]
        document = segmented(read_text("\n\n".join(paragraphs), ""), language)

        assert analyze(document, AnalysisOptions()).is_complete, paragraphs
