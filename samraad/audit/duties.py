from __future__ import annotations

from samraad.audit import actions
from samraad.core.duties import duty


@duty
def seal() -> bool:
    return actions.seal() > 0
