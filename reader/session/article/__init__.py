"""One open article: its state, what can happen to it, and the one function that decides what follows. Pure; no Qt."""
