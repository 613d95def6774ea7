"""How files of the user are written: whole or not at all, under a lock, readable by nobody else where they are ours.

Must not import Qt, and knows no format: what is in a file is the business of who has it written.
"""
