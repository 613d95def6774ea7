"""A second look at the names that the network saw in an English text: with the whole article and the tables at hand."""
