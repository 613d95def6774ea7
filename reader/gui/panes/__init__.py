"""Panes beside the page; each talks to the session alone. A pane is one file here and one line in PANES."""

from reader.gui.panes.actors_pane import ActorsPane

PANES = (ActorsPane,)
