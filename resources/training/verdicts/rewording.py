"""Edits that keep a sentence true: what can be left out, other words for the same, another order."""

import calendar
import random
import re

from reader.nlp.word_set import word_set
from resources.training.verdicts import verbs
from resources.training.verdicts.sentences import Edit, Sentence, Word
from resources.training.verdicts.wordnet import WordNet

_LIMITS = word_set(
    "only nearly almost hardly barely partly allegedly reportedly possibly probably apparently former no few other "
    "fake false alleged so-called potential possible likely unlikely main first last second third next least most more "
    "less new non half never not early late rarely mostly largely merely simply solely exactly roughly approximately "
    "fewer same own many much such"
)
_PHRASES = (
    ("in order to", "to"), ("because of", "due to"), ("due to", "because of"), ("more than", "over"),
    ("approximately", "about"), ("roughly", "about"), ("nearly", "almost"), ("as well as", "and"),
    ("prior to", "before"),
    ("following", "after"), ("such as", "like"), ("a number of", "several"), ("per cent", "%"), ("percent", "%"),
    ("%", " percent"), ("said", "stated"), ("said", "says"), ("announced", "said"), ("told", "informed"),
    ("killed", "dead"), ("began", "started"), ("started", "began"), ("children", "kids"), ("purchase", "buy"),
    ("assist", "help"), ("however,", "but"), ("although", "though"), ("United States", "U.S."),
    ("U.S.", "United States"),
    ("United Kingdom", "UK"), ("UK", "United Kingdom"), ("was able to", "could"),
    ("has to", "must"), ("have to", "must"),
    ("died", "passed away"), ("about", "around"), ("several", "a number of"), ("many", "a lot of"), ("large", "big"),
    ("use", "make use of"), ("wants to", "would like to"), ("a year", "annually"), ("every year", "annually"),
    ("cannot", "can not"), ("did not", "didn't"), ("does not", "doesn't"), ("is not", "isn't"), ("was not", "wasn't"),
    ("were not", "weren't"), ("will not", "won't"), ("would not", "wouldn't"), ("has not", "hasn't"),
    ("didn't", "did not"),
    ("isn't", "is not"), ("wasn't", "was not"), ("won't", "will not"), ("it's", "it is"), ("previously", "earlier"),
    ("currently", "now"), ("while", "whereas"), ("also", "too"), ("attempted", "tried"), ("tried", "attempted"),
    ("received", "got"), ("injured", "hurt"), ("wounded", "injured"), ("requested", "asked"),
    ("demanded", "called for"),
    ("the day after", "a day after"), ("at least", "no fewer than"), ("failed to", "did not manage to"),
    ("is located in", "is in"), ("was born in", "comes from"), ("is known as", "is called"), ("both", "the two"),
    ("responsible for", "behind"), ("employs", "has a staff of"), ("resigned", "stepped down"), ("begin", "start"),
)  # fmt: skip
_SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_MONTHS = tuple(calendar.month_name[1:])
_DAY_AFTER = re.compile(rf"\b({'|'.join(_MONTHS)}) (\d{{1,2}})\b(?!\d)")
_DAY_BEFORE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)})\b")
_BRACKETS = re.compile(r"\s*\([^()]{2,80}\)")
_WHICH = re.compile(r", (?:which|who|whose) [^,.;:\"“”]{4,90}(?:,(?= )|(?=[.]$))")
_LEADING = re.compile(
    r"^(?:On|In|At|After|Before|During|Since|Meanwhile|However|Also|Moreover|Furthermore|Additionally|Earlier|Later|Last"
    r"|Yesterday|Today|By|With|Following|As|For example|Thus|Then|Today|Now|According to)\b[^,.\"“”]{0,60}, (?=\w)"
)
_TRAILING = re.compile(
    r", (?:while|as|after|when|with|and|but|where|although|though|saying|adding|including) [^,.;\"“”]{8,120}(?=\.$)"
)
_SAYING = word_set("said says stated announced claimed added reported argued noted explained warned insisted confirmed")


def rewordings(sentence: Sentence, net: WordNet, chance: random.Random) -> list[Edit]:
    """Return all edits that keep the sentence true; they may overlap."""
    found = [*_deletions(sentence), *_phrases(sentence), *_numbers(sentence), *_dates(sentence)]
    for index, word in enumerate(sentence.words):
        found += _by_word(sentence, index, word, net, chance)
    for kind, first, after in sentence.names():
        if kind == "PER" and after - first > 1:
            found.append(Edit(sentence.words[first].start, sentence.words[after - 1].start, "", kind="short name"))
    return found


def _deletions(sentence: Sentence) -> list[Edit]:
    text = sentence.text
    found = [Edit(*match.span(), "", kind="brackets") for match in _BRACKETS.finditer(text)]
    found += [Edit(*match.span(), "", kind="which") for match in _WHICH.finditer(text)]
    for pattern, kind in ((_LEADING, "leading"), (_TRAILING, "trailing")):
        match = pattern.search(text)
        if match and " if " not in match[0] and "unless" not in match[0] and (len(text) - len(match[0])) > 40:
            found.append(Edit(*match.span(), "", kind=kind))
    return found


