"""What was read lately: the first page that offers it, the menu's deeds, and whether it comes to the shelf."""
