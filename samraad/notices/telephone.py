"""Handing a text message to a gateway: one POST of JSON, with a token."""

from __future__ import annotations

import json
from http.client import HTTPException
from typing import TYPE_CHECKING, Any, Final
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.conf import settings

from samraad.notices.answers import RefusedError, TryLaterError, UnsureError

if TYPE_CHECKING:
    from http.client import HTTPResponse

PATIENCE: Final = 20.0  # seconds
FOR_GOOD: Final = range(400, 500)
NOT_NOW: Final = {401, 403, 408, 425, 429}  # also a token that can be put right


class _StayHere(HTTPRedirectHandler):
    """The token is for this gateway: it is taken nowhere else."""

    def redirect_request(self, *_about: Any) -> None:  # noqa: ANN401 -- the library's
        return None


_open: Final = build_opener(_StayHere).open


def text(number: str, words: str, *, reference: str) -> None:
    """The gateway may know a reference it has seen, and then sends nothing twice."""
    if not settings.SMS_URL:
        raise TryLaterError("No gateway is set: SAMRAAD_SMS_URL", concerns_all=True)
    said = json.dumps({"to": number, "text": words, "reference": reference})
    request = Request(  # noqa: S310 -- settings take http and https only
        settings.SMS_URL,
        data=said.encode(),
        method="POST",
        headers={
            "Content-Type": "application/json",
            "Authorization": f"Bearer {settings.SMS_TOKEN}",
            "Idempotency-Key": reference,
        },
    )
    _post(request)


def _post(request: Request) -> None:
    try:
        answer: HTTPResponse = _open(request, timeout=PATIENCE)
        answer.close()
    except HTTPError as error:
        with error:
            words = f"{error.code} {error.reason}"
        if error.code in FOR_GOOD and error.code not in NOT_NOW:
            raise RefusedError(words) from error
        raise TryLaterError(words, concerns_all=True) from error
    except URLError as error:  # it was not reached
        raise TryLaterError(str(error.reason), concerns_all=True) from error
    except (OSError, HTTPException) as error:  # it was told, and did not answer
        raise UnsureError(str(error) or type(error).__name__) from error
