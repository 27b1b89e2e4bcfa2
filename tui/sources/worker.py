"""A process of its own for what a hostile page could make endless: bounded in time and memory, replaced when it dies.

The process reads one job after another from its standard input: two lengths, so much JSON, and the bytes of the job.
On its standard output it answers each in the same form, with JSON or with bytes. It ends when its input does, so that
none outlives the reader.
"""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import datetime
from importlib import import_module
from pathlib import Path
from struct import pack, unpack
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.article import Article
from tui.sources.front_matter import day
from tui.sources.outline import Item, Outline

if TYPE_CHECKING:
    from tui.sources.fulltext import Told

SECONDS = 5.0  # of work for one job
MEMORY = 512 * 1024**2  # bytes of addresses; a page of 3 MB takes half of it
PATIENCE = 60.0  # seconds for a job on a machine that has other things to do
MAX_ANSWER = 100_000_000  # bytes
_HEAD = 8  # two lengths of four bytes


class Stopped(Exception):  # noqa: N818 - it is no fault of ours
    """A job took more time or memory than it may, or its process ended for another reason."""


class Bounds(NamedTuple):
    """What a job may take: seconds of work, and bytes of memory."""

    seconds: float = SECONDS
    memory: int = MEMORY


_BOUNDS = Bounds()


class Worker:
    """The process, started with its first job. One job at a time; the others wait for their turn."""

    def __init__(self, bounds: Bounds = _BOUNDS) -> None:
        self._bounds = bounds
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()

    async def feed(self, data: bytes) -> Outline | None:
        """`tui.sources.lenient.read` of these bytes.

        Raises:
            Stopped: it took too long, or too much.
        """
        found = await self.do("tui.sources.lenient", "job", {}, data)
        return None if found is None else _outline(found)

    async def page(self, data: bytes, content_type: str) -> Told:
        """`tui.sources.fulltext.read` of these bytes.

        Raises:
            Stopped: it took too long, or too much.
        """
        from tui.sources.fulltext import Told

        return Told(*await self.do("tui.sources.fulltext", "page_job", {"type": content_type}, data))

    async def document(self, data: bytes, content_type: str, url: str) -> Article | None:
        """The page at this address as an article by itself, as a saved page is read; None where it has no words.

        Raises:
            Stopped: it took too long, or too much.
        """
        about = {"type": content_type}
        title, source, published, own, note, text = await self.do("tui.sources.fulltext", "document_job", about, data)
        address = own or url
        return Article(address, text, title, source, address, day(published or ""), note) if text.strip() else None

    async def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            process.kill()
            await process.wait()

    async def do(self, module: str, job: str, about: dict[str, Any], data: bytes) -> Any:
        """What a function makes of bytes in the process, called with what is told about them.

        Both pass as JSON; a function that makes bytes has them passed as they are.

        Where its module has a function `prepare`, that is called first, and its work is not counted.

        Raises:
            Stopped: it took too long, or too much.
        """
        async with self._turn:
            process = self._process or await self._start()
            try:
                async with asyncio.timeout(PATIENCE):
                    answer, made = await _ask(process, {"module": module, "job": job, "about": about}, data)
            except (TimeoutError, OSError, ValueError, asyncio.IncompleteReadError) as error:
                await self.close()
                raise Stopped from error
            except asyncio.CancelledError:
                await self.close()
                raise
        try:
            return made or json.loads(answer)  # while the process has the next job
        except ValueError as error:
            raise Stopped from error

    async def _start(self) -> asyncio.subprocess.Process:
        root = str(Path(__file__).parents[2])
        # -P: whatever lies in the user's folder is not imported. The path is that of this very program.
        program = f"import sys; sys.path.append({root!r}); from tui.sources import worker; worker.serve()"
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-c", program, str(self._bounds.seconds), str(self._bounds.memory)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,  # a Ctrl-C is for the reader, which ends this one
        )
        return self._process


async def _ask(process: asyncio.subprocess.Process, job: dict[str, Any], data: bytes) -> tuple[bytes, bytes]:
    """The JSON and the bytes of an answer, of which one is empty."""
    assert process.stdin is not None  # noqa: S101 - both are pipes
    assert process.stdout is not None  # noqa: S101
    head = json.dumps(job).encode()
    process.stdin.write(pack(">II", len(head), len(data)) + head + data)
    await process.stdin.drain()
    told, made = unpack(">II", await process.stdout.readexactly(_HEAD))
    if told + made > MAX_ANSWER:
        raise ValueError(told + made)
    return await process.stdout.readexactly(told), await process.stdout.readexactly(made)


def _outline(found: list[Any]) -> Outline:
    title, site, ttl, items, note = found
    return Outline(title, site, ttl, [_item(*item) for item in items], note)


def _item(guid: str, link: str, title: str, moment: str | None, content: str, summary: str) -> Item:
    return Item(guid, link, title, moment and datetime.fromisoformat(moment), content, summary)  # type: ignore[arg-type]


# ── In the process ────────────────────────────────────────────────────────────────────────────────────────────────────


def serve() -> None:
    """Does one job after another, to the end of standard input."""
    import os
    import resource
    import signal

    os.nice(10)  # whoever reads comes first
    seconds, memory = float(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while len(lengths := source.read(_HEAD)) == _HEAD:
        head, body = unpack(">II", lengths)
        job = json.loads(source.read(head))
        data = source.read(body)
        module = import_module(job["module"])
        getattr(module, "prepare", lambda: None)()
        # Nothing handles this signal, so that it ends the process wherever it is, also within a library in C.
        signal.setitimer(signal.ITIMER_PROF, seconds)
        found = getattr(module, job["job"])(job["about"], data)
        signal.setitimer(signal.ITIMER_PROF, 0)
        if isinstance(found, bytes):
            sink.write(pack(">II", 0, len(found)) + found)
        else:
            answer = json.dumps(found, default=str, ensure_ascii=False).encode("utf-8", "replace")
            sink.write(pack(">II", len(answer), 0) + answer)
        sink.flush()
