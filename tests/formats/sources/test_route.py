"""Which hosts a link may lead to."""

import pytest

from reader.formats.sources.route import Route, RouteError, is_private


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
     "::1", "[::1]", "::", "fe80::1", "fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1", "localhost", "Printer.localhost."],
)  # fmt: skip
def test_a_host_near_by_is_private(host: str) -> None:
    assert is_private(host)


@pytest.mark.parametrize("host", ["1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1", "news.example", "notlocalhost", ""])
def test_any_other_host_is_not(host: str) -> None:
    assert not is_private(host)


def test_a_name_is_judged_by_the_address_that_it_has() -> None:
    route = Route()
    route.lead_to("news.example")
    route.take_address("news.example", "1.1.1.1")
    route.lead_to("inner.example")

    with pytest.raises(RouteError) as refusal:
        route.take_address("inner.example", "10.0.0.1")

    assert refusal.value.host == "inner.example"


def test_what_the_reader_asked_for_may_be_private() -> None:
    route = Route()

    for host, address in (("nas.example", "10.0.0.1"), ("wiki.example", "10.0.0.2"), ("news.example", "1.1.1.1")):
        route.lead_to(host)
        route.take_address(host, address)


def test_no_link_leads_back_inside_over_a_connection_that_is_still_open() -> None:
    route = Route()
    route.lead_to("nas.example")
    route.take_address("nas.example", "10.0.0.1")
    route.lead_to("news.example")

    with pytest.raises(RouteError):
        route.lead_to("nas.example")


def test_the_address_of_a_proxy_says_nothing_of_the_host() -> None:
    route = Route()
    for host in ("news.example", "other.example"):
        route.lead_to(host)
        route.take_address("proxy.example", "10.0.0.1")
