"""What is said to the reader around an article: notes on it, and calls for money."""

import pytest

from reader.formats import read_bytes, read_text
from reader.formats.structure.asides.author_notes import is_note
from reader.formats.structure.asides.calls import is_call
from reader.model.document import ParagraphKind, ParagraphRole

NOTES = (
    "Correction, May 4, 2027: The bridge is nine metres wide, not six.",
    "CORRECTION (4 May): The bridge is nine metres wide, not six.",
    "Because of an editing error, an earlier version of this article misstated the width of the bridge.",
    "Due to an error, a previous version of this story misspelled the name of the mayor.",
    "A correction was made on May 4, 2027: An earlier version of this article misstated the width.",
    "A previous version of this article gave the wrong width.",
    "In an earlier version of this story, the width of the bridge was wrong.",
    "The original version of this report misidentified the minister.",
    "A version of this article appears in print on May 4, 2027, Section A, Page 9 of the late edition.",
    "Update, 4 May 2027: The mayor has since resigned.",
    "UPDATE 3:45 p.m.: The mayor has since resigned.",
    "Updated May 4, 2027, with the answer of the mayor: The council will sit on Friday.",
    "Ed. note: The writer is married to the mayor.",
    "Editors’ Note, May 4: After this was published we learnt more of the mayor.",
    "Note to readers: This column will return in June.",
    "We have updated this article to make clear that the bridge is nine metres wide.",
    "This article has since been updated to include a statement of the council.",
    "This story was updated to correct the width of the bridge.",
    "This piece has been corrected: it was the council that paid.",
    "Editor's note: This story was first published in May.",
    "• This article was amended on 4 May 2027. The bridge is nine metres wide, not six.",
    "Korrektur vom 4. Mai 2027: Die Brücke ist neun Meter breit.",
    "In einer früheren Version dieses Artikels hieß es, die Brücke sei sechs Meter breit.",
    "Dans une version précédente de cet article, nous écrivions que le pont avait six mètres.",
    "Una versión anterior de este artículo daba otra anchura.",
    "Hinweis der Redaktion: Wir haben den Text ergänzt.",
    "Anm. d. Red.: Wir haben den Text ergänzt.",
    "Transparenzhinweis: Die Autorin ist Mitglied des Rats.",
    "Warning: This article contains spoilers for the last season of The Long River.",
    "Spoiler alert: this review tells how the book ends.",
    "This article contains spoilers for the second series of The Long River.",
    "(Spoilers for the last chapter of The Long River follow.)",
    "Warning: this story contains details that some readers may find distressing.",
    "Content warning: violence.",
    "Dieser Artikel wurde am 4. Mai 2027 aktualisiert.",
    "Der Artikel „Die Brücke ist offen“ wurde am 04.05.2027 veröffentlicht.",
    "Cet article a été mis à jour le 4 mai 2027.",
    "Este artículo fue actualizado el 4 de mayo.",
    "Questo articolo è stato aggiornato il 4 maggio.",
    "Anzeige, enthält Affiliate-Links",
    "This post contains affiliate links.",
    "Achtung, Spoiler: Der folgende Text verrät das Ende.",
    "Attention, cet article contient des spoilers.",
)
LIKE_NOTES = (
    "Dieser Artikel ist seit 1949 Teil des Grundgesetzes und wurde nie geändert.",
    "Dieser Text ist 400 Jahre alt und wurde von Mönchen korrigiert.",
    "Dieser Bericht wurde 2019 dem Bundestag vorgelegt und danach überarbeitet.",
    "Dieser Artikel wurde 1968 ergänzt.",
    "In der ursprünglichen Fassung dieses Artikels stand die Todesstrafe.",
    "Cet article a été modifié par la loi de 2016 sur les ponts.",
    "Une version antérieure de cet article du code prévoyait la prison.",
    "Este artículo se modificó en 1992 y desde entonces protege los puentes.",
    "Questo articolo è stato modificato nel 2001 dal parlamento.",
    "Questo articolo è stato pubblicato nel 1968 e cambiò la medicina.",
    "Este artigo foi corrigido pela lei de 2010.",
    "Dit artikel werd in 1983 gepubliceerd en veranderde de grondwet.",
    "The first version of this report was leaked in 2019 and cost the minister his job.",
    "The original version of this report ran to nine hundred pages.",
    "Officials at the White House edited this report before the senators could read it.",
    "The ministry has revised our report twice.",
    "The studio updated this story for a new audience.",
    "This report describes the offensive in the east as a failure.",
    "This report has disturbing findings about child poverty.",
    "This report includes data of partner countries.",
    "Anzeige, sagte er, habe er nie erstattet.",
    "Anzeige – das war ihm zu viel.",
    "Corrections since 1950 have lasted five months on average — bear markets took far longer.",
    "Updates cost 20 dollars a month — more than the phone itself.",
    "Content warnings on films rose by nine per cent.",
    "Warning lights showed that the spoilers of the plane had failed.",
)
CALLS = (
    "Our newsroom answers only to its readers. If you value what we do, become a member today.",
    "Support our journalism. Become a member.",
    "We rely on readers like you. Make a tax-deductible gift today and keep our reporting free for all.",
    "Local news is in trouble. Please consider a donation to help us keep reporting on the valley.",
    "Did you like this story? Subscribe to the Gazette for four pounds a month.",
    "You have read three of our stories this month. Subscribe now to read them all.",
    "Our newsroom has no owner and no paywall. Chip in with whatever you can.",
    "Our reporting costs money. Join the 3,000 readers who pay for it.",
    "Wenn Ihnen unsere Arbeit gefällt, unterstützen Sie uns mit einem Abonnement.",
    "Notre rédaction vit de ses lecteurs. Faites un don pour soutenir notre journalisme.",
    "Nuestra redacción depende de ti. Hazte socio y apoya el periodismo independiente.",
    "La nostra redazione vive grazie ai lettori. Abbonati e sostieni il nostro giornalismo.",
    "Steun ons. Onze redactie heeft geen eigenaar.",
    "Nosso jornalismo vive dos leitores. Faça uma doação.",
    "The best of the valley, every morning: sign up here for our newsletter.",
    "Follow our WhatsApp channel for all the news.",
    "Sign up for our newsletter and go inside the world of music, film and books, with a new story each week.",
    "Das Beste aus dem Tal jeden Freitag: Melden Sie sich hier für unseren Newsletter an.",
    "Pour tout savoir de la vallée, inscrivez-vous à notre infolettre.",
    "Lo mejor de la semana, en tu correo: apúntate a nuestro boletín.",
    "Elke ochtend het nieuws uit de streek: schrijf je in voor onze nieuwsbrief.",
    "Missa inget från bygden: anmäl dig till vårt nyhetsbrev.",
    "Zapisz się do naszego newslettera.",
)
LIKE_CALLS = (
    "Two people died when the dam burst, our reporters found. The families want one thing from the state: donate now.",
    "The council of Harwick sold its boats, and Mayor Ada Holt resigned. Subscribe to our newsletter.",
    "The school's plea to its parents: join our WhatsApp group.",
    "Vår redaktion brann ned i maj, och två personer dog. Anmäl dig som vittne hos polisen senast på fredag.",
    "The bank's newsletter told its clients in May: sign up before the rates fall.",
    "Unser Newsletter hat 9000 Leser, und seit Mai melden sich jeden Tag hundert neue an.",
    "The scheme asks pupils to sign up, join our choir and sing at noon.",
    "A bill in the US Senate would tax search firms, support local reporting and pay for 500 jobs in our newsroom.",
    "A bill in the US Senate would tax search firms, support local reporting and pay for 500 jobs in the newsroom of "
    "each state.",
    "My first editor gave me one rule in the newsroom: keep our sources safe.",
    "Nous devons aider les agriculteurs, soutenir les familles et baisser les impôts, a déclaré le maire.",
    "Soutenez nos agriculteurs et notre travail ne sera pas vain.",
    "Wenn wir nichts tun, werden sie unser Land verlassen, warnt der Minister.",
    "Sollte der Zoll kommen, werde unsere Industrie 40.000 Stellen verlieren, erklärte der Verband.",
    "Onze associations veulent bloquer le projet, soutenir les riverains et sauver notre journal.",
    "Nossa vizinha, dona Maria, perdeu a casa e o nosso jornal contou.",
    "Our lawyers, Doe and Roe, have left the case.",
    "Doe and Roe have left our newspaper.",
    "Abbonati in calo: la nostra redazione perde dieci posti.",
    "Our country needs its newspapers. Subscribe to one in your town.",
    "Our union lost. Become a member, and we will win.",
    "Good reporting costs money. Become a member of a local paper.",
    "Spende für unsere Redaktion blieb aus.",
    "El periodismo independiente necesita a sus lectores.",
)
SENTENCES = (
    "Corrections officers found 12 inmates — all asleep — on Monday.",
    "Updates to the software include: a faster search and a new clock.",
    "“Become a member of the union,” she told them, “and we will win.”",
    "The union asked readers to become a member and support its fund.",
    "We must support our teachers, or the school will close.",
    "She decided to become a member of the council in 2019.",
    "Donate blood, the hospital urged on Monday, as stocks fell to 9 per cent.",
    "The paper said it would subscribe to the code of the press council.",
    "If you value the river, you should visit it in May, the guide writes.",
    "An earlier version of the bridge collapsed in 1911.",
    "The original version of this bridge was built of wood.",
    "Warning lights failed on the bridge for nine hours.",
    "The warning came after spoilers on the wing of the plane failed.",
    "Note that the council has no money left for the bridge.",
    "We have updated our estimate of the width of the river.",
    "The correction was made on May 4, when the shares fell by nine per cent.",
    "Members of our expedition joined us at the river in May.",
    "Subscribers to the service pay nine pounds a month.",
    "Join the queue early: the museum opens at nine.",
    "Readers can subscribe to the magazine for nine pounds, the publisher said.",
    "The charity lives on gifts, and its readers make a donation of nine pounds on average.",
    "Support our troops, the banner read, but the crowd had left.",
    "Dieser Artikel des Vertrags wurde nie gelesen, sagte sie.",
    "Join us in calling on the council to rebuild the wall.",
    "Updated Nov. 19, 2027 8:21 am ET / Original Nov. 19, 2027 8:02 am ET",
)
PROSE = tuple(f"The council voted {word} times on the width of the bridge before the debate ended." for word in "AB")


