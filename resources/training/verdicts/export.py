"""Write the trained network for the program: `python -m resources.training.verdicts.export BASE STATE OUTPUT`.

Weights become whole numbers of eight bits, scaled by the channel; those of the vocabulary by the piece.
"""

import argparse
import shutil
from pathlib import Path

import torch
from torch import Tensor, nn

from reader.analysis.verdicts.network import INPUTS, OUTPUTS
from reader.analysis.verdicts.scorer import MODEL_FILE, VOCABULARY_FILE
from resources.training.eight_bits import SmallVocabulary, shrink
from resources.training.verdicts.network import Scorer, empty

OPSET = 17
STATE_FILE = "training.pt"


class Program(nn.Module):
    """What the program asks: probabilities of one pair."""

    def __init__(self, scorer: Scorer) -> None:
        super().__init__()
        self.scorer = scorer

    def forward(self, pieces: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor]:
        """Return the verdicts of a pair and the marks of its pieces."""
        verdict, marks = self.scorer(pieces[None], torch.ones_like(pieces)[None], kinds[None])
        return torch.softmax(verdict[0], -1), torch.sigmoid(marks[0])


def main() -> None:
    """Read the state, write the network and its vocabulary."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("base", "state", "output"):
        parser.add_argument(name, type=Path)
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    network = empty(arguments.base)
    network.load_state_dict(torch.load(arguments.state / STATE_FILE)["scorer"])
    write(network, arguments.output)
    shutil.copyfile(arguments.base / VOCABULARY_FILE, arguments.output / VOCABULARY_FILE)


def write(scorer: Scorer, folder: Path) -> None:
    """Write the network to a folder."""
    scorer.encoder.embeddings.word_embeddings = SmallVocabulary(scorer.encoder.embeddings.word_embeddings.weight.data)
    scorer.encoder.set_attn_implementation("eager")
    scorer.eval()
    whole = folder / "whole.onnx"
    pieces = torch.ones(9, dtype=torch.long) * 5
    torch.onnx.export(
        Program(scorer),
        (pieces, torch.zeros(9, dtype=torch.long)),
        str(whole),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes={name: {0: "pieces"} for name in (*INPUTS, OUTPUTS[1])},
        opset_version=OPSET,
        dynamo=False,
    )
    shrink(whole, folder / MODEL_FILE)


if __name__ == "__main__":
    main()
