"""Firms that bear the names of people and towns are told by what the text says of them."""

import pytest

from reader.analysis.linking import link
from reader.analysis.recognizers.parsed import ParsedRecognizer
from reader.model.annotation import ActorKind
from reader.parsing.once import ParsedOnce
from tests.documents import make_document


def kinds(text: str) -> dict[str, ActorKind]:
    parsed = ParsedOnce(make_document(text, language="en"))
    mentions = ParsedRecognizer().recognize(parsed.document, parsed=parsed)
    return {actor.name: actor.kind for actor in link(parsed.document, mentions, parsed.parse())}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The lender Douglas will close ten branches. Douglas has branches in Spain.", "Douglas"),
        ("Its rival Orlando, which is based in Ghent, wanted the plant.", "Orlando"),
        ("Carla Weiss, an analyst at Benson, expects more.", "Benson"),
        ("Chandler's shares fell by a tenth.", "Chandler"),
        ("Bianchi has sold its brand to a bank. Bianchi said nothing else.", "Bianchi"),
        ("Dorsey said it would appeal. Dorsey makes vans.", "Dorsey"),
        ("Mr. Hale is the head of Ann Hale PLLC in Ohio.", "Ann Hale PLLC"),
        ("Sloan joined from Hudson, the hat maker.", "Hudson"),
        ("Nora Pell now works at the building supplier Travis Hale.", "Travis Hale"),
        ("He joined from the lender Charles Hale in 2019.", "Charles Hale"),
        ("The food group Dora Finch employs 900 people.", "Dora Finch"),
        ("The watchmaker Anton Frey plans to open its second shop in May.", "Anton Frey"),
        ("Analysts at Merton Slade expect a cut.", "Merton Slade"),
        ("Norwell Holding bought two farms. Norwell has not said why.", "Norwell Holding"),
        ("Bolton are bottom. Nobody likes it.", "Bolton"),
        ("Corley, who lead the table, went ahead early.", "Corley"),
        ("Wrexley had lost their last three games.", "Wrexley"),
        ("Leeds drew 1-1 with Harrowby at home.", "Harrowby"),
        ("Its margins are higher than those of banks such as Belleville and Stauffer.", "Stauffer"),
        ("Companies like Hartmann and Delvaux have raised their prices.", "Hartmann"),
        ("They held two managers of the state-owned exporter Petromir on Tuesday.", "Petromir"),
        ("A goal by Costa lifted Thornby to fourth. Thornby's captain, Paul Reeve, sang.", "Thornby"),
    ],
)
def test_what_a_text_tells_to_be_a_firm_is_one(text: str, name: str) -> None:
    assert kinds(text)[name] is ActorKind.ORGANISATION


def test_who_leads_a_party_is_no_firm() -> None:
    text = "Alice Danby lost. Danby, the party leader, said it would take years. To the firm, Danby is a client."
    assert kinds(text) == {"Alice Danby": ActorKind.PERSON}


