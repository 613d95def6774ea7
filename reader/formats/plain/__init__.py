"""Plain text: lines to blocks, by what people and mail programs do with lines."""
