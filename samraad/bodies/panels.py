from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.bodies.start import is_empty
from samraad.core import panels

if TYPE_CHECKING:
    from collections.abc import Mapping


def how_to_begin(_subject: object, _user: object) -> Mapping[str, object] | None:
    """An empty installation says where its first address is to be found."""
    return {"is_empty": True} if is_empty() else None


panels.register("portal.nothing_yet", "bodies/_how_to_begin.html", how_to_begin)
