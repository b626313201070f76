from __future__ import annotations


class ItemName:
    """The part of an address that names an item: by number, or by position."""

    regex = r"(?:punkt|position)-[a-z0-9-]+"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
