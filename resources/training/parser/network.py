"""The network: an encoder in the shape of BERT, and a small head for each thing that is said of a word."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from reader.parsing.casing import Case
from reader.parsing.labels import FEATURES, NAME_LABELS, PARTS_OF_SPEECH, RELATIONS
from resources.training.parser.base_weights import BaseModel

LAYERS = 6  # the lower ones: the upper half is bent to vectors of whole sentences
POSITIONS = 512
ARC_WIDTH, RELATION_WIDTH = 256, 96
DROPOUT = 0.1
CASE_NOISE = 0.01  # by which the vectors of the letter cases differ at first
FAR = -1e4  # the score of a head in another sentence


class Said(NamedTuple):
    """Scores of words: parts of speech, names, features; of heads, with the vectors that relations are told by."""

    parts_of_speech: Tensor
    names: Tensor
    features: Tensor
    heads: Tensor
    words: Tensor
    candidates: Tensor


class Layer(nn.Module):
    """Attention and a step for each piece, each added to what came in and normed (Vaswani et al. 2017)."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.seen, self.told = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.wider, self.narrower = nn.Linear(width, inner), nn.Linear(inner, width)
        self.first_norm, self.second_norm = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, pieces: Tensor, mask: Tensor | None) -> Tensor:
        """Return the pieces as they understand each other; `mask` is added to the scores of attention."""
        blocks, length, width = pieces.shape
        query, key, value = (
            self.seen(pieces).view(blocks, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        )
        told = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        told = self.told(told.transpose(1, 2).reshape(blocks, length, width))
        pieces = self.first_norm(pieces + self.dropout(told))
        return self.second_norm(pieces + self.dropout(self.narrower(functional.gelu(self.wider(pieces)))))


class Encoder(nn.Module):
    """Pieces and the case of their words to vectors."""

    def __init__(self, vocabulary: int, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, width, sparse=True)
        self.places = nn.Parameter(torch.zeros(POSITIONS, width))
        self.cases = nn.Embedding(len(Case), width)
        self.norm, self.dropout = nn.LayerNorm(width, 1e-12), nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList([Layer(width, heads, inner) for _ in range(LAYERS)])

    def forward(self, pieces: Tensor, cases: Tensor, mask: Tensor | None) -> Tensor:
        """Return a vector for each piece; `mask` has 0 for padding, None where there is none."""
        vectors = self.pieces(pieces) + self.places[: pieces.shape[1]] + self.cases(cases)
        vectors = self.dropout(self.norm(vectors))
        seen = None if mask is None else (1.0 - mask[:, None, None, :].to(vectors.dtype)) * FAR
        for layer in self.layers:
            vectors = layer(vectors, seen)
        return vectors


class Parser(nn.Module):
    """The encoder and its heads (Dozat & Manning 2017 for trees); a word is the mean of its first and last piece."""

    def __init__(self, vocabulary: int, width: int = 384, heads: int = 12, inner: int = 1536) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, width, heads, inner)
        self.parts_of_speech = nn.Linear(width, len(PARTS_OF_SPEECH))
        self.names = nn.Linear(width, len(NAME_LABELS))
        self.features = nn.Linear(width, len(FEATURES))
        self.as_dependent, self.as_head = nn.Linear(width, ARC_WIDTH), nn.Linear(width, ARC_WIDTH)
        self.arcs = nn.Parameter(torch.eye(ARC_WIDTH) / math.sqrt(ARC_WIDTH))
        self.likely_head = nn.Linear(ARC_WIDTH, 1)
        self.below, self.above = nn.Linear(width, RELATION_WIDTH), nn.Linear(width, RELATION_WIDTH)
        self.pairs = nn.Parameter(torch.randn(len(RELATIONS), RELATION_WIDTH, RELATION_WIDTH) * 0.02)
        self.either = nn.Linear(2 * RELATION_WIDTH, len(RELATIONS))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, pieces: Tensor, cases: Tensor, mask: Tensor | None, words: Sequence[Tensor]) -> Said:
        """Return what is said of words; `words` are the places of their first and last pieces and their sentences."""
        first, last, sentence = words
        vectors = self.encoder(pieces, cases, mask)
        own = self.dropout((gathered(vectors, first) + gathered(vectors, last)) * 0.5)
        candidates = torch.cat([vectors[:, :1], own], 1)
        return Said(
            self.parts_of_speech(own),
            self.names(own),
            self.features(own),
            self._heads(own, candidates, sentence),
            own,
            candidates,
        )

    def _heads(self, own: Tensor, candidates: Tensor, sentence: Tensor) -> Tensor:
        dependents = functional.gelu(self.as_dependent(own))
        heads = functional.gelu(self.as_head(candidates))
        scores = dependents @ self.arcs @ heads.transpose(1, 2) + self.likely_head(heads).transpose(1, 2)
        is_root = torch.full_like(sentence[:, :1], -9)
        columns = torch.cat([is_root, sentence], 1).unsqueeze(1)
        places = torch.cumsum(torch.ones_like(sentence), 1)
        itself = places.unsqueeze(2) == torch.cat([torch.zeros_like(is_root), places], 1).unsqueeze(1)
        allowed = ((sentence.unsqueeze(2) == columns) | (columns == -9)) & ~itself
        return torch.where(allowed, scores, torch.full_like(scores, FAR))

    def relations(self, own: Tensor, candidates: Tensor, heads: Tensor) -> Tensor:
        """Return the scores of relations, given the head of each word."""
        below = functional.gelu(self.below(own))
        above = functional.gelu(self.above(gathered(candidates, heads.clamp(min=0))))
        blocks, count, width = below.shape
        paired = below @ self.pairs.permute(1, 0, 2).reshape(width, -1)
        paired = (paired.view(blocks, count, len(RELATIONS), width) * above.unsqueeze(2)).sum(-1)
        return paired + self.either(torch.cat([below, above], -1))


