"""KL-Sum (Haghighi and Vanderwende 2009) with sumy's numbers; only what the last choice has changed is summed anew.

The next sentence is the one with which the words of the summary are spread most like those of the text. For a summary
with counts c and L words, a sentence with counts k and n words, and the text's shares d, sumy sums
d log(d (L + n) / (c + k)) over the words of both. This is a fixed sum, and a sum of shares times log(L + n).
"""

from collections.abc import Iterator, Sequence

import numpy

from reader.analysis.summarizers.word_table import Indices, Numbers, WordTable, word_table

TIE = 1e-12  # of the divergence; late choices differ by less than the noise of other ratings


def ratings(sentences: Sequence[Sequence[int]], all_words: Sequence[int]) -> list[int]:
    """Return the turn at which each sentence is chosen, negative.

    Sentences are the numbers of their terms; `all_words` counts their words with those that are no terms.
    """
    turn_by_index = {index: turn for turn, index in enumerate(_choices(sentences, all_words))}
    return [-turn_by_index[index] for index in range(len(sentences))]


def _choices(sentences: Sequence[Sequence[int]], all_words: Sequence[int]) -> Iterator[int]:
    divergences = _Divergences(word_table(sentences))
    taken = numpy.zeros(len(sentences))
    for _ in sentences:
        found = divergences.with_each() + taken
        best = int(numpy.argmax(found <= found.min() + TIE))
        taken[best] = numpy.inf
        yield best
        divergences.choose(best, all_words[best])


class _Divergences:
    """The divergence of the summary with each sentence added: what the summary has, and what each would add to it."""

    def __init__(self, table: WordTable) -> None:
        self._table = table
        self._shares = numpy.bincount(table.terms, weights=table.counts) / max(1.0, table.counts.sum())
        self._counts = numpy.zeros(table.size)
        self._words = 0
        self._fixed, self._share = 0.0, 0.0  # of the summary
        self._fixed_gains = table.of_sentences(self._gains(slice(None)))
        self._share_gains = table.of_sentences(self._shares[table.terms])
        self._first_entries = numpy.searchsorted(table.rows, numpy.arange(len(table.lengths) + 1))
        self._by_term = numpy.argsort(table.terms, kind="stable")
        self._first_holders = numpy.searchsorted(table.terms[self._by_term], numpy.arange(table.size + 1))

    def with_each(self) -> Numbers:
        """Return the divergence of the summary with each sentence."""
        lengths = numpy.log(numpy.maximum(1.0, self._words + self._table.lengths))
        found: Numbers = self._fixed + self._fixed_gains + lengths * (self._share + self._share_gains)
        return found

    def choose(self, index: int, words: int) -> None:
        """Add a sentence to the summary, of so many words with those that are no terms."""
        self._words += words
        entries = slice(self._first_entries[index], self._first_entries[index + 1])
        terms = self._table.terms[entries]
        if not len(terms):
            return
        holders = self._holders(terms)
        before, new = self._gains(holders), terms[self._counts[terms] == 0]
        self._fixed -= self._worth(terms)
        self._counts[terms] += self._table.counts[entries]
        self._fixed += self._worth(terms)
        numpy.add.at(self._fixed_gains, self._table.rows[holders], self._gains(holders) - before)
        self._take_shares(new)

    def _take_shares(self, terms: Indices) -> None:
        """Count the shares of words that the summary has for the first time as its own."""
        if len(terms):
            holders = self._holders(terms)
            numpy.subtract.at(self._share_gains, self._table.rows[holders], self._shares[self._table.terms[holders]])
            self._share += self._shares[terms].sum()

    def _holders(self, terms: Indices) -> Indices:
        """Return the entries of these terms in all sentences."""
        firsts, ends = self._first_holders[terms], self._first_holders[terms + 1]
        return numpy.concatenate([self._by_term[start:end] for start, end in zip(firsts, ends, strict=True)])

    def _worth(self, terms: Indices) -> float:
        """Return what these words add to the fixed sum of the summary as it is."""
        counts, shares = self._counts[terms], self._shares[terms]
        return float((shares * numpy.log(shares / numpy.where(counts > 0, counts, shares))).sum())

    def _gains(self, entries: Indices | slice) -> Numbers:
        """Return what each entry would add to the fixed sum."""
        terms = self._table.terms[entries]
        counts, shares = self._counts[terms], self._shares[terms]
        gains: Numbers = shares * numpy.log(
            numpy.where(counts > 0, counts, shares) / (counts + self._table.counts[entries])
        )
        return gains
