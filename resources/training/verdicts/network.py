"""The network: MiniLM over a point and its sentences, a verdict of the pair and a mark for each piece."""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

VERDICTS = ("same", "differs", "absent")
DROPOUT = 0.1


class Scorer(nn.Module):
    """Says what the text says of the point, and which words of either differ."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.between = nn.Linear(width, width)
        self.verdict = nn.Linear(width, len(VERDICTS))
        self.mark = nn.Linear(width, 1)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, pieces: Tensor, mask: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor]:
        """Return the scores of the verdicts of each pair, and of the mark of each piece."""
        vectors = self.encoder(input_ids=pieces, attention_mask=mask, token_type_ids=kinds).last_hidden_state
        whole = torch.tanh(self.between(vectors[:, 0]))
        return self.verdict(self.dropout(whole)), self.mark(self.dropout(vectors)).squeeze(-1)


def pretrained(base: Path) -> Scorer:
    """Return the network with the pretrained encoder, and heads that know nothing yet."""
    encoder = BertModel.from_pretrained(base, add_pooling_layer=False)
    encoder.embeddings.word_embeddings.weight.requires_grad = False
    return Scorer(encoder)


def empty(base: Path) -> Scorer:
    """Return the network without weights, to be filled from a state."""
    return Scorer(BertModel(BertConfig.from_pretrained(base), add_pooling_layer=False))
