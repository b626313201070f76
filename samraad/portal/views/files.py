from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.files.storage import default_storage
from django.http import FileResponse

from samraad.documents.models import Document
from samraad.portal.http import public_page

if TYPE_CHECKING:
    from uuid import UUID

    from django.http.response import HttpResponseBase

    from samraad.people.http import Request

SHOWN_IN_THE_BROWSER = {"application/pdf", "text/plain", "image/png", "image/jpeg"}


@public_page
def document(request: Request, key: UUID, **_name: str) -> HttpResponseBase:
    """A file by its UUID; the name in the address is for people only."""
    found = Document.objects.visible_to(request.user).select_related("file").get(pk=key)
    shown = found.file.media_type in SHOWN_IN_THE_BROWSER
    response = FileResponse(
        default_storage.open(found.file.stored_name),
        as_attachment=not shown,
        filename=found.name,
        content_type=found.file.media_type,
    )
    response["ETag"] = f'"{found.file_id}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
