"""Tables and pictures of the article: how they are set, and the room that they take on the page."""
