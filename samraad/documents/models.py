"""Files, the text read from them, and which lines a value came from."""

from __future__ import annotations

from typing import Final

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samraad.access.models import Guarded, GuardedQuerySet
from samraad.core.rows import Row
from samraad.documents.places import told


class StoredFile(models.Model):
    """Bytes by what they contain: the same content is stored once."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.sha256

    @property
    def stored_name(self) -> str:
        return f"files/{self.sha256[:2]}/{self.sha256}"


class ScanState(models.TextChoices):
    NOT_SCANNED = "not_scanned", _("Not checked for personal numbers")
    NOTHING_FOUND = "nothing_found", _("No personal number found")
    FOUND = "found", _("Holds what may be a personal number")
    NOT_READABLE = "not_readable", _("Cannot be read by a program. Read it yourself.")
    CLEARED = "cleared", _("Looked at: no personal number")


class Document(Guarded):
    """A file under the name somebody gave it, with access of its own."""

    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    scan = models.CharField(
        max_length=20, choices=ScanState, default=ScanState.NOT_SCANNED
    )
    places = models.JSONField(default=list, blank=True)  # where; the digits are hidden
    cleared_by = models.CharField(max_length=200, blank=True)
    cleared_words = models.CharField(max_length=300, blank=True)

    objects = GuardedQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    @property
    def wants_a_look(self) -> bool:
        """A person has to read it: the program was in doubt, or could not."""
        return self.scan in {ScanState.FOUND, ScanState.NOT_READABLE}

    @property
    def told_places(self) -> list[str]:
        return told(self.places) if self.scan == ScanState.FOUND else []


class Attachment(Guarded):
    """What an item says is attached. The source may have lost the file, or its name."""

    subject = models.UUIDField(db_index=True)
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=300)
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+"
    )
    is_closed = models.BooleanField(default=False)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="attachments_in_order", fields=["subject", "position"]
            )
        ]

    def __str__(self) -> str:
        return self.name


class ExtractedText(Row):
    """The lines read from a file by one version of the reader; never changed."""

    file = models.ForeignKey(StoredFile, models.CASCADE, related_name="texts")
    extractor = models.CharField(max_length=50)
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_text_per_extractor", fields=["file", "extractor"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.file_id} {self.extractor}"


UNSURE: Final = 0.75  # a value read with less confidence than this says so


class Provenance(Row):
    """Which lines of a text a value was read from, and how sure the reader was."""

    subject = models.UUIDField(db_index=True)
    field = models.CharField(max_length=50)
    text = models.ForeignKey(ExtractedText, models.PROTECT, related_name="provenances")
    first_line = models.PositiveIntegerField()
    last_line = models.PositiveIntegerField()
    confidence = models.FloatField(
        validators=[MinValueValidator(0), MaxValueValidator(1)]
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="provenance_lines_in_order",
                condition=Q(first_line__gte=1, last_line__gte=F("first_line")),
            ),
            models.CheckConstraint(
                name="confidence_is_a_share",
                condition=Q(confidence__gte=0, confidence__lte=1),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.field}: {self.first_line}–{self.last_line}"

    @property
    def is_unsure(self) -> bool:
        return self.confidence < UNSURE and self.confirmed_at is None


class Contradiction(Row):
    """Two readings that cannot both be right, and which one was chosen."""

    subject = models.UUIDField(db_index=True)
    field = models.CharField(max_length=50)
    text = models.ForeignKey(
        ExtractedText, models.PROTECT, related_name="contradictions"
    )
    one = models.CharField(max_length=300)
    one_line = models.PositiveIntegerField()
    other = models.CharField(max_length=300)
    other_line = models.PositiveIntegerField()
    chosen = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"{self.one} / {self.other}"
