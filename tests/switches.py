"""The access rules, each switched off: what the leak test must notice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from samraad.access.models import Guarded, GuardedQuerySet
from samraad.bodies.actions.body import publish_body
from samraad.bodies.actions.rules import adopt_rules
from samraad.bodies.models.body import Body
from samraad.documents.models import Document
from samraad.editions.models import Approval
from samraad.meetings.actions import freeze
from samraad.meetings.actions.plan import announce_meeting
from samraad.meetings.actions.publish import publish_agenda, publish_minutes
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.frozen import (
    FrozenAttachment,
    FrozenDecision,
    FrozenGuest,
    FrozenItem,
    FrozenMeeting,
    FrozenSection,
    FrozenTask,
)
from samraad.meetings.models.meeting import Meeting

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from samraad.demo.world import World

COPYING = freeze._Copying  # noqa: SLF001 -- where it is decided what is copied to whom

Switch: TypeAlias = "Callable[[World, pytest.MonkeyPatch], None]"


def nobody_is_kept_out(_world: World, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(GuardedQuerySet, "visible_to", lambda rows, *_user, **_at: rows.all())


def kept_out_of_all_but(model: type[Guarded]) -> Switch:
    """A switch that opens the rows of one model and no others."""

    def switch(_world: World, patch: pytest.MonkeyPatch) -> None:
        door = GuardedQuerySet.visible_to

        def visible_to(rows, user, at=None):
            return rows.all() if rows.model is model else door(rows, user, at)

        patch.setattr(GuardedQuerySet, "visible_to", visible_to)

    switch.__name__ = f"anybody_sees_each_{model.__name__}"
    return switch


def closed_items_are_frozen_as_open_ones(
    world: World, patch: pytest.MonkeyPatch
) -> None:
    patch.setattr(COPYING, "_inside", lambda copying, _item: copying.edition.audience)
    publish_again(world.meetings.extraordinary, world)


def withheld_decisions_are_published(world: World, patch: pytest.MonkeyPatch) -> None:
    open_what_is_frozen(patch, "_decision")
    publish_again(world.meetings.extraordinary, world)


def closed_attachments_are_published(world: World, patch: pytest.MonkeyPatch) -> None:
    open_what_is_frozen(patch, "_attachment")
    publish_again(world.meetings.hearing, world)


def sources_with_closed_items_are_shown(
    world: World, patch: pytest.MonkeyPatch
) -> None:
    def released(copying, document):
        Document.objects.filter(pk=document.pk).update(
            audience=copying.edition.audience
        )
        return document

    patch.setattr(COPYING, "_released", released)
    publish_again(world.papers.closed, world)


def closed_items_keep_their_facts(world: World, patch: pytest.MonkeyPatch) -> None:
    for item in AgendaItem.objects.filter(meeting=world.meetings.extraordinary):
        frozen = FrozenItem.objects.filter(original=item.pk)
        frozen.update(recommender=item.recommender, case_number=item.case_number)


def closed_items_keep_their_title(world: World, patch: pytest.MonkeyPatch) -> None:
    for section in FrozenSection.objects.filter(role="real_title"):
        FrozenItem.objects.filter(pk=section.item_id).update(title=section.html)


def drafts_are_published(world: World, patch: pytest.MonkeyPatch) -> None:
    adopt_rules(
        body=world.national.council,
        starts_on=date(2000, 1, 1),
        drafts_are_public=True,
        by=world.cast.signe,
    )
    meeting = Meeting.objects.get(pk=world.national.adhoc.pk)
    publish_minutes(meeting=meeting, approval=Approval.DRAFT, by=world.cast.signe)


def what_is_being_written_is_published(world: World, patch: pytest.MonkeyPatch) -> None:
    publish_again(world.meetings.last, world)


def a_meeting_is_announced(world: World, patch: pytest.MonkeyPatch) -> None:
    announce_meeting(meeting=world.meetings.hidden, by=world.mads)


def an_agenda_is_published(world: World, patch: pytest.MonkeyPatch) -> None:
    publish_agenda(meeting=world.meetings.hidden, by=world.mads)


def a_body_is_published(world: World, patch: pytest.MonkeyPatch) -> None:
    publish_body(body=world.hidden, by=world.cast.operator)


def publish_again(meeting: Meeting, world: World) -> None:
    publish_minutes(
        meeting=meeting,
        approval=Approval.APPROVED,
        correction="Et navn er rettet.",
        by=world.mads,
    )


def open_what_is_frozen(patch: pytest.MonkeyPatch, copy: str) -> None:
    original = getattr(COPYING, copy)

    def opened(copying, *rows):
        frozen = original(copying, *rows)
        frozen.audience = copying.edition.audience
        return frozen

    patch.setattr(COPYING, copy, opened)


ALL = [
    nobody_is_kept_out,
    *(
        kept_out_of_all_but(model)
        for model in (
            *(Body, Meeting, Document),
            *(FrozenMeeting, FrozenItem, FrozenSection, FrozenDecision),
            *(FrozenAttachment, FrozenGuest, FrozenTask),
        )
    ),
    closed_items_are_frozen_as_open_ones,
    withheld_decisions_are_published,
    closed_attachments_are_published,
    sources_with_closed_items_are_shown,
    closed_items_keep_their_facts,
    closed_items_keep_their_title,
    drafts_are_published,
    what_is_being_written_is_published,
    a_meeting_is_announced,
    an_agenda_is_published,
    a_body_is_published,
]
