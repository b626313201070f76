"""Tagged PDF (UA-1, A-2a) from a Typst file and data, set by a child process."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import typst
from django.conf import settings

from samraad.core.apart import apart

if TYPE_CHECKING:
    from collections.abc import Mapping

SECONDS: Final = 60


def typeset(
    source: Path, data: Mapping[str, Any], *, seconds: float = SECONDS
) -> bytes:
    """Set the file with the data, which it reads as JSON and never runs.

    The same data gives the same bytes. GaveUpError when it takes too long or too much;
    TypstError when it cannot be set, warnings among them.
    """
    told = json.dumps(data, ensure_ascii=False)
    return apart(_set, str(source), told, _fonts(), seconds=seconds)


def _set(source: str, told: str, fonts: str) -> bytes:
    pdf, warnings = typst.compile_with_warnings(
        source,
        root=str(Path(source).parent),
        font_paths=[fonts],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["a-2a", "ua-1"],
        sys_inputs={"data": told},
    )
    if warnings:
        raise ValueError(str(warnings[0]))
    return bytes(pdf)


@cache
def _fonts() -> str:
    return str(Path(settings.VENDOR) / "dkfds" / "src" / "fonts")
