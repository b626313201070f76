"""What a log may hold: no personal address, for whoever reads it could use it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import logging

_TOKEN: Final = re.compile(r"(/[\w-]+/[0-9a-f]{8})[0-9a-f]{24}(?:\.[\w-]+)+")


def without_tokens(record: logging.LogRecord) -> bool:
    """Cut personal links short, so far that they still tell which it was."""
    record.msg, record.args = _TOKEN.sub(r"\1…", record.getMessage()), ()
    return True