@pytest.mark.parametrize("line", NOTES)
def test_a_note_on_an_article_is_told_by_what_it_speaks_of(line: str) -> None:
    assert is_note(line)


@pytest.mark.parametrize("line", LIKE_NOTES)
def test_a_law_a_report_or_a_price_is_no_note_on_the_article_that_tells_of_it(line: str) -> None:
    assert not is_note(line)


@pytest.mark.parametrize("line", CALLS)
def test_a_call_for_money_is_told_by_who_asks_whom(line: str) -> None:
    assert is_call(line)


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_of_an_article_is_neither(line: str) -> None:
    assert not is_note(line)
    assert not is_call(line)


@pytest.mark.parametrize("line", LIKE_CALLS)
def test_nobody_calls_who_does_not_ask_for_their_own_paper_in_a_sentence_of_one_language(line: str) -> None:
    assert not is_call(line)


@pytest.mark.parametrize("signs", [".", "… ", "Become a ", "If you "])
def test_a_call_is_looked_for_once(signs: str) -> None:
    assert not is_call(f"Our newspaper {signs * (16_000 // len(signs))}x")


def _asides(*lines: str) -> list[str]:
    document = read_text("\n\n".join(("The bridge is open", *PROSE, *PROSE, *lines)), "bridge.txt")
    return [document.text_of(each.span) for each in document.paragraphs if each.role is ParagraphRole.BOILERPLATE]


