"""Ways to everything by its name: commands, headings, actors, paragraphs; and the page that explains them."""
