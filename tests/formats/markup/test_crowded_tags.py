"""Tags of more attributes than anybody writes."""

import pytest

from reader.formats.markup.crowded_tags import MAX_ATTRIBUTES, uncrowded


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<p>Some words.</p>",
        '<p class="a" id=b hidden>1 < 2 > 0 & "so"</p>',
        "<img src='data:image/png;base64,AAAA>BBBB' alt=\"a > b\"/>",
        '<p a="unclosed <b>words</b></p>',
        "<!-- <p a b c> --><script>if (a<b && c>d) { x='<p ' }</script>",
        "<p" + "".join(f" a{at}={at}" for at in range(MAX_ATTRIBUTES)) + ">Some words.</p>",
    ],
)
def test_usual_tags_stay_as_they_are(markup: str) -> None:
    assert uncrowded(markup) == markup
    assert uncrowded(markup.encode()) == markup.encode()


@pytest.mark.parametrize(
    "attribute", [" a{0}=x", " a{0}='<p>'", ' a{0}="x>"', "/a{0}", " a{0} = x", ' a{0}=""', " <a{0}"]
)
def test_a_crowded_tag_keeps_the_first_attributes(attribute: str) -> None:
    every = [attribute.format(at) for at in range(MAX_ATTRIBUTES + 100)]

    assert uncrowded(f"<p{''.join(every)}>Some words.</p>") == f"<p{''.join(every[:MAX_ATTRIBUTES])}>Some words.</p>"


@pytest.mark.parametrize("markup", ["<a" * 20_000, f"{'<a ' * 400}>" * 40, "<a b='" * 7_000])
def test_tags_that_are_not_closed_are_looked_at_once(markup: str) -> None:
    assert uncrowded(markup).startswith("<a")
