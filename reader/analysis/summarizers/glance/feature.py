"""What the ranking looks at, by the names under which `glance.toml` holds the weights."""

from enum import StrEnum


class Feature(StrEnum):
    """A sign that a sentence has or lacks."""

    AMONG_FIRST_1 = "among the first 1"  # of its section, as all of these
    AMONG_FIRST_3 = "among the first 3"
    AMONG_FIRST_5 = "among the first 5"
    AMONG_FIRST_8 = "among the first 8"
    AMONG_FIRST_13 = "among the first 13"
    OPENS_PARAGRAPH = "opens its paragraph"
    WORDS_6 = "6 words or more"
    WORDS_9 = "9 words or more"
    WORDS_12 = "12 words or more"
    WORDS_15 = "15 words or more"
    WORDS_18 = "18 words or more"
    WORDS_22 = "22 words or more"
    WORDS_26 = "26 words or more"
    WORDS_30 = "30 words or more"
    WORDS_36 = "36 words or more"
    WORDS_44 = "44 words or more"
    CENTRAL_HALF = "in the more central half"
    CENTRAL_FIFTH = "in the most central fifth"
    CENTRAL_TENTH = "in the most central tenth"
    MAIN_ACTOR = "a main actor"
    FIGURE = "a figure"
    QUOTATION = "a quotation"
    ONLY_QUOTED = "nothing but a quotation"
    QUESTION = "a question"
    DANGLING = "needs the sentence before"
    CONVERSATION = "words of a conversation"
    COLON = "a colon"
    UNFINISHED = "unfinished"
    APPARATUS = "no part of the story"


PLACE = frozenset(sign for sign in Feature if sign.value.startswith("among the first"))


class Novelty(StrEnum):
    """What a sentence adds to those already chosen; each is a number."""

    NEW_WORDS = "new words"  # their likelihoods together, 1 for the mean sentence of the text
    NEW_WORDS_ROOT = "root of new words"
    NEW_PARAGRAPH = "a new paragraph"


class WordFeature(StrEnum):
    """A sign that a word of the text has or lacks; the weights give how likely a summary is to hold it."""

    ANY = "any word"
    IN_2_SENTENCES = "in 2 sentences or more"
    IN_3_SENTENCES = "in 3 sentences or more"
    IN_4_SENTENCES = "in 4 sentences or more"
    IN_6_SENTENCES = "in 6 sentences or more"
    IN_9_SENTENCES = "in 9 sentences or more"
    IN_A_TENTH = "in a tenth of the sentences"
    IN_A_FIFTH = "in a fifth of the sentences"
    IN_A_THIRD = "in a third of the sentences"
    FIRST_BY_1 = "comes by sentence 1"
    FIRST_BY_2 = "comes by sentence 2"
    FIRST_BY_3 = "comes by sentence 3"
    FIRST_BY_5 = "comes by sentence 5"
    FIRST_BY_10 = "comes by sentence 10"
    FIGURE = "a figure"
    IN_TITLE = "in the title"
    IN_KEY_POINTS = "in the author's key points"
