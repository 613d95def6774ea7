"""Read every sentence once: what each word is, what it hangs on, what it names."""
