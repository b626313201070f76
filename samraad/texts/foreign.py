"""Foreign files are read in a process of their own, with little memory and time.

A file that makes the reader run wild ends that process, and nothing else. What comes
back is JSON: nothing that the file could have turned into something that runs.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from base64 import b64decode, b64encode
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from samraad.texts import mail, word
from samraad.texts.word import ForeignError, Trouble

SECONDS: Final = 15.0
MEMORY: Final = 768 * 1024**2
_ROOT: Final = Path(__file__).resolve().parents[2]


def read_word(data: bytes, *, seconds: float = SECONDS) -> word.Worded:
    return word.Worded(**_apart("word", data, seconds))


def read_mail(data: bytes, *, seconds: float = SECONDS) -> mail.Mail:
    said = _apart("mail", data, seconds)
    files = tuple(mail.File(f["name"], b64decode(f["data"])) for f in said.pop("files"))
    return mail.Mail(**said, files=files)


def _apart(kind: str, data: bytes, seconds: float) -> dict[str, Any]:
    if len(data) > word.LARGEST:
        raise ForeignError(Trouble.TOO_LARGE)
    try:
        done = subprocess.run(  # noqa: S603 -- our own module, no words of others
            [sys.executable, "-m", "samraad.texts.foreign", kind],
            input=data,
            capture_output=True,
            timeout=seconds,
            cwd=_ROOT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ForeignError(Trouble.SLOW) from None
    try:
        said: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        raise ForeignError(Trouble.SLOW) from None
    if "trouble" in said:
        raise ForeignError(Trouble(said["trouble"]))
    return said


def _answer(kind: str, data: bytes) -> dict[str, Any]:
    try:
        if kind == "word":
            return asdict(word.read(data))
        return _mail(data)
    except ForeignError as error:
        return {"trouble": error.trouble.value}
    except (MemoryError, RecursionError):
        return {"trouble": Trouble.SLOW.value}


def _mail(data: bytes) -> dict[str, Any]:
    found = mail.read(data)
    files = [
        {"name": file.name, "data": b64encode(file.data).decode("ascii")}
        for file in found.files
    ]
    return {
        "subject": found.subject,
        "name": found.name,
        "email": found.email,
        "html": found.html,
        "files": files,
        "left_out": found.left_out,
    }


def _limit_itself(seconds: int) -> None:
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


if __name__ == "__main__":
    _limit_itself(int(SECONDS))
    json.dump(_answer(sys.argv[1], sys.stdin.buffer.read()), sys.stdout)
