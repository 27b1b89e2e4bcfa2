"""The one place that asks the web for something: politely, and never for more than a feed or a page can be.

Polite: what is known is asked for with both validators, nothing is sent that is not needed (no cookies, no referrer),
the client says who it is. Bounded: in time from the first lookup to the last byte, in size after unpacking, in
redirects; each hop is judged anew (`reach`). What goes wrong is an error of the cause, in `tui.sources.errors`.
"""

from __future__ import annotations

import asyncio
import os
import stat
import zlib
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from tui import __version__
from tui.addresses import is_web
from tui.sources import errors, reach

if TYPE_CHECKING:
    import ssl
    from collections.abc import Awaitable, Callable, Iterator, Mapping

    import httpx

USER_AGENT = f"tennis-tui/{__version__} (a feed reader; one request an hour at most)"
FEEDS = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
PAGES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.5"
_REDIRECTS = {301: True, 302: False, 303: False, 307: False, 308: True}  # whether for good
_CHUNK = 65_536


class Limits(NamedTuple):
    """How much is asked of a server's patience, and of ours; seconds and bytes."""

    connect: float = 5.0
    read: float = 10.0  # between two pieces of an answer
    total: float = 30.0
    size: int = 15_000_000  # after unpacking; the biggest feeds have a few MB
    redirects: int = 5


class Outcome(Enum):
    """What a server answered."""

    NEW = auto()  # here it is
    SAME = auto()  # as it was when its validators were given
    GONE = auto()  # it will not come back


class Validators(NamedTuple):
    """What a server wants to be told next time, verbatim, so that it can say that nothing has changed."""

    etag: str | None = None
    modified: str | None = None


class Answer(NamedTuple):
    """What came of asking for an address."""

    outcome: Outcome
    url: str  # where it came from, after all redirects
    data: bytes = b""
    headers: Mapping[str, str] = {}  # their names in small letters
    validators: Validators = Validators()
    moved: str = ""  # the address to ask from now on, where it has moved for good


_LIMITS = Limits()
_NOTHING_KNOWN = Validators()


class Fetcher:
    """Asks for addresses; nothing is kept between two requests.

    `look_up` finds the IP addresses of a host, and is replaced in tests.
    """

    def __init__(
        self, limits: Limits = _LIMITS, look_up: Callable[[str, int], Awaitable[list[str]]] = reach.addresses
    ) -> None:
        self._limits = limits
        self._look_up = look_up
        self._trust: ssl.SSLContext | None = None

    async def fetch(
        self, url: str, validators: Validators = _NOTHING_KNOWN, *, typed: bool = False, accept: str = FEEDS
    ) -> Answer:
        """What an address has to say. One that its reader has `typed` may be a file, or of his own network.

        Raises:
            NotFetched: of the class that says why there is no answer.
        """
        if typed and url.startswith("file:"):
            return read_file(url, validators, self._limits.size)
        try:
            async with asyncio.timeout(self._limits.total):
                return await self._follow(url, validators, urlsplit(url).hostname if typed else None, accept)
        except TimeoutError:
            raise errors.TooSlow(url) from None

    async def _follow(self, url: str, validators: Validators, own: str | None, accept: str) -> Answer:
        """What an address has to say, through all redirects; the host `own` may be of the reader's network."""
        import httpx

        first, for_good = url, True
        for _ in range(self._limits.redirects + 1):
            try:
                answer = await self._ask(url, validators, own, accept)
            except httpx.HTTPError as error:
                raise _not_fetched(first, error) from error
            if isinstance(answer, Answer):
                secure = first.startswith("http:") or url.startswith("https:")
                return answer._replace(moved=url if url != first and for_good and secure else "")
            status, target = answer
            for_good = for_good and _REDIRECTS[status]
            try:
                url = urljoin(url, target).partition("#")[0]
            except ValueError:
                raise errors.BadAnswer(first) from None
        raise errors.TooManyRedirects(first)

    async def _ask(self, url: str, validators: Validators, own: str | None, accept: str) -> Answer | tuple[int, str]:
        """The answer of one address, or where it sends whoever asks, with its code."""
        import httpx

        if not is_web(url):
            raise errors.RefusedAddress(url, "only http and https are followed; this address is of another kind.")
        parts = httpx.URL(url)
        headers = {"Host": parts.netloc.decode("ascii"), "User-Agent": USER_AGENT, "Accept": accept}
        headers |= {"Accept-Encoding": "gzip", "Connection": "close"}
        if validators.etag:
            headers["If-None-Match"] = validators.etag
        if validators.modified:
            headers["If-Modified-Since"] = validators.modified
        # The transport and no client above it: that one keeps cookies and looks into redirects it is not to follow.
        async with httpx.AsyncHTTPTransport(verify=self._verified(), trust_env=False) as transport:
            response = await self._connect(transport, parts, headers, own)
            try:
                return await self._understood(url, response, validators)
            finally:
                await response.aclose()

    async def _connect(
        self, transport: httpx.AsyncHTTPTransport, url: httpx.URL, headers: dict[str, str], own: str | None
    ) -> httpx.Response:
        """The answer of the first of a host's addresses that can be reached and may be."""
        import httpx

        host = url.raw_host.decode("ascii")
        try:
            found = await self._look_up(host, url.port or (443 if url.scheme == "https" else 80))
        except OSError:
            raise errors.NoSuchHost(
                str(url), f"no server is called {host}, or you are offline; check the address and your connection."
            ) from None
        if host != own and not all(map(reach.is_public, found)):
            raise errors.RefusedAddress(str(url))
        timeout = httpx.Timeout(self._limits.read, connect=self._limits.connect).as_dict()
        refusal: httpx.HTTPError | None = None
        for address in found[:4]:
            request = httpx.Request(
                "GET",
                url.copy_with(host=address.partition("%")[0], userinfo=b""),
                headers=headers,
                # The certificate must be of the host that was asked for, wherever the connection leads.
                extensions={"sni_hostname": host, "timeout": timeout},
            )
            try:
                return await transport.handle_async_request(request)
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                refusal = error
        raise refusal or errors.NoAnswer(str(url))

    async def _understood(self, url: str, response: httpx.Response, asked: Validators) -> Answer | tuple[int, str]:
        """What a response means."""
        status, headers = response.status_code, dict(response.headers)
        given = Validators(headers.get("etag"), headers.get("last-modified"))
        if status in _REDIRECTS and "location" in headers:
            return status, headers["location"]
        if status == 304 and asked != _NOTHING_KNOWN:
            kept = Validators(given.etag or asked.etag, given.modified or asked.modified)
            return Answer(Outcome.SAME, url, headers=headers, validators=kept)
        if status == 410:
            return Answer(Outcome.GONE, url, headers=headers)
        if status in (429, 503):
            raise errors.ServerBusy(url, status, headers.get("retry-after", "").strip())
        if status != 200:
            raise errors.Refusal(url, status, _SAID.get(status, f"its server answers with code {status}."))
        return Answer(Outcome.NEW, url, await self._body(url, response), headers, given)

    async def _body(self, url: str, response: httpx.Response) -> bytes:
        """The body of a response, unpacked."""
        packing = response.headers.get("content-encoding", "identity").strip().lower()
        if packing not in ("identity", "", "gzip", "x-gzip", "deflate"):
            raise errors.BadAnswer(url, f"its answer is packed as {packing}, which was not asked for.")
        unpack = _Plain() if packing in ("identity", "") else _Packed()
        pieces: list[bytes] = []
        size = 0
        async for chunk in response.aiter_raw(_CHUNK):
            for piece in unpack.pieces(url, chunk):
                size += len(piece)
                if size > self._limits.size:
                    raise errors.TooBig(url, f"its answer has more than {self._limits.size // 1_000_000} MB.")
                pieces.append(piece)
        return b"".join(pieces)

    def _verified(self) -> ssl.SSLContext:
        """Which certificates are believed; made once, since that takes 20 ms."""
        if self._trust is None:
            import httpx

            self._trust = httpx.create_ssl_context()
        return self._trust


