"""What the core says, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from reader.message import Message

CONTEXT = "Core"


def translated(text: str) -> str:
    """Return a message of the core, or a name that it gives to something, in the language of the window."""
    if not isinstance(text, Message):
        return QCoreApplication.translate(CONTEXT, text)
    pattern = QCoreApplication.translate(CONTEXT, text.pattern)
    values = {name: translated(value) if isinstance(value, Message) else value for name, value in text.values.items()}
    return pattern.format(**values) if values else pattern


def why(error: OSError) -> str:
    """Return the reason that the system gives, in the language of the window."""
    return translated(error.strerror or str(error))
