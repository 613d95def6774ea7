"""What every engine leaves to the article: edges, firms and acronyms within a sentence, then one kind for one name."""

from collections.abc import Sequence

from reader.analysis.recognizers.features import ArticleWords
from reader.analysis.recognizers.names.acronyms import with_acronyms, without_things
from reader.analysis.recognizers.names.article import settled
from reader.analysis.recognizers.names.committees import with_committees
from reader.analysis.recognizers.names.datelines import with_dateline
from reader.analysis.recognizers.names.name_rules import tidied, whole_persons
from reader.analysis.recognizers.names.name_words import with_organisations
from reader.analysis.recognizers.names.namesakes import with_founders, with_namesakes, without_slogans
from reader.analysis.recognizers.names.partners import with_partners
from reader.analysis.recognizers.units import Names, Unit, mentions_of
from reader.model.annotation import Mention


def mentions_in(units: Sequence[Unit], found: Sequence[Names], article: ArticleWords) -> tuple[Mention, ...]:
    """Return the mentions of an article, given the names that an engine found in each of its units."""
    names = [_improved(unit, names) for unit, names in zip(units, found, strict=True)]
    settled_names = settled(units, without_slogans(units, without_things(units, names)), article)
    names_told = [whole_persons(unit, told) for unit, told in zip(units, settled_names, strict=True)]
    return tuple(mentions_of(units, with_founders(units, with_namesakes(units, names_told))))


def _improved(unit: Unit, names: Names) -> Names:
    tidy = with_dateline(unit, tidied(unit, names))
    return with_acronyms(unit, with_partners(unit, with_organisations(unit, with_committees(unit, tidy))))
