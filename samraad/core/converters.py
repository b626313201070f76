from __future__ import annotations

from django.urls import register_converter


class _Name:
    """A part of an address that holds no other letters than those of its regex."""

    regex: str

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class MeetingName(_Name):
    """A meeting's date as EDTF writes it, perhaps with a number, or `uden-dato`."""

    regex = r"[a-z0-9.~?%-]+"


class ItemName(_Name):
    """The part of an address that names an item: by number, or by position."""

    regex = r"(?:punkt|position)-[a-z0-9-]+"


register_converter(MeetingName, "meeting")
register_converter(ItemName, "item")