@pytest.mark.parametrize(
    "lines",
    [
        ("Correction", "We misstated the width of the bridge, which is nine metres."),
        ("Corrections", "This article named the wrong mayor on Monday."),
        ("Corrections & Amplifications", "The mayor is Ann Lee. An earlier version gave her name as Ann Leigh."),
        ("Berichtigung", "In einer früheren Fassung dieses Artikels hieß es, die Brücke sei neu."),
        ("Korrektur", "In diesem Artikel stand eine falsche Breite der Brücke."),
        ("Rectificatif", "Notre article donnait une autre largeur."),
    ],
)
def test_what_stands_below_the_heading_of_corrections_is_none_of_the_text(lines: tuple[str, str]) -> None:
    assert _asides(*lines) == [*lines]


@pytest.mark.parametrize(
    "lines",
    [
        ("Correction", "Analysts see shares fall by nine per cent until the end of May."),
        ("Amplification", "The sound system is 40 years old. A new one costs 9,000 dollars, the council said."),
        ("Retraction", "The journal withdrew the study in May after nine errors had been found in its tables."),
        ("Korrektur", "Der Rat will das Gesetz im Mai ändern."),
        ("Corrección", "El consejo bajó las tasas en mayo."),
    ],
)
def test_a_last_part_about_a_correction_belongs_to_the_text(lines: tuple[str, str]) -> None:
    assert not _asides(*lines)


def test_a_warning_of_spoilers_above_a_text_is_no_standfirst() -> None:
    warning = "Warning: this review contains spoilers for the last series."
    page = f"<h1>The river ends</h1><p><b>{warning}</b></p>" + "".join(f"<p>{line}</p>" for line in (*PROSE, *PROSE))

    document = read_bytes(page.encode(), "river.html", name="river.html")

    kinds = {document.text_of(each.span): each.kind for each in document.paragraphs}
    assert kinds[warning] is ParagraphKind.CAPTION
    assert ParagraphKind.STANDFIRST not in kinds.values()
