"""Addresses for messages: whole ones, and personal ones that need no sign-in."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.core import signing


class BrokenLinkError(Exception):
    """The link has been cut short or altered on its way."""


def absolute(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def sign(purpose: str, key: UUID) -> str:
    """A token that nobody can make up, good for this purpose and this row alone.

    It says only whom it concerns. Whether it may still be used, the row says.
    """
    return _signer(purpose).sign(key.hex)


def read(purpose: str, token: str) -> UUID:
    """The key that was signed; a link for another purpose is broken here."""
    try:
        return UUID(hex=_signer(purpose).unsign(token))
    except (signing.BadSignature, ValueError) as error:
        raise BrokenLinkError from error


def _signer(purpose: str) -> signing.Signer:
    return signing.Signer(salt=f"samraad.{purpose}", sep=".")
