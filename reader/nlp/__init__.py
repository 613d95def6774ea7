"""Language basics, one answer to each question, used by all: language, sentences, tokens, stems, stop words."""
