"""Where passages that were kept stand in a text that may have changed since; knows words alone, no language.

Must not import Qt, and no engine: a window places what the reader has highlighted before it is drawn.
"""
