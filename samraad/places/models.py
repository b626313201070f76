from __future__ import annotations

from django.db import models

from samraad.core.rows import Row
from samraad.core.text import KEY_LENGTH


class Place(Row):
    """A municipality or a region, by its official code."""

    code = models.CharField(max_length=10, unique=True)  # "0851", "DK-81"
    name = models.CharField(max_length=100)
    sort_key = models.CharField(max_length=KEY_LENGTH, db_index=True)
    region = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="municipalities"
    )
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name
