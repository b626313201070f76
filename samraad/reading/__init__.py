"""Bytes of a document in, frozen records out. Pure: no Django, no database."""

from samraad.reading.content import to_html
from samraad.reading.decode import NotReadableError, Reason
from samraad.reading.gold import as_json
from samraad.reading.read import READER_VERSION, read

__all__ = [
    "READER_VERSION",
    "NotReadableError",
    "Reason",
    "as_json",
    "read",
    "to_html",
]
