from __future__ import annotations

from samraad.core.duties import duty
from samraad.people import actions


@duty
def forget() -> bool:
    return actions.forget()
