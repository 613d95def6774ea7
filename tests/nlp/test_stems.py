from reader.nlp.stems import stem


def test_a_letter_alone_has_a_stem() -> None:
    assert stem("ь", "ru") == "ь"
