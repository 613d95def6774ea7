"""Numbers of list items: those that count the items, and those that count something else."""

import pytest

from reader.model.numbering import has_own_number


@pytest.mark.parametrize("item", ["1. Bake it", "(2) Bake it", "10) Bake it", "a. Bake it", "iv. Bake it"])
def test_an_item_may_begin_with_its_number(item: str) -> None:
    assert has_own_number(item)


@pytest.mark.parametrize(
    "item", ["42 people lose their jobs", "3.5 million kroner", "2026 was a good year", "A bridge"]
)
def test_a_number_of_things_is_no_number_of_the_item(item: str) -> None:
    assert not has_own_number(item)
