"""What stands at the window's sides, and how large the window is on its screen."""