class _Plain:
    def pieces(self, url: str, chunk: bytes) -> list[bytes]:
        """The chunk as it came."""
        return [chunk]


class _Packed:
    """Unpacks gzip and zlib, never more than _CHUNK at once: a megabyte can hold a gigabyte of nothing."""

    def __init__(self) -> None:
        self._unpacker = zlib.decompressobj(47)  # 32 + 15: either of the two, with any window

    def pieces(self, url: str, chunk: bytes) -> Iterator[bytes]:
        """What a chunk holds, piece by piece.

        Raises:
            BadAnswer: it is damaged.
        """
        while chunk:
            try:
                piece = self._unpacker.decompress(chunk, _CHUNK)
            except zlib.error:
                raise errors.BadAnswer(url, "its answer is damaged; it may be whole later.") from None
            if piece:
                yield piece
            chunk = self._unpacker.unconsumed_tail
            if self._unpacker.eof:
                chunk = self._unpacker.unused_data.lstrip(b"\0")
                self._unpacker = zlib.decompressobj(47)  # gzip may come in several members
            elif not piece and not chunk:
                return


def read_file(url: str, validators: Validators, at_most: int) -> Answer:
    """What a file says that was named by a `file:` address, as a server would: its time is its validator.

    Raises:
        NotFetched: it cannot be read.
    """
    parts = urlsplit(url)
    path = unquote(parts.path)
    if parts.netloc not in ("", "localhost"):
        raise errors.RefusedAddress(url, "a file: address has three slashes: file:///home/…")
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor has no Path
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise errors.NoAnswer(url, errors.NotAFile.advice)
            stamp = Validators(f"{status.st_mtime_ns}-{status.st_size}")
            if validators == stamp:
                return Answer(Outcome.SAME, url, validators=stamp)
            if status.st_size > at_most:
                raise errors.TooBig(url, f"it has more than {at_most // 1_000_000} MB.")
            return Answer(Outcome.NEW, url, file.read(at_most), validators=stamp)
    except (OSError, ValueError) as refusal:
        why = refusal.strerror if isinstance(refusal, OSError) else "its name is none"
        raise errors.NoAnswer(url, f"the file cannot be read ({why}).") from refusal


_SAID = {
    401: "its server asks for a password; look for a public address of the feed.",
    402: "its server asks for money; look for a public address of the feed.",
    403: "its server does not let this reader in; look for another address of the feed.",
    404: "there is nothing at this address; look for the new one of the feed in a browser.",
    451: "its server may not show it where you are.",
}


def _not_fetched(url: str, error: Exception) -> errors.NotFetched:
    """An error of the HTTP client as the error of its cause."""
    import httpx

    said = str(error)
    if isinstance(error, httpx.TimeoutException):
        return errors.TooSlow(url)
    if "CERTIFICATE_VERIFY_FAILED" in said:
        why = (
            said.partition("CERTIFICATE_VERIFY_FAILED] ")[2]
            .partition(" (_ssl")[0]
            .removeprefix("certificate verify failed: ")
        )
        return errors.NoAnswer(url, f"its certificate is not good ({why}); it is not asked without one.")
    if isinstance(error, httpx.ConnectError):
        return errors.NoAnswer(url)
    if isinstance(error, httpx.ProtocolError):
        return errors.BadAnswer(url)
    return errors.NoAnswer(url, "the connection broke off; it may hold later.")
