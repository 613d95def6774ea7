"""Networks with weights of eight bits, which is how the program has them."""

from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

LARGEST = 127  # of a whole number of eight bits


class SmallVocabulary(nn.Module):
    """The vectors of pieces as whole numbers with a scale for each piece."""

    def __init__(self, vectors: Tensor) -> None:
        super().__init__()
        scales = vectors.abs().amax(1, keepdim=True).clamp(min=1e-8) / LARGEST
        self.register_buffer("numbers", (vectors / scales).round().to(torch.int8))
        self.register_buffer("scales", scales)

    def forward(self, pieces: Tensor) -> Tensor:
        """Return the vectors of pieces."""
        numbers: Any = self.numbers
        scales: Any = self.scales
        found: Tensor = numbers[pieces].to(torch.float32) * scales[pieces]
        return found


def shrink(whole: Path, model: Path) -> None:
    """Write a network with its matrices as whole numbers, scaled by the channel, and remove the file it was in."""
    quantize_dynamic(
        whole,
        model,
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gemm"],
    )
    whole.unlink()
