"""Reading the whole log over: is anything missing, or other than it was?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.audit.models import Chain, Entry, EntryContent, digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Fault:
    number: int
    what: str


def verify() -> tuple[Fault, ...]:
    """Every fault in the sealed log: gaps, changed entries or content, a cut tail."""
    return tuple(_faults())


def _faults() -> Iterator[Fault]:
    number, last = 0, ""
    entries = Entry.objects.sealed().select_related("entrycontent")
    for entry in entries.iterator(chunk_size=1000):
        number += 1
        if entry.number != number:
            yield Fault(number, _("is missing"))
            number = entry.number or number
        elif entry.hash != entry.chained_to(last):
            yield Fault(number, _("has been changed"))
        elif not _holds(entry):
            yield Fault(number, _("tells of something else than it did"))
        last = entry.hash
    chain = Chain.objects.filter(id=1).first()
    if chain and (chain.number, chain.hash) != (number, last):
        yield Fault(chain.number, _("is the newest number, but the log ends elsewhere"))


def _holds(entry: Entry) -> bool:
    """Erased content is in order; changed content is not."""
    try:
        content = entry.entrycontent
    except EntryContent.DoesNotExist:
        return True
    return entry.digest == digest_of(content.salt, content.data)
