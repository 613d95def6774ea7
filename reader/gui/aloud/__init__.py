"""The article read aloud by the speech service of the system."""
