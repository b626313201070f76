"""What officers write by their personal link: sections, recommendation, files, guests.

They write in the item itself, as often as they like until it is sent. What somebody
else has written meanwhile is not written over: the one who saves sees it first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from samraad.audit.actions import record
from samraad.core import clock
from samraad.core.ids import new_id
from samraad.core.policy import require
from samraad.documents.actions import add_document, attach
from samraad.documents.models import Attachment
from samraad.meetings.actions.agenda import begin_section
from samraad.meetings.models.agenda import AgendaItem, Guest, Section, SectionRole
from samraad.meetings.models.collecting import TextRequest
from samraad.meetings.policies import can_contribute
from samraad.texts.actions import save, write
from samraad.texts.clean import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from samraad.access.models import Audience
    from samraad.people.models import User
    from samraad.texts.mail import File


@dataclass(frozen=True)
class Writing:
    """One section as it was written; `seen` is the version that was shown before."""

    name: str
    role: SectionRole
    html: str
    seen: UUID | None = None


@dataclass(frozen=True)
class Visitor:
    """A guest whom the officer brings; with a key it is one named before."""

    name: str
    role_words: str = ""
    email: str = ""
    key: UUID | None = None

    @property
    def facts(self) -> tuple[str, str, str]:
        return self.name, self.role_words, self.email


class WrittenMeanwhileError(Exception):
    """Somebody else has written here: role and name of the sections, and their text."""

    def __init__(self, standing: dict[tuple[str, str], str]) -> None:
        super().__init__(", ".join(name or role for role, name in standing))
        self.standing = standing


@transaction.atomic
def contribute(
    *,
    request: TextRequest,
    recommender: str,
    writings: Sequence[Writing],
    guests: Sequence[Visitor],
    by: User,
) -> TextRequest:
    """Save what the officer has written; nothing of it is told to anybody yet."""
    request = _locked(request)
    require(can_contribute(by, request))
    item = request.item
    AgendaItem.objects.select_for_update().get(pk=item.pk)  # as the desk does
    _write_all(item, writings, by)
    if recommender != item.recommender:
        item.recommender = recommender
        item.full_clean()
        item.save(update_fields=["recommender"])
    _bring(item, guests, owned_by(request), by)
    is_first = request.answered_at is None
    request.answered_at = request.answered_at or clock.now()
    request.save(update_fields=["answered_at"])
    event = "meetings.text.came" if is_first else "meetings.text.changed"
    record(event, request, by=by)
    return request


@transaction.atomic
def save_contribution(  # noqa: PLR0913 -- what the form says
    *,
    request: TextRequest,
    recommender: str,
    writings: Sequence[Writing],
    guests: Sequence[Visitor],
    files: Sequence[tuple[File, bool]],
    closed: Sequence[UUID],
    gone: Sequence[UUID],
    by: User,
) -> None:
    """All of the form or nothing of it; each file says whether it is closed."""
    contribute(
        request=request,
        recommender=recommender,
        writings=writings,
        guests=guests,
        by=by,
    )
    change_attachments(request=request, closed=closed, gone=gone, by=by)
    for file, is_closed in files:
        attach_contribution(
            request=request,
            name=file.name,
            data=file.data,
            is_closed=is_closed,
            by=by,
        )


@transaction.atomic
def attach_contribution(
    *, request: TextRequest, name: str, data: bytes, is_closed: bool, by: User
) -> Attachment:
    request = _locked(request)
    require(can_contribute(by, request))
    owned = owned_by(request)
    document = add_document(data=data, name=name, audience=owned, by=by)
    attachment = attach(
        subject=request.item_id,
        name=name,
        audience=owned,
        document=document,
        is_closed=is_closed,
    )
    record("documents.attachment.added", attachment, by=by)
    return attachment


@transaction.atomic
def change_attachments(
    *, request: TextRequest, closed: Sequence[UUID], gone: Sequence[UUID], by: User
) -> None:
    """Say which of one's own files are closed, and take some away again."""
    request = _locked(request)
    require(can_contribute(by, request))
    mine = Attachment.objects.filter(subject=request.item_id, audience=request.audience)
    for attachment in mine.filter(pk__in=gone):
        record("documents.attachment.removed", attachment, by=by)
        attachment.delete()
    for attachment in mine:
        if attachment.is_closed != (attachment.pk in closed):
            attachment.is_closed = attachment.pk in closed
            attachment.save(update_fields=["is_closed"])
            record("documents.attachment.changed", attachment, by=by)


def owned_by(request: TextRequest) -> Audience:
    """The drawer between the officer and the desk."""
    return request.audience


def _locked(request: TextRequest) -> TextRequest:
    rows = TextRequest.objects.select_for_update(of=("self",))
    rows = rows.select_related("item__meeting__body__desk", "audience")
    return rows.get(pk=request.pk)


def _write_all(item: AgendaItem, writings: Sequence[Writing], by: User) -> None:
    rows = list(Section.objects.filter(item=item).select_related("text"))
    standing: dict[tuple[str, str], str] = {}
    for one in writings:
        row = _of(rows, one)
        if row is None and plain(one.html):
            _begin(item, one, by)
        elif row is not None:
            now = _write_over(row, one, by)
            standing |= {(one.role, one.name): now} if now else {}
    if standing:
        raise WrittenMeanwhileError(standing)


def _of(rows: Sequence[Section], one: Writing) -> Section | None:
    return next((r for r in rows if (r.role, r.name) == (one.role, one.name)), None)


def _write_over(row: Section, one: Writing, by: User) -> str:
    """Together with what others have written since; if that clashes, what they did."""
    saved = save(text=row.text, html=one.html, base=one.seen, key=new_id(), by=by)
    if saved.clash:
        return saved.version.html
    if saved.written:
        version = str(saved.version.pk)
        record("meetings.section.written", row, by=by, version=version)
    return ""


def _begin(item: AgendaItem, one: Writing, by: User) -> None:
    version = write(html=one.html, by=by)
    row = begin_section(item=item, role=one.role, name=one.name, text=version.text)
    record("meetings.section.written", row, by=by, version=str(version.pk))


def _bring(
    item: AgendaItem, guests: Sequence[Visitor], owned: Audience, by: User
) -> None:
    """The officer's own guests are those named here; others' are left alone."""
    mine = Guest.objects.filter(item=item, audience=owned)
    kept = {guest.key for guest in guests if guest.key}
    for row in mine.exclude(pk__in=kept):
        record("meetings.guest.removed", row, by=by)
        row.delete()
    there = {row.pk: row for row in mine}
    last = Guest.objects.filter(item=item).order_by("-position").first()
    position = last.position if last else 0
    for guest in guests:
        known = there.get(guest.key) if guest.key else None
        if known is None:
            position += 1
            new = Guest(item=item, position=position, audience=owned)
            _note(new, guest, "meetings.guest.invited", by)
        elif (known.name, known.role_words, known.email) != guest.facts:
            _note(known, guest, "meetings.guest.changed", by)


def _note(row: Guest, guest: Visitor, event: str, by: User) -> None:
    row.name, row.role_words, row.email = guest.facts
    row.full_clean()
    row.save()
    record(event, row, by=by)
