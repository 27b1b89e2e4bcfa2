"""A web server in a thread that answers as it is told, down to the byte: well, slowly, wrongly or without an end."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from typing import NamedTuple

FEED = (
    b'<rss version="2.0"><channel><title>The Baseline</title><item><title>Bell wins in Lyon</title><guid>1</guid>'
    b"<description>She won 6-4 6-3.</description></item></channel></rss>"
)


class Asked(NamedTuple):
    """A request: its path and its headers, their names in small letters."""

    path: str
    headers: dict[str, str]


Script = Callable[[socket.socket, Asked], None]


def answer(body: bytes = FEED, status: str = "200 OK", **headers: str) -> bytes:
    """The bytes of an answer; an underscore in a header's name stands for a dash."""
    told = {"Content-Length": str(len(body)), "Connection": "close"}
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    return "\r\n".join([f"HTTP/1.1 {status}", *(f"{n}: {v}" for n, v in told.items()), "", ""]).encode() + body


class Server:
    """Listens on a port of this machine. Each path has its answer: bytes, or what to do with the connection."""

    def __init__(self) -> None:
        self.answers: dict[str, bytes | Script] = {}
        self.asked: list[Asked] = []
        self.at_once = self.most_at_once = 0
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._context: ssl.SSLContext | None = None
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def url(self, path: str = "/feed", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def secure(self, context: ssl.SSLContext) -> None:
        """Speak TLS from now on."""
        self._context = context

    def close(self) -> None:
        self._closed.set()
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)  # else whoever waits for a connection keeps the port open
        self._socket.close()

    def wait(self, seconds: float) -> bool:
        """Waits; whether the server was closed meanwhile."""
        return self._closed.wait(seconds)

    def trickle(self, data: bytes, seconds: float) -> Script:
        """An answer of which a byte comes every so many seconds, and after the last the next never does."""

        def script(connection: socket.socket, asked: Asked) -> None:
            for byte in data:
                connection.sendall(bytes([byte]))
                if self.wait(seconds):
                    return
            self.wait(60)

        return script

    def _listen(self) -> None:
        while not self._closed.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _spoken(self, connection: socket.socket) -> socket.socket:
        return self._context.wrap_socket(connection, server_side=True) if self._context else connection

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError, ValueError, IndexError), self._spoken(connection) as connection:
            received = b""
            while b"\r\n\r\n" not in received:
                received += connection.recv(65_536) or b"\r\n\r\n"
            line, *headers = received.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
            pairs = (header.partition(": ") for header in headers)
            asked = Asked(line.split()[1], {name.lower(): value for name, _, value in pairs})
            with self._lock:
                self.asked.append(asked)
                self.at_once += 1
                self.most_at_once = max(self.most_at_once, self.at_once)
            try:
                script = self.answers.get(asked.path, answer(b"", "404 Not Found"))
                if isinstance(script, bytes):
                    connection.sendall(script)
                else:
                    script(connection, asked)
            finally:
                with self._lock:
                    self.at_once -= 1
