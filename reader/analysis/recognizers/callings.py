"""What stands before a name and was read as a name or as its first word: a calling with a capital."""

from collections.abc import Iterator, Sequence

from reader.analysis.recognizers.noun_kinds import NounKind, noun_kind
from reader.analysis.recognizers.parsed_names import Named
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.model.annotation import ActorKind
from reader.nlp.languages import ENGLISH
from reader.parsing import queries
from reader.parsing.labels import NameLabel, PartOfSpeech
from reader.parsing.parse import Parse


def without_callings(parse: Parse, names: Sequence[Named], words: Sequence[str]) -> Iterator[Named]:
    """Yield the names, "Len Otway" of "Busker Len Otway", none for "Carer" before a name and "Papst" of "Papst Leo"."""
    persons = [name for name, kind in names if kind is ActorKind.PERSON]
    callings = {words[name.start - 1] for name in persons if parse.tokens[name.start - 1].name is NameLabel.OUTSIDE}
    callings -= {words[name.stop - 1] for name in persons if len(name) > 1}
    firsts = {sentence.start for sentence in parse.sentences}.intersection(name.start for name in persons)
    within = {name.start for name in persons if len(name) > 1} - firsts
    for name, kind in names:
        written, is_open = words[name.start : name.stop], name.start in firsts
        is_single = kind is ActorKind.PERSON and len(name) == 1
        is_before = name.stop in within and (is_open or bool(queries.twins_of(parse, name.start)))
        if is_single and (is_before or written[0] in callings):
            continue
        is_cut = is_open and len(name) > 2 and _opens_with_calling(parse, written, name)
        yield (name[1:] if is_cut else name), kind


def _opens_with_calling(parse: Parse, written: Sequence[str], name: range) -> bool:
    """Tell it of a noun for somebody that is no first name."""
    token = parse.tokens[name.start]
    if parse.language != ENGLISH:
        return token.part_of_speech is PartOfSpeech.NOUN
    has_initial = len(written[1].rstrip(".")) == 1  # "Earl R. Lee"
    is_first_name = has_initial or name_tables().has((written[0],), Entry.GIVEN_NAME)
    return not is_first_name and noun_kind(token.lower, ENGLISH) is NounKind.PERSON
