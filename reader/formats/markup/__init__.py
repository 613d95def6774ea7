"""What the formats with marks share: a walk through elements and styles to blocks, characters and marks."""
