"""In which encoding a page is, whatever it says."""

import pytest

from reader.formats.sources.page_encoding import decode_page

WORDS = "Die Brücke über die Höll wird größer – für zwölf Millionen."


@pytest.mark.parametrize("named", ["iso-8859-1", "windows-1252", "gb2312", "shift_jis"])
def test_what_is_utf8_is_read_so_whatever_the_page_names(named: str) -> None:
    data = f'<meta charset="{named}"><p>{WORDS}</p>'.encode()

    assert WORDS in decode_page(data, "page").text


@pytest.mark.parametrize(
    ("named", "words"),
    [("iso-8859-1", "Die Brücke über die Höll"), ("gb2312", "市长在开馆仪式上说"), ("windows-1251", "Мост закрыт")],
)
def test_what_is_in_the_encoding_that_it_names_is_read_in_that(named: str, words: str) -> None:
    data = f'<meta charset="{named}"><p>{words}</p>'.encode(named)

    assert words in decode_page(data, "page").text


def test_what_a_page_says_in_its_head_goes_before_its_xml_declaration() -> None:
    page = (
        "<?xml version='1.0' encoding='windows-1250'?><html><head><meta charset='iso-8859-2'></head><p>Śluza</p></html>"
    )

    assert "Śluza" in decode_page(page.encode("iso-8859-2"), "page.html").text
