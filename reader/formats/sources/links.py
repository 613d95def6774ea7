"""What counts as a link."""

from urllib.parse import urlsplit


def is_link(text: str) -> bool:
    """Tell whether a text is the address of a web page and nothing else."""
    text = text.strip()
    if len(text.split()) != 1 or not text.lower().startswith(("http://", "https://")):
        return False
    try:
        return bool(urlsplit(text).hostname)
    except ValueError:
        return False
