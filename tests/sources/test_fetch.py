"""Asking a server that is slow, broken or hostile, and one that is well: over real connections, with small limits."""

import asyncio
import gzip
import resource
import shutil
import socket
import ssl
import struct
import subprocess
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sources.server import FEED, Asked, Server, answer
from tui.sources import errors, reach
from tui.sources.fetch import Answer, Fetcher, Limits, Outcome, Validators

LIMITS = Limits(connect=0.5, read=0.5, total=1.0, size=200_000)
NOTHING_KNOWN = Validators()


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


def fetch(url: str, validators: Validators = NOTHING_KNOWN, *, typed: bool = True, limits: Limits = LIMITS) -> Answer:
    return asyncio.run(Fetcher(limits).fetch(url, validators, typed=typed))


# ── Well ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_feed(server: Server) -> None:
    server.answers["/feed"] = answer(ETag='W/"a"', Last_Modified="Sun, 26 Oct 2025 19:00:00 GMT")
    found = fetch(server.url())

    assert (found.outcome, found.url, found.data, found.moved) == (Outcome.NEW, server.url(), FEED, "")
    assert found.validators == Validators('W/"a"', "Sun, 26 Oct 2025 19:00:00 GMT")


def test_nothing_is_sent_that_is_not_needed(server: Server) -> None:
    server.answers["/feed"] = answer(Set_Cookie="track=1")
    fetch(server.url())
    fetch(server.url())

    for asked in server.asked:
        assert asked.headers.keys() == {"host", "user-agent", "accept", "accept-encoding", "connection"}
        assert asked.headers["host"] == f"127.0.0.1:{server.port}"
        assert asked.headers["user-agent"].startswith("tennis-tui/")
        assert asked.headers["accept-encoding"] == "gzip"


def test_what_is_known_is_asked_for_with_both_validators(server: Server) -> None:
    server.answers["/feed"] = answer(b"", "304 Not Modified", ETag='"new"')
    found = fetch(server.url(), Validators('W/"old"', "yesterday"))

    assert server.asked[0].headers["if-none-match"] == 'W/"old"'
    assert server.asked[0].headers["if-modified-since"] == "yesterday"
    assert found.outcome is Outcome.SAME
    assert found.validators == Validators('"new"', "yesterday")  # a validator that is not told again stays as it was


def test_what_is_not_modified_without_having_been_asked_is_an_error(server: Server) -> None:
    server.answers["/feed"] = answer(b"", "304 Not Modified")
    with pytest.raises(errors.Refusal, match="304"):
        fetch(server.url())


@pytest.mark.parametrize("packed", [gzip.compress(FEED), gzip.compress(FEED[:50]) + gzip.compress(FEED[50:])])
def test_gzip(server: Server, packed: bytes) -> None:
    server.answers["/feed"] = answer(packed, Content_Encoding="gzip")
    assert fetch(server.url()).data == FEED


def test_chunks(server: Server) -> None:
    body = b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in (FEED[:7], FEED[7:])) + b"0\r\n\r\n"
    server.answers["/feed"] = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body
    assert fetch(server.url()).data == FEED


def test_gone(server: Server) -> None:
    server.answers["/feed"] = answer(b"", "410 Gone")
    assert fetch(server.url()).outcome is Outcome.GONE


@pytest.mark.parametrize(
    ("codes", "moves"),
    [([301], True), ([308], True), ([302], False), ([307], False), ([301, 302], False), ([301, 308], True)],
)
def test_only_what_has_moved_for_good_is_asked_elsewhere_from_now_on(
    server: Server, codes: list[int], moves: bool
) -> None:
    for number, code in enumerate(codes):
        server.answers[f"/{number}"] = answer(b"", f"{code} Moved", Location=f"/{number + 1}")
    server.answers[f"/{len(codes)}"] = answer()
    found = fetch(server.url("/0"))

    assert found.data == FEED
    assert found.url == server.url(f"/{len(codes)}")
    assert found.moved == (found.url if moves else "")


# ── Badly ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["headers", "body", "silence"])
def test_a_server_that_sends_a_byte_now_and_then_is_given_up(server: Server, name: str) -> None:
    whole = answer(FEED)
    data = {"headers": whole[: -len(FEED) - 4], "body": whole, "silence": b""}[name]
    server.answers["/feed"] = server.trickle(data, 0.05)
    began = time.monotonic()
    with pytest.raises(errors.TooSlow):
        fetch(server.url())
    assert time.monotonic() - began < 1.5


