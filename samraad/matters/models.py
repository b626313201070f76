from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from samraad.access.models import Guarded, GuardedQuerySet
from samraad.bodies.models.body import Body


class Matter(Guarded):
    """Something that travels from meeting to meeting and from body to body."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="+")
    title = models.CharField(_("title"), max_length=300)
    case_number = models.CharField(_("case number"), max_length=50, blank=True)
    kle = models.CharField(_("KLE subject"), max_length=20, blank=True)

    objects = GuardedQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title
