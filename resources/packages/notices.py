"""THIRD-PARTY-NOTICES.txt: what is in the package, who made it, and the wording of every licence, each wording once."""

from collections.abc import Iterable, Iterator

from resources.packages.licences.component import Component, Text

WIDTH = 100
OWN = "Glance Reader"
HEAD = """\
Glance Reader is made with the works of others. This file was written while the package was built, from what is
really in it: first a list, then each work with its terms, then the wordings of the licences. Where a work is offered
under several licences, joined by OR, the package uses one that allows it to be passed on freely.
"""


def notices(components: Iterable[Component]) -> str:
    """Return the whole text."""
    others = [component for component in components if component.name != OWN]
    numbers = _numbers(others)
    return "\n".join([HEAD, *_list(others), "", *_works(others, numbers), *_wordings(others, numbers)]) + "\n"


def _list(components: Iterable[Component]) -> Iterator[str]:
    for component in components:
        yield f"  {_title(component)}: {component.licence}"


def _title(component: Component) -> str:
    return f"{component.name} {component.version}".rstrip()


def _works(components: Iterable[Component], numbers: dict[str, int]) -> Iterator[str]:
    for component in components:
        yield "=" * WIDTH
        yield _title(component)
        yield from filter(None, (component.address, f"Licence: {component.licence}", component.note))
        yield from (f"{text.title}: see text {numbers[_plain(text)]}" for text in _once(component.texts))
        yield ""


def _wordings(components: Iterable[Component], numbers: dict[str, int]) -> Iterator[str]:
    seen: set[int] = set()
    for text in (text for component in components for text in component.texts):
        number = numbers[_plain(text)]
        if number not in seen:
            seen.add(number)
            yield from ("=" * WIDTH, f"Text {number}: {text.title}", "-" * WIDTH, _plain(text), "")


def _numbers(components: Iterable[Component]) -> dict[str, int]:
    wordings = dict.fromkeys(_plain(text) for component in components for text in component.texts)
    return {words: number for number, words in enumerate(wordings, 1)}


def _once(texts: Iterable[Text]) -> Iterable[Text]:
    return {_plain(text): text for text in texts}.values()


def _plain(text: Text) -> str:
    lines = (line.rstrip() for line in text.words.replace("\r\n", "\n").replace("\f", "\n").split("\n"))
    return "\n".join(lines).strip("\n")
