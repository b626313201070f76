"""What has been read from whose documents, and what was not understood of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from samraad.access.models import Guarded, GuardedQuerySet
from samraad.bodies.models.body import Body
from samraad.documents.models import Document, ExtractedText, StoredFile
from samraad.editions.models import Edition, EditionKind
from samraad.meetings.models.meeting import Meeting

if TYPE_CHECKING:
    from typing import Self


class IntakeQuerySet(GuardedQuerySet["Intake"]):
    def of_file(self, sha256: str, body: Body) -> Self:
        return self.filter(file_id=sha256, body=body).select_related("meeting__body")


class Intake(Guarded):
    """One file read for a body by one version of the reader, and what it became."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="+")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    reader_version = models.CharField(max_length=50)
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    text = models.ForeignKey(ExtractedText, models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=EditionKind)
    not_understood = models.JSONField(default=list)  # [{"line": 12, "text": "…"}]
    at = models.DateTimeField()
    by_name = models.CharField(max_length=200)

    objects = IntakeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_intake_per_reader_version",
                fields=["file", "body", "reader_version"],
            )
        ]

    def __str__(self) -> str:
        return f"{self.file_id} {self.reader_version}"

    @property
    def is_minutes(self) -> bool:
        return self.kind != EditionKind.AGENDA

    def is_published(self) -> bool:
        """Does everybody see an edition of it?"""
        editions = Edition.objects.visible_to(None).of(self.meeting_id)
        return editions.standing().exists()
