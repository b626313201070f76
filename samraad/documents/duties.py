from __future__ import annotations

from samraad.core.duties import duty
from samraad.documents import actions


@duty
def scan() -> bool:
    return actions.scan_next()
