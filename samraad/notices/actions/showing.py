from __future__ import annotations

from typing import Final

from django.db import transaction

from samraad.core import clock
from samraad.notices.models import ShownMail

SHOWN_AT_MOST: Final = 500


@transaction.atomic
def show(*, to: str, subject: str, source: bytes) -> ShownMail:
    """Keep mail to be read in the browser; the oldest make room for it."""
    mail = ShownMail.objects.create(
        to=to, subject=subject, source=source, at=clock.now()
    )
    oldest = ShownMail.objects.order_by("-at", "-id")[SHOWN_AT_MOST:]
    ShownMail.objects.filter(pk__in=[row.pk for row in oldest.only("pk")]).delete()
    return mail
