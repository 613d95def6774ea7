"""What the core says, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from reader.message import Message
from reader.message import counted as message_counted

CONTEXT = "Core"


def translated(text: str) -> str:
    """Return a message of the core, or a name that it gives to something, in the language of the window."""
    if not isinstance(text, Message):
        return QCoreApplication.translate(CONTEXT, text)
    pattern = QCoreApplication.translate(CONTEXT, text.pattern, None, -1 if text.number is None else text.number)
    values = {name: translated(value) if isinstance(value, Message) else value for name, value in text.values.items()}
    return pattern.format(**values) if values else pattern


def counted(one: str, many: str, number: int, /, **values: str | int) -> str:
    """Return what is said of so many, in the form that the language of the window has for the number."""
    return translated(message_counted(one, many, number, **values))


def quoted(words: str) -> str:
    """Return words in the quotation marks of the window's language."""
    return QCoreApplication.translate(CONTEXT, "“{words}”").format(words=words)


def why(error: OSError) -> str:
    """Return the reason that the system gives, in the language of the window."""
    return translated(error.strerror or str(error))
