"""The log: what was done, by whom, to what; chained, and the only event system."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Self

from django.db import models
from django.db.models import Q

from samraad.core.rows import Row


class EntryQuerySet(models.QuerySet["Entry"]):
    def sealed(self) -> Self:
        return self.filter(number__isnull=False).order_by("number")

    def unsealed(self) -> Self:
        return self.filter(number=None).order_by("at", "id")


class Entry(Row):
    """One thing done. The sealer gives it its number and hash after it is committed."""

    event = models.CharField(max_length=100)
    subject = models.CharField(max_length=100, db_index=True)  # "meetings.meeting:uuid"
    actor = models.UUIDField()
    actor_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    digest = models.CharField(max_length=64)
    number = models.PositiveBigIntegerField(null=True, unique=True)
    hash = models.CharField(max_length=64, blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(name="entry_by_event", fields=["event", "number"])]
        constraints = [
            models.CheckConstraint(
                name="number_and_hash_come_together",
                condition=Q(number=None, hash="") | Q(number__gt=0) & ~Q(hash=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.subject}"

    @property
    def subject_id(self) -> str:
        return self.subject.partition(":")[2]

    def chained_to(self, previous: str) -> str:
        """The hash that this entry has when it follows the entry with that hash."""
        told = [
            previous,
            str(self.id),
            self.event,
            self.subject,
            str(self.actor),
            self.actor_name,
            self.at.isoformat(),
            self.digest,
        ]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()


class EntryContent(models.Model):
    """What was said, beside the chain: it can be erased and the chain still holds."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True)
    salt = models.CharField(max_length=32)
    data = models.JSONField(default=dict)

    def __str__(self) -> str:
        return str(self.entry_id)


class Chain(models.Model):
    """One row: the newest number and hash. Whoever seals holds it locked."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"{self.number} {self.hash}"


class Cursor(models.Model):
    """How far a receiver has followed the log, and when it tries again."""

    receiver = models.CharField(max_length=100, primary_key=True)
    number = models.PositiveBigIntegerField(default=0)
    attempts = models.PositiveIntegerField(default=0)
    next_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=500, blank=True)

    def __str__(self) -> str:
        return f"{self.receiver} {self.number}"


def digest_of(salt: str, data: dict[str, Any]) -> str:
    told = salt + json.dumps(data, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()
