"""Documents that try the methods: empty, tiny, strange and long."""

from itertools import islice

from reader.formats import read_text
from reader.model.document import Document
from reader.nlp.segmentation import segmented
from tests.documents import make_document

SUBJECTS = ("The council", "A farmer", "The minister", "Every river", "The old bridge", "My neighbour", "One engineer")
VERBS = ("repaired", "questioned", "remembered", "painted", "measured", "opposed", "praised", "sold", "photographed")
OBJECTS = ("the harbour", "a railway line", "the budget of the town", "seven wooden boats", "an ancient contract")


def made_sentences(count: int) -> list[str]:
    """Return so many sentences, all different, alike enough to resemble each other."""
    return [
        f"{SUBJECTS[n % 7]} {VERBS[n // 3 % 9]} {OBJECTS[n // 2 % 5]} in the year {1200 + n} near {OBJECTS[n % 5]}."
        for n in range(count)
    ]


def long_document(sentences: int, per_paragraph: int = 5) -> Document:
    """Return a segmented document of so many sentences."""
    rest = iter(made_sentences(sentences))
    paragraphs = iter(lambda: " ".join(islice(rest, per_paragraph)), "")
    return segmented(read_text("\n\n".join(paragraphs), ""))


def strange_documents() -> dict[str, Document]:
    """Return by name the documents on which every method and every part must give a sensible answer."""
    return {
        "empty": make_document(),
        "one word": make_document("Word"),
        "no sentence end": make_document("a text that never ends " * 40),
        "only bullets": segmented(read_text("- First thing\n- Second thing\n- Third thing, longer than others", "")),
        "two sentences": make_document("Anna came to the town. Bert left it again."),
        "duplicates": make_document("The same is said. The same is said. The same is said. Something else follows."),
        "only signs": make_document("… — !"),
        "function words": make_document("It is. That was. They are."),
        "right to left": segmented(
            read_text("أعلن الرئيس أمس أن المحادثات ستستأنف. الأطراف تريد اتفاقا. لم يحدد موعد.", "")
        ),
        "without spaces": segmented(read_text("总统昨天表示会谈将恢复。各方都希望达成协议。分歧依然很大。", "")),
        "emoji": make_document("😀😀 Anna Smith came. 🎉 Bert Jones left 😀. They met in Paris 🇫🇷 again."),
        "quotation over sentences": make_document("Anna said: “We came. We saw it. Then we left.” Bert nodded."),
        "long": long_document(40),
    }
