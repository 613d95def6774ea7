"""Where a link may lead: anyone can write one that sends the reader's own machine to a device in the reader's home."""

from ipaddress import IPv6Address, ip_address

_HOME = ".localhost"  # names of this machine, whatever a name server says (RFC 6761, section 6.3)


class RouteError(Exception):
    """A link would lead from the open internet into a private network, to `host`; or to no page, where it is empty."""

    def __init__(self, host: str = "") -> None:
        super().__init__(host)
        self.host = host


class Route:
    """The hosts that a link led to so far. An address in a private network must be the reader's own wish."""

    def __init__(self) -> None:
        self._hosts: list[str] = []
        self._private: set[str] = set()

    def lead_to(self, host: str) -> None:
        """Note the host that is asked next; raise RouteError where its very name is private and it may not be."""
        self._hosts.append(host)
        self._take(host, host)

    def take_address(self, host: str, address: str) -> None:
        """Note which address a host has in truth; raise RouteError. Another host than the last is a proxy's."""
        if host == self._hosts[-1]:
            self._take(host, address)

    def _take(self, host: str, address: str) -> None:
        if is_private(address):
            self._private.add(host)
        if host in self._private and not self._private.issuperset(self._hosts):
            raise RouteError(host)


def is_private(host: str) -> bool:
    """Tell whether a host is this machine or in a private network, as far as its name or address tells."""
    try:
        address = ip_address(host.strip("[]"))
    except ValueError:
        return f".{host.lower().rstrip('.')}".endswith(_HOME)
    inner = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return not (inner or address).is_global
