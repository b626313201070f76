"""Answering with a file, as far as a browser may show it."""

from __future__ import annotations

from mimetypes import guess_type
from typing import TYPE_CHECKING

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.utils.cache import get_conditional_response

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from samraad.documents.models import Document

SHOWN_IN_THE_BROWSER = {"application/pdf", "text/plain", "image/png", "image/jpeg"}


def answer_with(request: HttpRequest, document: Document) -> HttpResponseBase:
    """The document's file. Whoever calls has asked whether the reader may have it."""
    etag = f'"{document.file_id}"'
    response = get_conditional_response(request, etag=etag) or _file(document)
    response["ETag"] = etag
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _file(document: Document) -> FileResponse:
    try:
        content = default_storage.open(document.file.stored_name)
    except FileNotFoundError as error:
        raise Http404 from error
    media_type = _media_type(document)
    is_shown = media_type in SHOWN_IN_THE_BROWSER
    if media_type == "text/plain":
        media_type += "; charset=utf-8"
    return FileResponse(
        content,
        as_attachment=not is_shown,
        filename=document.name,
        content_type=media_type,
    )


def _media_type(document: Document) -> str:
    """By this document's name: the same bytes may bear another name elsewhere."""
    guessed, packing = guess_type(document.name)
    if packing:
        return "application/octet-stream"
    return guessed or document.file.media_type
