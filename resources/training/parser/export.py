"""Write the trained network for the program: `python -m resources.training.parser.export BASE STATE OUTPUT`.

Weights become whole numbers of eight bits: those of the vocabulary scaled by the piece, the others by the channel.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from reader.parsing.labels import RELATIONS
from reader.parsing.network import INPUTS, OUTPUTS
from reader.parsing.pieces import FIRST_PIECE
from reader.parsing.reading import MODEL_FILE, VOCABULARY_FILE
from resources.training.parser.base_weights import base_model
from resources.training.parser.eight_bits import SmallVocabulary, shrink
from resources.training.parser.network import Parser

OPSET = 17


class Program(nn.Module):
    """What the program asks of one block: everything but the choice of heads, and relations for any choice."""

    def __init__(self, parser: Parser) -> None:
        super().__init__()
        self.parser = parser

    def forward(self, pieces: Tensor, cases: Tensor, firsts: Tensor, lasts: Tensor, sentences: Tensor) -> Any:
        """Return the outputs of one block, in the order of OUTPUTS."""
        said = self.parser(pieces[None], cases[None], None, (firsts[None], lasts[None], sentences[None]))
        below, above = self._relations(said.words[0], said.candidates[0])
        return said.parts_of_speech[0], said.names[0], said.features[0], said.heads[0], below, above, said.words[0]

    def _relations(self, words: Tensor, candidates: Tensor) -> tuple[Tensor, Tensor]:
        """Return for words matrices and for heads vectors whose product is `Parser.relations`."""
        parser = self.parser
        below, above = functional.gelu(parser.below(words)), functional.gelu(parser.above(candidates))
        width = below.shape[1]
        paired = (below @ parser.pairs.permute(1, 0, 2).reshape(width, -1)).view(-1, len(RELATIONS), width)
        paired = paired + parser.either.weight[:, width:]
        alone = below @ parser.either.weight[:, :width].T + parser.either.bias
        ones = torch.ones_like(above[:, :1])
        return torch.cat([paired, alone.unsqueeze(2)], 2), torch.cat([above, ones], 1)


def main() -> None:
    """Read the state, write the network and its pieces."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("base", "state", "output"):
        parser.add_argument(name, type=Path)
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    kept = [int(line) for line in (arguments.state / "kept.txt").read_text(encoding="utf-8").split()]
    base = base_model(arguments.base)
    ours = kept[FIRST_PIECE:]
    scores = [float(f"{base.scores[each]:.9g}") for each in ours]
    pieces = json.dumps(
        {"scores": scores, "pieces": [base.pieces[each] for each in ours]}, ensure_ascii=False, indent=0
    )
    (arguments.output / VOCABULARY_FILE).write_text(f"{pieces}\n", encoding="utf-8", newline="\n")
    network = Parser(len(kept), base.width, base.heads, base.inner)
    network.load_state_dict(torch.load(arguments.state / "training.pt")["parser"])
    write(network, arguments.output)


def write(parser: Parser, folder: Path) -> None:
    """Write the network to a folder."""
    parser.encoder.pieces = SmallVocabulary(parser.encoder.pieces.weight.data)
    parser.eval()
    whole = folder / "whole.onnx"
    words = torch.arange(1, 7)
    torch.onnx.export(
        Program(parser),
        (torch.ones(9, dtype=torch.long) * 5, torch.zeros(9, dtype=torch.long), words, words + 1, words // 4),
        str(whole),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes={name: {0: "pieces" if name in INPUTS[:2] else "words"} for name in INPUTS}
        | {name: {0: "candidates" if name == "above" else "words"} for name in OUTPUTS},
        opset_version=OPSET,
        dynamo=False,
    )
    shrink(whole, folder / MODEL_FILE)


if __name__ == "__main__":
    main()
