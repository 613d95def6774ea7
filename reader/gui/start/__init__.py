"""The running program around its windows: its start, its single instance, its end, runs without a hand on them."""
