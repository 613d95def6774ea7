"""Whether, where and in which words a text bears out a key point."""
