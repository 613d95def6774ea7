"""Kills the window, and its worker, at random while they write, and looks whether anything is lost or left behind.

`python -m tests.kill_trial [TIMES]`, 200 times each unless it is said otherwise; run by hand, since it takes long.
"""
