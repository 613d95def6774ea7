"""The bars and menus of the window, and the one table of actions that they are made from."""
