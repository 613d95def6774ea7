"""A web site on this machine: its pages are what the test says, and one may keep its visitor waiting."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WORDS = "The council of the city voted on the harbour after a debate of nine hours and many amendments."


@dataclass(frozen=True)
class Page:
    """What is answered; `is_slow` means not before the site is told to go on."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    is_slow: bool = False


def article(title: str = "The harbour opens", paragraphs: int = 20) -> Page:
    """Return a page with an article of about 300 words."""
    prose = "".join(f"<p>{number}. {WORDS}</p>" for number in range(paragraphs))
    html = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{prose}</article></body></html>"
    return Page(html.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


class Site:
    """Its address, the pages by their paths, and the way on for slow ones."""

    def __init__(self, pages: dict[str, Page]) -> None:
        self.pages = pages
        self.asked = threading.Event()
        self.may_go_on = threading.Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                page = site.pages[self.path]
                site.asked.set()
                if page.is_slow:
                    site.may_go_on.wait(60)
                self.answer(page)

            def answer(self, page: Page) -> None:
                try:
                    self.send_response(page.status)
                    for name, value in page.headers.items():
                        self.send_header(name, value)
                    self.end_headers()
                    self.wfile.write(page.body)
                except OSError:  # the visitor has left
                    return

            def log_message(self, *_arguments: object) -> None:
                return

        return Handler


@contextmanager
def site(pages: dict[str, Page]) -> Iterator[Site]:
    """Serve pages until the end of the test."""
    served = Site(pages)
    served.server.daemon_threads = False
    thread = threading.Thread(target=served.server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield served
    finally:
        served.may_go_on.set()
        served.server.shutdown()
        thread.join()
        served.server.server_close()
