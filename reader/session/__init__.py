"""What is being read, as values and pure functions, and the process that works for it. Must not import Qt."""
