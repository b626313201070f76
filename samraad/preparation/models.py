"""A member's own preparation: private notes, and what has been read."""

from __future__ import annotations

from django.db import models

from samraad.access.models import Guarded, GuardedQuerySet


class Note(Guarded):
    """A private note on an item, or on one paragraph of it; seen by its writer alone.

    It hangs on the item's own key and on a fingerprint of the paragraph's words, so
    that it survives new versions of the paper.
    """

    user = models.UUIDField(db_index=True)
    item = models.UUIDField(db_index=True)  # the live item, whatever the edition
    paragraph = models.CharField(max_length=64, blank=True)  # none: the whole item
    quote = models.CharField(max_length=300, blank=True)  # how the paragraph began
    words = models.TextField(blank=True)
    made = models.UUIDField(unique=True)  # made on the device: saying it twice is once
    at = models.DateTimeField()

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_note_per_paragraph", fields=["user", "item", "paragraph"]
            )
        ]

    def __str__(self) -> str:
        return self.quote or str(self.item)


class ReadMark(Guarded):
    """Which edition of an item a person has read last."""

    user = models.UUIDField()
    item = models.UUIDField()
    edition = models.UUIDField()
    at = models.DateTimeField()

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_mark_per_item", fields=["user", "item"])
        ]

    def __str__(self) -> str:
        return str(self.item)
