"""What the heavy pages and the reader cost, in one run, as medians.

Processor time is what this process used; the ratio to the smallest page of the same
run is what to compare between machines.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"SAMRAAD_DATA": folder, "SAMRAAD_DATABASE_URL": ""}
        os.environ["DJANGO_SETTINGS_MODULE"] = "samraad.project.settings"
        import django  # noqa: PLC0415 -- the settings must stand first

        django.setup()
        from bench import pages, reader  # noqa: PLC0415 -- as above

        pages.print_costs()
        reader.print_speed(ROOT)


if __name__ == "__main__":
    main()
