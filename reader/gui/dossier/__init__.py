"""All that an article has about one actor: mentions, quotations, company. Talks to the session alone."""
