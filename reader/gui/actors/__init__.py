"""The list of actors, the menus on a name, and the words in which actors and corrections are spoken of."""
