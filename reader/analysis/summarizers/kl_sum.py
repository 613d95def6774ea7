"""KL-Sum (Haghighi and Vanderwende 2009) with sumy's numbers; only what the last choice has changed is summed anew.

The next sentence is the one with which the words of the summary are spread most like those of the text. For a summary
with counts c and L words, a sentence with counts k and n words, and the text's shares d, sumy sums
d log(d (L + n) / (c + k)) over the words of both. This is a fixed sum, and a sum of shares times log(L + n). To the
first a sentence adds d log(c / (c + k)) for a word that the summary has, d log(d / k) for another: the same wherever a
word stands as often in a sentence.
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
    for _ in sentences:
        found = divergences.with_each()
        best = int((found <= found.min() + TIE).argmax())
        yield best
        divergences.choose(best, all_words[best])


class _Divergences:
    """The divergence of the summary with each sentence added, but for what is the same whichever is added."""

    def __init__(self, table: WordTable) -> None:
        self._table = table
        self._shares = numpy.bincount(table.terms, weights=table.counts) / max(1.0, table.counts.sum())
        self._counts = numpy.zeros(table.size)
        self._words, self._share = 0, 0.0  # of the summary
        self._lengths, self._length_of = numpy.unique(table.lengths, return_inverse=True)
        self._first_entries = numpy.searchsorted(table.rows, numpy.arange(len(table.lengths) + 1))
        self._kinds = _Kinds(table)
        self._fixed_gains = table.of_sentences(self._gains(table.terms, table.counts))
        self._share_gains = table.of_sentences(self._shares[table.terms])

    def with_each(self) -> Numbers:
        """Return the divergence of the summary with each sentence, infinite for those that it has."""
        logs = numpy.log(numpy.maximum(1.0, self._words + self._lengths))[self._length_of]
        found: Numbers = self._fixed_gains + logs * (self._share + self._share_gains)
        return found

    def choose(self, index: int, words: int) -> None:
        """Add a sentence to the summary, of so many words with those that are no terms."""
        self._words += words
        entries = slice(self._first_entries[index], self._first_entries[index + 1])
        terms = self._table.terms[entries]
        kinds = self._kinds.of(terms)
        self._take_shares(terms[self._counts[terms] == 0])
        before = self._gains(self._kinds.terms[kinds], self._kinds.counts[kinds])
        self._counts[terms] += self._table.counts[entries]
        changes = self._gains(self._kinds.terms[kinds], self._kinds.counts[kinds]) - before
        self._add(self._fixed_gains, kinds, changes)
        self._fixed_gains[index] = numpy.inf

    def _take_shares(self, terms: Indices) -> None:
        """Count the shares of words that the summary has for the first time as its own."""
        if len(terms):
            kinds = self._kinds.of(terms)
            self._add(self._share_gains, kinds, -self._shares[self._kinds.terms[kinds]])
            self._share += float(self._shares[terms].sum())

    def _add(self, sums: Numbers, kinds: Indices, values: Numbers) -> None:
        """Add to the sums of the sentences with words of these kinds."""
        holders = self._kinds.holders(kinds)
        numpy.add.at(sums, holders, numpy.repeat(values, self._kinds.sizes[kinds]))

    def _gains(self, terms: Indices, added: Numbers) -> Numbers:
        """Return what so many more of each term would add to the fixed sum."""
        counts, shares = self._counts[terms], self._shares[terms]
        gains: Numbers = shares * numpy.log(numpy.where(counts > 0, counts, shares) / (counts + added))
        return gains


class _Kinds:
    """The entries of a table by term, and then by how often it stands in the sentence: alike in what they add."""

    def __init__(self, table: WordTable) -> None:
        order = numpy.lexsort((table.counts, table.terms))
        terms, counts = table.terms[order], table.counts[order]
        is_first = numpy.ones(len(order), dtype=bool)
        is_first[1:] = (terms[1:] != terms[:-1]) | (counts[1:] != counts[:-1])
        firsts = numpy.flatnonzero(is_first)
        self.terms, self.counts = terms[firsts], counts[firsts]
        self.sizes = numpy.diff(firsts, append=len(order))  # sentences of each kind
        self._firsts = firsts
        self._rows = table.rows[order]
        self._firsts_of_terms = numpy.searchsorted(self.terms, numpy.arange(table.size + 1))

    def of(self, terms: Indices) -> Indices:
        """Return the kinds of these terms."""
        firsts = self._firsts_of_terms[terms]
        return _stretches(firsts, self._firsts_of_terms[terms + 1] - firsts)

    def holders(self, kinds: Indices) -> Indices:
        """Return the sentences with words of these kinds, kind by kind."""
        found: Indices = self._rows[_stretches(self._firsts[kinds], self.sizes[kinds])]
        return found


def _stretches(firsts: Indices, lengths: Indices) -> Indices:
    """Return the numbers that follow each first one, as many as its length, one stretch after the other."""
    ends = numpy.cumsum(lengths)
    count = int(ends[-1]) if len(ends) else 0
    found: Indices = numpy.repeat(firsts - ends + lengths, lengths) + numpy.arange(count)
    return found