def _phrases(sentence: Sentence) -> list[Edit]:
    found = []
    for old, new in _PHRASES:
        place = sentence.text.find(old)
        end = place + len(old)
        clear = place >= 0 and not sentence.text[max(0, place - 1) : place].isalnum()
        if clear and not sentence.text[end : end + 1].isalnum():
            found.append(Edit(place, end, new, kind="phrase"))
    return found


def _numbers(sentence: Sentence) -> list[Edit]:
    found = []
    for word in sentence.words:
        if word.pos != "NUM":
            continue
        if word.text.isdigit() and int(word.text) < len(_SMALL) and int(word.text) > 1:
            found.append(Edit(word.start, word.end, _SMALL[int(word.text)], kind="number"))
        elif word.lower in _SMALL[2:]:
            found.append(Edit(word.start, word.end, str(_SMALL.index(word.lower)), kind="number"))
    return found


def _dates(sentence: Sentence) -> list[Edit]:
    found = [
        Edit(*match.span(), f"{match[2]} {match[1]}" if match[1] in ("May", "June") else f"{match[1][:3]}. {match[2]}")
        for match in _DAY_AFTER.finditer(sentence.text)
    ]
    found += [Edit(*match.span(), f"{match[2]} {match[1]}") for match in _DAY_BEFORE.finditer(sentence.text)]
    return found


def _by_word(sentence: Sentence, index: int, word: Word, net: WordNet, chance: random.Random) -> list[Edit]:
    found = []
    is_last = index + 1 >= len(sentence.words)
    if word.pos in ("ADV", "ADJ") and word.relation in ("advmod", "amod") and word.lower not in _LIMITS and not is_last:
        droppable = word.lower.endswith("ly") if word.pos == "ADV" else word.head > index
        if droppable and word.name == "O" and sentence.text[word.end : word.end + 1] == " " and index:
            found.append(Edit(word.start, word.end + 1, "", kind="dropped word"))
    if word.pos in ("NOUN", "VERB", "ADJ", "ADV") and word.name == "O" and word.text.islower():
        other = _synonym(word, net, chance)
        if other:
            found.append(Edit(word.start, word.end, other, kind="synonym"))
    return found


def _synonym(word: Word, net: WordNet, chance: random.Random) -> str | None:
    lemma, form = word.lower, ""
    if word.pos == "NOUN":
        lemma, plural = verbs.singular(word.text, net)
        form = "plural" if plural else ""
    elif word.pos == "VERB":
        read = verbs.read(word.text, net)
        if read is None:
            return None
        lemma, form = read
    options = net.synonyms(word.pos, lemma)
    if not options:
        return None
    other = chance.choice(options)
    if word.pos == "NOUN":
        return verbs.plural(other) if form else other
    return verbs.formed(other, form) if word.pos == "VERB" else other


def reordered(sentence: Sentence, chance: random.Random) -> str | None:
    """Return the sentence in another order, true as before: speech with its speaker last, or the passive turned."""
    return _speaker_moved(sentence, chance) or _turned(sentence)


def _speaker_moved(sentence: Sentence, chance: random.Random) -> str | None:
    words = sentence.words
    for index, word in enumerate(words):
        if word.lower not in _SAYING or word.relation != "root":
            continue
        content = [i for i, each in enumerate(words) if each.head == index and each.relation == "ccomp" and i > index]
        speaker = [i for i, each in enumerate(words) if each.head == index and each.relation == "nsubj" and i < index]
        if not content or not speaker or any(each.text in '"“”' for each in words):
            return None
        first, last = sentence.subtree(content[0])
        if first <= index:
            return None
        who = sentence.part(*_before(sentence.subtree(speaker[0]), index))
        said = sentence.part(first + 1 if words[first].lower == "that" else first, last)
        return chance.choice(
            (f"{said}, {who} {word.text}.", f"According to {who}, {said}.", f"{said}, according to {who}.")
        )
    return None


def _before(found: tuple[int, int], index: int) -> tuple[int, int]:
    return found[0], min(found[1], index - 1)


def _turned(sentence: Sentence) -> str | None:
    """Return the active of a plain passive with its agent; only where the past is the participle."""
    words = sentence.words
    for index, word in enumerate(words):
        if word.relation != "root" or word.pos != "VERB":
            continue
        subject = [i for i, each in enumerate(words) if each.head == index and each.relation == "nsubj:pass"]
        agent = [
            i
            for i, each in enumerate(words)
            if each.head == index and each.relation in ("obl", "obl:agent") and i > index
            and words[sentence.subtree(i)[0]].lower == "by"
        ]  # fmt: skip
        if not subject or not agent or words[index - 1].lower not in ("was", "were") or not word.lower.endswith("ed"):
            return None
        first, last = sentence.subtree(agent[0])
        whom = sentence.part(*_before(sentence.subtree(subject[0]), index - 1))
        if last <= first:
            return None
        rest = sentence.text[words[last].end :].strip()
        return f"{sentence.part(first + 1, last)} {word.text} {whom}{' ' if rest[:1].isalnum() else ''}{rest}"
    return None
