"""One light file for each format: its name, suffixes and signs; what reads it is loaded with the first such file."""