def test_who_has_a_captain_and_is_named_in_full_is_no_club() -> None:
    assert kinds("Hugh Nelson died. Nelson's captain, Ed Hardy, wept.")["Hugh Nelson"] is ActorKind.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "Brandt Foods cut its forecast. Brandt expects sales of 2 million. Brandt blamed the price of cocoa.",
        "The brewer Dunmore will raise its prices. Dunmore made a profit last year.",
        "Brandt Foods cut jobs. The chief executive of Brandt resigned.",
        "Denby Foods will sell its bakery, Denby said on Tuesday. A spokesman for Denby declined to comment.",
        "Delgado Marine dumped oil. Delgado paid a fine. Analysts fear for the profits of Delgado.",
        "James Calder Inc. cut jobs. The rival copied a watch, James Calder said.",
        "Otto Brandt AG, a maker of lamps, is broke. Otto Brandt said it had hoped for help.",
        "Martin Lowe & Co. left London. Martin Lowe declined to say more.",
    ],
)
def test_a_firm_is_no_person_where_a_part_of_its_name_stands_for_it(text: str) -> None:
    assert ActorKind.PERSON not in kinds(text).values()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The investor Ann Mercer met her rival Tom Falk.", "Ann Mercer", ActorKind.PERSON),
        ("Whitlock Paints is old. Mr Whitlock ran it. Whitlock quit on Friday.", "Whitlock", ActorKind.PERSON),
        ("Dunmore Ales mourns. Dunmore was 80. Dunmore sold his boat.", "Dunmore", ActorKind.PERSON),
        (
            "Costa Kitchens opened a school. Costa cooked for the guests. Costa said she would stay.",
            "Costa",
            ActorKind.PERSON,
        ),
        ("The Kessel Foundation met. Kessel wrote two operas.", "Kessel", ActorKind.PERSON),
        ("Rossi, who rides for Rossi Racing, fell. Rossi was hurt.", "Rossi", ActorKind.PERSON),
        ("Ann Mercer sells milk. Mercer said it would rain.", "Ann Mercer", ActorKind.PERSON),
        ("The director of the port authority Ann Mercer met nobody.", "Ann Mercer", ActorKind.PERSON),
        ("He sold the boat in Austin and went home to Austin.", "Austin", ActorKind.PLACE),
        ("Its rival France has sold its gold.", "France", ActorKind.PLACE),
        ("Paris lost to rivals such as Frankfurt and Madrid.", "Madrid", ActorKind.PLACE),
        ("The port competes with rivals such as Antwerp and Zeebrugge.", "Zeebrugge", ActorKind.PLACE),
        ("He beat rivals such as Federer and Nadal.", "Nadal", ActorKind.PERSON),
        ("The nurses were recruited from Manila, the hospital said.", "Manila", ActorKind.PLACE),
        ("Galveston lost its pier. Galveston has lost its pier twice.", "Galveston", ActorKind.PLACE),
        ("Lawyers at Nuremberg were busy.", "Nuremberg", ActorKind.PLACE),
        ("Ronaldo's earnings rose. The striker lives in Riyadh.", "Ronaldo", ActorKind.PERSON),
        ("The panel: Ann Lee, Tom Ray and Joan Fell met in Oslo.", "Ann Lee", ActorKind.PERSON),
        ("Parise stripped Sabres center Casey Hale of the puck.", "Casey Hale", ActorKind.PERSON),
        ("The watchmaker Per Lind wants to close his shop.", "Per Lind", ActorKind.PERSON),
        ("The lawyer Carla Weiss wants to read its report.", "Carla Weiss", ActorKind.PERSON),
        ("Confidence in Anna Holm fell in May.", "Anna Holm", ActorKind.PERSON),
        ("Mrs Tabor opened Tabor Bakery in 1960. Tabor still bakes every morning.", "Tabor", ActorKind.PERSON),
        ("Mia Quade left Quade Group in May. Quade said she was tired.", "Mia Quade", ActorKind.PERSON),
        ("The builder Tom Harker fell from a roof. Harker was not hurt.", "Tom Harker", ActorKind.PERSON),
        ("Paul Ostrow plc rose. Paul Ostrow, the designer, said he was tired.", "Paul Ostrow", ActorKind.PERSON),
        ("The Mary Dunn company was fined. Mary Dunn said she would appeal.", "Mary Dunn", ActorKind.PERSON),
        ("Corley beat Hanley 6-3 6-2 in an hour.", "Corley", ActorKind.PERSON),
        ("Corley defeated Hanley 52-48 in the vote.", "Hanley", ActorKind.PERSON),
        ("Hanley drew 3-3 with Corley in May.", "Hanley", ActorKind.PERSON),
        ("Harrowby and Denby are on the river. The people of Harrowby fish.", "Harrowby", ActorKind.PLACE),
        ("Corley said their son was ill. Corley wept.", "Corley", ActorKind.PERSON),
        ("They won 4-2 in Galveston on Monday.", "Galveston", ActorKind.PLACE),
        ("The two engineers Lund hired left. Nobody missed them.", "Lund", ActorKind.PERSON),
        ("Miners were advised by Scarle to strike. Scarle wept.", "Scarle", ActorKind.PERSON),
        ("The twins robbed banks with gangsters Krell.", "Krell", ActorKind.PERSON),
        ("Brooklyn Marsh, 19, won.", "Brooklyn Marsh", ActorKind.PERSON),
        ("Rembrandt is a brand. Rembrandt lived in Delft.", "Rembrandt", ActorKind.PERSON),
    ],
)
def test_who_and_where_stay_what_they_are(text: str, name: str, kind: ActorKind) -> None:
    assert kinds(text)[name] is kind


def test_the_friend_of_somebody_is_of_no_firm() -> None:
    text = "An old friend of Hargrove's, said to be a tailor, came. Nobody had seen Hargrove since March."
    assert kinds(text)["Hargrove"] is not ActorKind.ORGANISATION
