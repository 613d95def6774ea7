"""Methods that rank the sentences of a document; a method is one file here and one line in SUMMARIZERS."""
