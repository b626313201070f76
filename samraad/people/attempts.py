"""How often somebody may ask for a code, and try one.

Counted in the database, by all processes together, and before anything is looked at:
tries at the same moment are as many tries. An address alone is given wide limits, for
anybody may write it; narrow ones hold for it together with the network that asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.core.internal.ratelimit import get_ip
from allauth.core.ratelimit import consume

if TYPE_CHECKING:
    from samraad.people.http import Request


def may_ask(request: Request, *, address: str) -> bool:
    return _counted(request, "code_asked_from_here", _from_here(request, address))


def may_try(request: Request, asked: dict[str, Any]) -> bool:
    """`asked` is what was noted when the code was sent: to whom, and when."""
    address = str(asked.get("email", "")).lower()
    return (
        _counted(request, "code_tried", f"{address} {asked.get('at')}")
        and _counted(request, "code_tried_from_here", _from_here(request, address))
        and _counted(request, "code_tried_at_address", address)
    )


def _from_here(request: Request, address: str) -> str:
    return f"{address.lower()} {get_ip(request)}"


def _counted(request: Request, what: str, key: str) -> bool:
    return bool(consume(request, action=what, key=key))
