from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.documents.http import answer_with
from samraad.documents.models import Document
from samraad.portal.http import public_page

if TYPE_CHECKING:
    from uuid import UUID

    from django.http.response import HttpResponseBase

    from samraad.people.http import Request


@public_page
def document(request: Request, key: UUID, **_name: str) -> HttpResponseBase:
    """A file by its UUID; the name in the address is for people only."""
    found = Document.objects.visible_to(request.user).select_related("file").get(pk=key)
    return answer_with(request, found)
