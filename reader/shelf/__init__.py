"""The shelf: what the reader has read and what they made of it, in one database, to be found again.

Must not import Qt, and no engine. Tables are known here alone; the file itself is `storage.database`'s.
"""
