"""python -m samraad.reading FILE: print what a document says, as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from samraad.reading import NotReadableError, as_json, read


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m samraad.reading", description="Read minutes and print JSON."
    )
    parser.add_argument("file", type=Path)
    path: Path = parser.parse_args().file
    try:
        reading = read(path.read_bytes(), name=path.name)
    except (NotReadableError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(json.dumps(as_json(reading), ensure_ascii=False, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
