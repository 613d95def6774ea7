"""A parse as corpora have it, and as JSON has it."""

from reader.parsing.written import conllu, parse_json
from tests.parses import make_parse

TEXT = "Olaf waits ."
PARSE = """
    Olaf  PROPN 2 nsubj B-PER
    waits VERB  0 root  VerbForm=Fin
    .     PUNCT 2 punct
"""


def test_a_sentence_is_written_with_its_words_in_ten_columns() -> None:
    written = conllu(make_parse(PARSE), TEXT)

    assert written.splitlines() == [
        "# sent_id = 1",
        "# text = Olaf waits .",
        "1\tOlaf\t_\tPROPN\t_\t_\t2\tnsubj\t_\tName=B-PER|TokenRange=0:4",
        "2\twaits\t_\tVERB\t_\tVerbForm=Fin\t0\troot\t_\tTokenRange=5:10",
        "3\t.\t_\tPUNCT\t_\t_\t2\tpunct\t_\tTokenRange=11:12",
        "",
    ]


def test_heads_are_told_within_their_sentence() -> None:
    first, second = parse_json(make_parse(PARSE, PARSE))

    assert first["tokens"][0] == {"start": 0, "end": 4, "upos": "PROPN", "head": 1, "deprel": "nsubj", "name": "B-PER"}
    assert [token["head"] for token in second["tokens"]] == [1, None, 1]
