"""How fast the reader reads, and what it reaches on labelled minutes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from samraad.reading import read

RUNS = 20


def print_speed(root: Path) -> None:
    print(f"{'document':44}{'lines':>8}{'ms':>8}")
    for file in sorted((root / "examples").glob("*.*")):
        if file.suffix in {".txt", ".html"}:
            _print_document(file)
    shared = Path(os.environ.get("SAMRAAD_SHARED", root.parent / "shared"))
    for folder in ("sources", "dev"):
        _print_score(root, shared / "minutes" / folder)


def _print_document(file: Path) -> None:
    data, times = file.read_bytes(), []
    for _run in range(RUNS):
        start = time.process_time()
        reading = read(data, name=file.name)
        times.append(1000 * (time.process_time() - start))
    lines, milliseconds = len(reading.text_lines), statistics.median(times)
    print(f"{file.name:44}{lines:8}{milliseconds:8.1f}")


def _print_score(root: Path, folder: Path) -> None:
    scorer = folder.parent / "score_import.py"
    if not scorer.is_file():
        print(f"{folder.name}: the labelled minutes are not here, so nothing is scored")
        return
    command = f"{sys.executable} -m samraad.reading {{file}}"
    answer = subprocess.run(
        [sys.executable, scorer, "--command", command, "--worst", "5", folder],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    print(answer.stdout)
