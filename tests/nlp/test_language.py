import pytest

from reader.nlp.language import detect
from reader.nlp.languages import LANGUAGE_NAMES, code_of
from tests.nlp.samples import OTHERS, SAMPLES

GERMAN = "Der Präsident hat gestern erklärt, dass die Verhandlungen in der kommenden Woche fortgesetzt werden sollen."
FRENCH = "Le président a déclaré hier que les négociations reprendraient la semaine prochaine dans la capitale."
ENGLISH = "The president said on Monday that the talks would resume next week in the capital of the country. " * 5


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        ("The president said that the talks would resume.", "en"),
        (GERMAN, "de"),
        (FRENCH, "fr"),
        ("Президент заявил вчера, что переговоры продолжатся на следующей неделе в столице.", "ru"),
        ("أعلن الرئيس أمس أن المحادثات ستستأنف الأسبوع المقبل في العاصمة", "ar"),
        ("总统昨天表示，会谈将于下周在首都恢复。各方都希望达成协议，但分歧依然很大。", "zh"),
    ],
)
def test_the_language_of_a_sentence_is_found(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "en"),
        ("Word", "en"),
        ("123 %", "en"),
        ("今日は", "ja"),
        ("你好", "zh"),
        ("안녕", "ko"),
        ("สวัสดี", "th"),
        ("😀", "en"),
    ],
)
def test_a_very_short_text_goes_by_its_script(text: str, language: str) -> None:
    assert detect(text) == language


def test_a_foreign_opening_does_not_decide_a_long_text() -> None:
    assert detect(GERMAN * 10 + FRENCH * 300) == "fr"


def test_the_same_text_always_has_the_same_language() -> None:
    assert len({detect(GERMAN * 80) for _ in range(3)}) == 1


@pytest.mark.parametrize(
    "text", ["City faces Barcelona in Champions League on Wednesday.", "Russia annexed Crimea in March 2014."]
)
def test_a_short_text_is_held_to_the_languages_that_are_known_here(text: str) -> None:
    assert detect(text) in LANGUAGE_NAMES


def test_names_of_people_do_not_decide_what_language_tells_of_them() -> None:
    results = "SNOOKER - SINGLES QUARTER-FINAL RESULTS\nWomen's singles\n"
    games = ("Siti Rahayu (Indonesia) beat Putri Wulandari (Malaysia) 5-2\n", "Joko Hartono beat Slamet Gunawan 5-1\n")

    assert detect(results + "".join(games)) == "en"


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("pt_BR", "pt"),
        (" DE ", "de"),
        ("German", "de"),
        ("no", "nb"),
        ("xx", None),
        ("", None),
    ],
)
def test_a_language_is_known_by_code_or_name(language: str, code: str | None) -> None:
    assert code_of(language) == code


@pytest.mark.parametrize(("language", "text"), (SAMPLES | OTHERS).items(), ids=SAMPLES | OTHERS)
def test_two_sentences_are_enough_to_tell_a_language(language: str, text: str) -> None:
    assert detect(text) == language


def test_every_language_that_is_known_here_has_a_sample() -> None:
    assert SAMPLES.keys() == LANGUAGE_NAMES.keys()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("oeufs frais x12 3,20\nlait entier 1 l 1,15\nbeurre doux 250 g 2,60\npain de campagne 3,00", "fr"),
        ("jajca 10 kosov 2,49\nmleko 1 l 1,09\nmaslo 250 g 2,29\nkruh 750 g 3,10", "sl"),
        ("新鲜鸡蛋十只装 12.90\n全脂牛奶一升装 15.80\n无盐黄油半斤装 22.60\n全麦面包 8.50", "zh"),
    ],
)
def test_a_list_of_prices_with_whole_words_is_in_their_language(text: str, language: str) -> None:
    assert detect(text) == language


def test_addresses_are_words_of_no_language() -> None:
    assert (
        detect("Market News, desm.lpgmn@grain.example www.grain.example/LPSMarketNewsPage www.skupna.example") == "en"
    )


def test_a_long_text_without_blanks_has_a_language_at_once() -> None:
    assert detect("词" * 300_000) == "zh"


@pytest.mark.parametrize("address", ["desm@grain.example", "(desm@grain.example)", "a@b@grain.example"])
def test_the_address_of_a_mailbox_is_no_word(address: str) -> None:
    assert detect(f"это {address}") == "ru"
