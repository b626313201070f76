"""Reading every edition over: does it still say what it said when it was frozen?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.editions.actions import hash_of
from samraad.editions.models import Edition
from samraad.meetings.canonical import canonical_rows

if TYPE_CHECKING:
    from collections.abc import Iterator


def changed_editions() -> Iterator[Edition]:
    """The editions whose rows no longer have the hash that sealed them.

    Not those taken back: their rows have gone to the desk, which the log tells.
    """
    for edition in Edition.objects.standing().iterator(chunk_size=100):
        if hash_of(canonical_rows(edition)) != edition.hash:
            yield edition