def test_an_address_that_swallows_what_is_sent_there(server: Server) -> None:
    async def nowhere(host: str, port: int) -> list[str]:
        return ["203.0.113.1"]  # kept free for examples: nothing answers there

    began = time.monotonic()
    with pytest.raises(errors.NotFetched):
        asyncio.run(Fetcher(LIMITS, nowhere).fetch("http://baseline.example/", typed=True))
    assert time.monotonic() - began < 1.5


def test_a_body_without_an_end(server: Server) -> None:
    def endless(connection: socket.socket, asked: Asked) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while not server.wait(0):
            connection.sendall(b"1000\r\n" + bytes(0x1000) + b"\r\n")

    server.answers["/feed"] = endless
    with pytest.raises(errors.TooBig):
        fetch(server.url())


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_a_small_packet_with_half_a_gigabyte_of_nothing(server: Server, packing: str) -> None:
    packer = zlib.compressobj(9, wbits=31 if packing == "gzip" else 15)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(500)) + packer.flush()
    server.answers["/feed"] = answer(bomb, Content_Encoding=packing)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(errors.TooBig, match="15 MB"):
        fetch(server.url(), limits=Limits())
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000  # kB


@pytest.mark.parametrize(
    ("script", "error"),
    [
        (answer(b"\x1f\x8bnonsense", Content_Encoding="gzip"), errors.BadAnswer),
        (answer(FEED, Content_Encoding="br"), errors.BadAnswer),
        (answer(FEED)[:-20], errors.BadAnswer),
        (b"SSH-2.0-OpenSSH_9.2\r\n", errors.BadAnswer),
        (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 300_000 + b"\r\n\r\n", errors.BadAnswer),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200_000 + b"\r\n", errors.BadAnswer),
        (b"", errors.NotFetched),
        (answer(b"", "301 Moved", Location="http://[::1"), errors.NotFetched),
        (answer(b"", "301 Moved"), errors.Refusal),
        (answer(b"no", "404 Not Found"), errors.Refusal),
        (answer(b"no", "500 Oops"), errors.Refusal),
    ],
)
def test_an_answer_that_is_none(server: Server, script: bytes, error: type[errors.SourceError]) -> None:
    server.answers["/feed"] = script
    with pytest.raises(error) as refusal:
        fetch(server.url())
    assert server.url() in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_connection_that_is_reset(server: Server) -> None:
    def reset(connection: socket.socket, asked: Asked) -> None:
        connection.sendall(answer()[:-20])
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    server.answers["/feed"] = reset
    with pytest.raises(errors.NotFetched):
        fetch(server.url())


def test_a_port_on_which_nobody_listens(server: Server) -> None:
    server.close()
    with pytest.raises(errors.NoAnswer):
        fetch(server.url())


def test_a_host_that_there_is_not() -> None:
    async def unknown(host: str, port: int) -> list[str]:
        raise OSError("Name or service not known")

    with pytest.raises(errors.NoAnswer, match=r"no server is called nowhere\.example"):
        asyncio.run(Fetcher(LIMITS, unknown).fetch("http://nowhere.example/feed"))


@pytest.mark.parametrize(("status", "wait"), [("429 Too Many Requests", "120"), ("503 Busy", "")])
def test_a_server_that_is_busy_says_for_how_long(server: Server, status: str, wait: str) -> None:
    server.answers["/feed"] = answer(b"", status, Retry_After=wait)
    with pytest.raises(errors.ServerBusy) as busy:
        fetch(server.url())
    assert busy.value.retry_after == wait


def test_redirects_that_lead_in_a_circle(server: Server) -> None:
    server.answers["/feed"] = answer(b"", "302 Found", Location="/other")
    server.answers["/other"] = answer(b"", "302 Found", Location="/feed")
    with pytest.raises(errors.TooManyRedirects):
        fetch(server.url())
    assert len(server.asked) == 6


# ── Where it must not go ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "gopher://127.0.0.1/", "ftp://a.example/", "javascript:alert(1)", "http://", "-x:y"],
)
def test_a_redirect_to_what_is_not_the_web(server: Server, target: str) -> None:
    server.answers["/feed"] = answer(b"", "302 Found", Location=target)
    with pytest.raises((errors.RefusedAddress, errors.NotFetched)):
        fetch(server.url())


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "0x7f000001", "2130706433", "localhost", "[::1]", "0.0.0.0"])
def test_an_address_that_came_from_a_feed_never_reaches_this_machine(server: Server, host: str) -> None:
    server.answers["/feed"] = answer()
    with pytest.raises(errors.NotFetched):
        fetch(server.url(host=host), typed=False)
    assert server.asked == []


