"""What the frame of every page knows of the one who is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.functional import SimpleLazyObject

from samraad.access.policies import has_a_desk

if TYPE_CHECKING:
    from samraad.people.http import Request


def at_a_desk(request: Request) -> dict[str, object]:
    """Asked only when a page shows the menu to somebody who is signed in."""

    def answer() -> bool:
        return request.user.is_authenticated and has_a_desk(request.user)

    return {"at_a_desk": SimpleLazyObject(answer)}
