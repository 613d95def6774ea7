"""Engines that find names; an engine is one file here and one line in RECOGNIZERS."""