def test_a_redirect_to_this_machine(server: Server) -> None:
    """The host that was typed may be of this machine; what it sends us to may not."""
    server.answers["/feed"] = answer(b"", "302 Found", Location=server.url("/secret"))
    server.answers["/secret"] = answer(b"secret")
    with pytest.raises(errors.RefusedAddress):
        fetch(server.url(host="localhost"))
    assert [asked.path for asked in server.asked] == ["/feed"]


@pytest.mark.parametrize("address", ["10.0.0.1", "192.168.1.1", "169.254.169.254", "::ffff:10.0.0.1", "fe80::1%eth0"])
def test_a_name_that_stands_for_an_address_of_the_own_network(address: str) -> None:
    async def inside(host: str, port: int) -> list[str]:
        return ["93.184.216.34", address]

    with pytest.raises(errors.RefusedAddress):
        asyncio.run(Fetcher(LIMITS, inside).fetch("https://baseline.example/feed"))


def test_the_connection_goes_where_the_judgement_looked(server: Server) -> None:
    """A second lookup could give another address than the one that was judged."""
    server.answers["/feed"] = answer()
    lookups = []

    async def once(host: str, port: int) -> list[str]:
        lookups.append(host)
        return ["127.0.0.1"]

    url = f"http://baseline.example:{server.port}/feed"
    assert asyncio.run(Fetcher(LIMITS, once).fetch(url, typed=True)).data == FEED
    assert lookups == ["baseline.example"]
    assert server.asked[0].headers["host"] == f"baseline.example:{server.port}"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.31.0.1", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("64:ff9b::5db8:d822", True),
        ("2002:a00:1::", False),
        ("nonsense", False),
    ],
)
def test_which_addresses_belong_to_the_open_internet(address: str, public: bool) -> None:
    assert reach.is_public(address) is public


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("baseline.example", False),
        ("localhost", True),
        ("printer", True),
        ("nas.local", True),
        ("router.home.arpa", True),
        ("127.1", True),
        ("0x7f000001", True),
        ("2130706433", True),
        ("93.184.216.34", False),
        ("[::1]", True),
    ],
)
def test_which_hosts_are_of_the_own_network_by_name(host: str, own: bool) -> None:
    assert reach.is_of_own_network(host) is own


# ── Certificates ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate of baseline.example that it gave itself, and its key."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl makes the certificate")
    folder = tmp_path_factory.mktemp("certificate")
    paths = folder / "certificate.pem", folder / "key.pem"
    words = "req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=x -addext subjectAltName=DNS:baseline.example"
    command = ["openssl", *words.split(), "-out", str(paths[0]), "-keyout", str(paths[1])]
    subprocess.run(command, check=True, capture_output=True)
    return paths


@pytest.mark.parametrize(
    ("host", "known", "why"),
    [
        ("baseline.example", True, ""),
        ("else.example", True, "Hostname mismatch"),
        ("baseline.example", False, "self-signed certificate"),
    ],
)
def test_a_certificate_must_be_of_the_host_that_was_asked_for(
    server: Server, certificate: tuple[Path, Path], host: str, known: bool, why: str
) -> None:
    """The connection is made to an address, and the certificate is judged by the name that stood for it."""

    async def here(host: str, port: int) -> list[str]:
        return ["127.0.0.1"]

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    server.secure(context)
    server.answers["/feed"] = answer()
    fetcher = Fetcher(LIMITS, here)
    if known:
        fetcher._trust = ssl.create_default_context(cafile=str(certificate[0]))
    asked = fetcher.fetch(f"https://{host}:{server.port}/feed", typed=True)
    if not why:
        assert asyncio.run(asked).data == FEED
        return
    with pytest.raises(errors.NoAnswer, match=rf"its certificate is not good \({why}"):
        asyncio.run(asked)


# ── Files ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_that_was_typed(tmp_path: Path) -> None:
    path = tmp_path / "a feed.xml"
    path.write_bytes(FEED)
    found = fetch(path.as_uri())

    assert (found.outcome, found.data) == (Outcome.NEW, FEED)
    assert fetch(path.as_uri(), found.validators).outcome is Outcome.SAME


def test_a_file_that_was_not_typed(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(FEED)
    with pytest.raises(errors.RefusedAddress):
        fetch((tmp_path / "feed.xml").as_uri(), typed=False)


@pytest.mark.parametrize("name", ["nothing.xml", "folder", "pipe", "big.xml"])
def test_a_file_that_is_none(tmp_path: Path, name: str) -> None:
    import os

    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "big.xml").write_bytes(bytes(LIMITS.size + 1))
    with pytest.raises(errors.NotFetched):
        fetch((tmp_path / name).as_uri())
    with pytest.raises(errors.RefusedAddress):
        fetch(f"file://else.example{tmp_path / name}")
