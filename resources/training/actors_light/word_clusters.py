"""Group like words: `python -m resources.training.actors_light.word_clusters MODEL_FOLDER OUTPUT_FILE`.

MODEL_FOLDER holds all-MiniLM-L6-v2 as model.safetensors and vocab.txt. Each line of the output is a fine cluster: the
number of its coarse cluster, then its words.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FINE, COARSE = 400, 48
ROUNDS = 40
SEED = 0
MIN_LETTERS = 2
EMBEDDINGS = "word_embeddings"

Vectors = NDArray[np.float64]


def main() -> None:
    """Read the embeddings, group them, write the words of each group."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    words, vectors = whole_words(arguments.model)
    fine, centres = grouped(vectors, FINE)
    coarse, _ = grouped(centres / np.linalg.norm(centres, axis=1, keepdims=True), COARSE)
    with arguments.output.open("w", encoding="utf-8") as output:
        for group in range(FINE):
            members = [word for word, own in zip(words, fine, strict=True) if own == group]
            if members:
                output.write(f"{coarse[group]} {' '.join(members)}\n")


def whole_words(folder: Path) -> tuple[list[str], Vectors]:
    """Return the words of the vocabulary that are no parts of words, and their centred unit vectors."""
    table = embeddings(folder / "model.safetensors")
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")[: len(table)]
    kept = [index for index, word in enumerate(vocabulary) if word.isalpha() and len(word) >= MIN_LETTERS]
    vectors = table[kept].astype(np.float64)
    vectors -= vectors.mean(0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return [vocabulary[index] for index in kept], vectors


def embeddings(path: Path) -> NDArray[np.float32]:
    """Return the table of input embeddings of a safetensors file."""
    raw = path.read_bytes()
    body = 8 + int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8:body])
    entry = next(value for name, value in header.items() if EMBEDDINGS in name)
    start, end = entry["data_offsets"]
    return np.frombuffer(raw[body + start : body + end], dtype=np.float32).reshape(entry["shape"])


def grouped(vectors: Vectors, count: int) -> tuple[NDArray[np.int64], Vectors]:
    """Return the group of each vector and the centres: k-means, begun as k-means++ (Arthur and Vassilvitskii 2007)."""
    centres = first_centres(vectors, count)
    groups = np.zeros(len(vectors), dtype=np.int64)
    for _ in range(ROUNDS):
        groups = (vectors @ centres.T - 0.5 * (centres**2).sum(1)).argmax(1)
        sums = np.zeros_like(centres)
        np.add.at(sums, groups, vectors)
        sizes = np.bincount(groups, minlength=count)[:, None]
        centres = np.where(sizes > 0, sums / np.maximum(sizes, 1), centres)
    return groups, centres


def first_centres(vectors: Vectors, count: int) -> Vectors:
    """Return vectors far from each other to begin with."""
    chance = np.random.default_rng(SEED)
    centres = [vectors[chance.integers(len(vectors))]]
    distances = ((vectors - centres[0]) ** 2).sum(1)
    for _ in range(count - 1):
        centres.append(vectors[chance.choice(len(vectors), p=distances / distances.sum())])
        distances = np.minimum(distances, ((vectors - centres[-1]) ** 2).sum(1))
    return np.array(centres)


if __name__ == "__main__":
    main()
