"""Programs of the operating system that some checks need: a browser, GNU gettext."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FOR_BROWSER = ("chromium", "libatomic1")  # what drives it needs the library
APT = ("apt-get", "-qq", "-o", "Dpkg::Use-Pty=0")


def browser() -> str | None:
    """The path of a Chromium that can be driven; CHROME names another than usual."""
    driver = [sys.executable, "-m", "playwright", "--version"]
    if subprocess.run(driver, capture_output=True, check=False).returncode:
        return None
    return _find(os.environ.get("CHROME", ""), *BROWSERS)


def gettext() -> str | None:
    return _find("xgettext")


def install(*packages: str, without: str) -> None:
    """Install what is missing where nobody need be asked, else say what it costs."""
    names = " and ".join(packages)
    if not _is_debian_as_root():
        print(f"Please install {names}; until then {without}", flush=True)
        return
    print(f"Installing {names} …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    wanted = ("install", "-y", "--no-install-recommends", *packages)
    for command in (("update",), wanted):
        answer = subprocess.run(
            [*APT, *command], env=quiet, capture_output=True, check=False
        )
    if answer.returncode:
        print(f"{names} could not be installed: {without}", flush=True)


def _find(*names: str) -> str | None:
    return next((path for name in names if name and (path := shutil.which(name))), None)


def _is_debian_as_root() -> bool:
    debian = Path("/etc/debian_version").exists() and shutil.which("apt-get")
    return bool(debian) and os.geteuid() == 0
