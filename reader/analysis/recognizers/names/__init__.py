"""What every engine leaves to the article: edges, firms and acronyms within a sentence, then one kind for one name."""

from collections.abc import Mapping, Sequence

from reader.analysis.recognizers.features import ArticleWords
from reader.analysis.recognizers.names.acronyms import with_acronyms, without_things
from reader.analysis.recognizers.names.article import NOTHING_TOLD, raised, settled
from reader.analysis.recognizers.names.founders import with_founders
from reader.analysis.recognizers.names.name_rules import tidied
from reader.analysis.recognizers.names.signs import with_dateline, with_partners
from reader.analysis.recognizers.parsed_names import voted_kinds
from reader.analysis.recognizers.tables import Words
from reader.analysis.recognizers.units import Names, Unit, mentions_of
from reader.model.annotation import ActorKind, Mention


def mentions_in(
    units: Sequence[Unit], found: Sequence[Names], article: ArticleWords, told: Mapping[Words, ActorKind] = NOTHING_TOLD
) -> tuple[Mention, ...]:
    """Return the mentions of an article, given the names that an engine found in each of its units.

    `told` are the kinds that the text tells of names, which go before all that an engine or a table says.
    """
    named = [(name.words(unit), name) for unit, names in zip(units, found, strict=True) for name in names]
    kinds = voted_kinds((raised(words), name.kind) for words, name in named if name.start or not words[0].isupper())
    tidy = ((unit, with_dateline(unit, tidied(unit, names), kinds)) for unit, names in zip(units, found, strict=True))
    names = [with_acronyms(unit, with_partners(unit, each)) for unit, each in tidy]
    return tuple(mentions_of(units, with_founders(units, settled(units, without_things(units, names), article, told))))