def gathered(vectors: Tensor, places: Tensor) -> Tensor:
    """Return the vectors at some places of each block."""
    return torch.gather(vectors, 1, places.unsqueeze(-1).expand(-1, -1, vectors.shape[-1]))


def pretrained(base: BaseModel, kept: Sequence[int]) -> Parser:
    """Return the network with the lower layers of the pretrained one, and heads that know nothing yet."""
    parser = Parser(len(kept), base.width, base.heads, base.inner)
    encoder, width = parser.encoder, base.width
    tensors = {name: torch.from_numpy(values) for name, values in base.tensors.items()}
    encoder.pieces.weight.data = tensors["emb.word"].view(-1, width)[list(kept)].clone()
    kind = tensors["emb.type"].view(-1, width)[0]
    encoder.places.data = tensors["emb.pos"].view(-1, width)[:POSITIONS] + kind
    encoder.cases.weight.data = torch.randn(len(Case), width) * CASE_NOISE
    _set(encoder.norm, tensors, "emb.ln")
    for number, layer in enumerate(encoder.layers):
        names = [f"l{number}.{each}" for each in "qkv"]
        layer.seen.weight.data = torch.cat([tensors[f"{each}.w"].view(width, width) for each in names])
        layer.seen.bias.data = torch.cat([tensors[f"{each}.b"] for each in names])
        for part, name in zip(
            (layer.told, layer.wider, layer.narrower, layer.first_norm, layer.second_norm),
            ("ao", "fi", "fo", "aln", "oln"),
            strict=True,
        ):
            _set(part, tensors, f"l{number}.{name}")
    return parser


def _set(part: nn.Linear | nn.LayerNorm, tensors: dict[str, Tensor], name: str) -> None:
    part.weight.data = tensors[f"{name}.w"].view(part.weight.shape)
    part.bias.data = tensors[f"{name}.b"].view(part.bias.shape)
