"""What is said to those who listen."""
