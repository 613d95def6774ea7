"""Where bytes come from and what they are: files, links, archives, encodings, the signs of each kind."""
