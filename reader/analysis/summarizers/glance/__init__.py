"""The program's own method: weighs signs of each sentence, and what it adds to those chosen before it."""

from reader.analysis.summarizers.glance.summarizer import GlanceSummarizer

__all__ = ["GlanceSummarizer"]
