from __future__ import annotations

from django.db import models

from samraad.core.ids import new_id


class Row(models.Model):
    """Every row is known by one UUID: in keys, addresses, the log and exports."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)

    class Meta:
        abstract = True
