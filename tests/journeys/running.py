"""A real site to visit: `samraad` in processes of its own, on a folder of its own."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT: Final = Path(__file__).resolve().parents[2]
SAMRAAD: Final = Path(sys.executable).with_name("samraad")
PATIENCE: Final = 60.0  # seconds; a busy machine is slow to start


@dataclass(frozen=True)
class Answer:
    status: int
    media_type: str
    location: str
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass(frozen=True)
class Site:
    data: Path
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str) -> Answer:
        server = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            server.request("GET", path)
            answer = server.getresponse()
            return Answer(
                answer.status,
                answer.headers.get_content_type(),
                answer.getheader("Location", ""),
                answer.read(),
            )
        finally:
            server.close()

    def answers(self) -> bool:
        try:
            return self.get("/").status == 200
        except OSError:
            return False


def samraad(data: Path, *arguments: str) -> str:
    """Run a command on the folder; what it says."""
    answer = subprocess.run(
        [SAMRAAD, *arguments],
        env=environment(data),
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


def do(data: Path, module: str, what: str) -> None:
    """Let a module beside do something on the folder, in a process of its own."""
    work = f"import django; django.setup(); import {module} as m; m.{what}"
    here, env = Path(__file__).parent, environment(data)
    subprocess.run([sys.executable, "-c", work], cwd=here, env=env, check=True)


def environment(data: Path) -> dict[str, str]:
    """Nothing of the tests' own settings, whatever database they run on."""
    others = {k: v for k, v in os.environ.items() if not k.startswith("SAMRAAD_")}
    return {**others, "SAMRAAD_DATA": str(data), "LANG": "da_DK.UTF-8"}


def copy_of(world: Path, folder: Path) -> Path:
    return Path(shutil.copytree(world, folder / "data"))


@contextmanager
def served(data: Path, *, command: str = "serve") -> Iterator[Site]:
    """The site while the block lasts; afterwards it is asked to stop, and must."""
    site, server = start(data, command=command)
    try:
        yield site
    finally:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(PATIENCE)
        finally:
            kill(server)


def start(
    data: Path, *, command: str = "serve", **variables: str
) -> tuple[Site, subprocess.Popen[bytes]]:
    """Start the site, in an environment with these variables too."""
    site = Site(data, free_port())
    with (data / "said.txt").open("ab") as said:
        server = subprocess.Popen(
            [SAMRAAD, command, "--port", str(site.port)],
            env=environment(data) | variables,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
    try:
        until(site.answers, as_long_as=lambda: server.poll() is None)
    except BaseException:
        kill(server)
        raise
    return site, server


def kill(server: subprocess.Popen[bytes]) -> None:
    """The server and its workers at once, in the middle of whatever they do."""
    try:
        os.killpg(server.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    server.wait(PATIENCE)


def until(
    true: Callable[[], bool],
    *,
    as_long_as: Callable[[], bool] = lambda: True,
    pause: float = 0.05,
) -> None:
    """Wait until it is true."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert as_long_as(), "it ended instead"
        assert time.monotonic() < end, "it never came true"
        time.sleep(pause)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
