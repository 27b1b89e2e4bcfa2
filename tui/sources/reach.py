"""Which machines may be reached: any on the open internet; those of the reader's own network only by his own word.

A feed can name any address. One that led to a printer, a router or a service of this machine would have the reader ask
it in the feed's stead, so every name is looked up first, every address that it stands for is judged, and the connection
is made to the very address that was judged.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_TRANSLATED = IPv6Network("64:ff9b::/96")  # IPv4 addresses as networks that have only IPv6 write them
_OWN_NAMES = (".local", ".localhost", ".internal", ".lan", ".home", ".home.arpa", ".intranet")


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the open internet."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        within = found.ipv4_mapped or found.sixtofour or _translated(found)
        if within is not None:
            found = within
    return found.is_global and not found.is_multicast


def is_of_own_network(host: str) -> bool:
    """Whether a host is of the reader's own machine or network by its name alone, or by its address."""
    host = host.strip("[]").rstrip(".").lower()
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        # A name without a dot, and 0x7f000001 or 2130706433, which lookups take for addresses.
        return "." not in host or host.endswith(_OWN_NAMES) or host.replace(".", "").removeprefix("0x").isdecimal()
    return not is_public(host)


async def addresses(host: str, port: int) -> list[str]:
    """The IP addresses that a host's name stands for, in the order to try them.

    Raises:
        OSError: it stands for none.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()

    def look_up() -> None:
        try:
            found = [str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        except (OSError, UnicodeError) as error:
            _tell(loop, answer, error)
        else:
            _tell(loop, answer, list(dict.fromkeys(found)))

    # A thread of its own and no pool's: those are waited for when the program ends, and a lookup can hang for a minute.
    threading.Thread(target=look_up, name=f"look up {host}", daemon=True).start()
    return await answer


def _tell(
    loop: asyncio.AbstractEventLoop, answer: asyncio.Future[list[str]], found: list[str] | OSError | UnicodeError
) -> None:
    """Hands what was found to whoever waits for it, if anybody still does."""

    def tell() -> None:
        if answer.done():
            return
        if isinstance(found, list):
            answer.set_result(found)
        else:
            answer.set_exception(OSError(str(found)))

    try:
        loop.call_soon_threadsafe(tell)
    except RuntimeError:  # the loop is closed: nobody waits
        return


def _translated(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that is written in an IPv6 one, if it is."""
    return IPv4Address(int(address) & 0xFFFFFFFF) if address in _TRANSLATED else None
