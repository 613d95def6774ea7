"""Kills the window, and its worker, at random while they write, and looks whether anything is lost or left behind.

`python -m tests.kill_trial [TIMES]`, 200 times each unless it is said otherwise; run by hand, since it takes long.
`python -m tests.kill_trial.shelf_trial [TIMES]` does the same to the shelf. At 700 moments, at every other of which
two programs were killed, none of 7,332 acts that were told to be kept was lost (November 2026).
"""
