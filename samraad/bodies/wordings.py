"""How each choice in the rules of procedure is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from samraad.bodies.models.rules import (
    AgendaApproval,
    ApprovalOfMinutes,
    Extraordinary,
    LateItems,
    MeetingPublicity,
    Proposers,
    Quorum,
    SeesClosed,
    Substitution,
    TieBreak,
)

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

EXTRAORDINARY: Final[dict[str, StrPromise]] = {
    Extraordinary.NOT_RECORDED: _(
        "The chair can call an extraordinary meeting. "
        "Nothing is said about who else can."
    ),
    Extraordinary.THIRD: _(
        "The chair or a third of the members can demand an extraordinary meeting."
    ),
    Extraordinary.MORE_THAN_HALF: _(
        "The chair or more than half of the members "
        "can demand an extraordinary meeting."
    ),
    Extraordinary.NUMBER: _(
        "The chair or %(n)s members can demand an extraordinary meeting."
    ),
}
DEADLINES: Final = (
    _("Items from the members are to be with the secretary %(when)s."),
    _("Texts and attachments are to be with the secretary %(when)s."),
    _("The agenda is with the members %(when)s."),
    _("Whoever cannot come says so %(when)s."),
)
PROPOSERS: Final[dict[str, StrPromise]] = {
    Proposers.MEMBERS: _("Every member can propose items."),
    Proposers.MEMBERS_AND_SUBSTITUTES: _(
        "Every member and every substitute can propose items."
    ),
    Proposers.DESK: _("Only the chair and the secretary put items on the agenda."),
}
APPROVAL: Final[dict[str, StrPromise]] = {
    AgendaApproval.CHAIR: _("The chair approves the agenda before it is sent."),
    AgendaApproval.NOBODY: _("The secretary sends the agenda without approval."),
}
LATE_ITEMS: Final[dict[str, StrPromise]] = {
    LateItems.NOT_RECORDED: _("Nothing is said about items in the meeting itself."),
    LateItems.NOT_ALLOWED: _("No item can be added in the meeting itself."),
    LateItems.MAJORITY: _(
        "In the meeting an item is added when a majority of the whole council agrees."
    ),
    LateItems.CHAIR_AND_MAJORITY: _(
        "In the meeting an item is added when the chair finds that it cannot wait "
        "and a majority of those present agree."
    ),
    LateItems.CHAIR_AND_MAJORITY_OR_ALL: _(
        "In the meeting an item is added when the chair finds that it cannot wait "
        "and a majority of those present agree, or when everybody agrees."
    ),
}
# Where a majority of those present decides, and may have to be of some size.
APPLIES_TO: Final = {
    LateItems.CHAIR_AND_MAJORITY,
    LateItems.CHAIR_AND_MAJORITY_OR_ALL,
}
QUORUM: Final[dict[str, StrPromise]] = {
    Quorum.HALF: _("At least half of the members have to be present to decide."),
    Quorum.MORE_THAN_HALF: _(
        "More than half of the members have to be present to decide."
    ),
    Quorum.NUMBER: _("At least %(n)s members have to be present to decide."),
    Quorum.NONE: _("Nothing is said about how many have to be present to decide."),
}
TIE: Final[dict[str, StrPromise]] = {
    TieBreak.NOT_RECORDED: _("Nothing is said about a tie."),
    TieBreak.FALLS: _("In a tie the proposal falls."),
    TieBreak.CHAIR: _("In a tie the chair decides."),
}
SUBSTITUTION: Final[dict[str, StrPromise]] = {
    Substitution.NONE: _("There are no substitutes."),
    Substitution.PERSONAL: _(
        "A member who cannot come is replaced by their personal substitute."
    ),
    Substitution.LISTED: _(
        "A member who cannot come is replaced by the next substitute on the list."
    ),
    Substitution.GROUP: _(
        "When a member cannot come, all substitutes are asked; "
        "the first to answer comes."
    ),
}
MINUTES: Final[dict[str, StrPromise]] = {
    ApprovalOfMinutes.NEXT_MEETING: _("The minutes are approved at the next meeting."),
    ApprovalOfMinutes.DEEMED: _(
        "The minutes are approved when nobody has objected within %(days)s "
        "after they were sent."
    ),
    ApprovalOfMinutes.BY_CLICK: _(
        "Each member approves the minutes on the screen, within %(days)s."
    ),
    ApprovalOfMinutes.IN_THE_MEETING: _(
        "The minutes are read aloud and approved in the meeting itself."
    ),
}
MEETINGS: Final[dict[str, StrPromise]] = {
    MeetingPublicity.CLOSED: _("The meetings are not public."),
    MeetingPublicity.OPEN: _("The meetings are public unless one is closed."),
}
AGENDAS: Final = {
    True: _("The open items of an agenda are published."),
    False: _("Agendas are for the members only."),
}
DRAFTS: Final = {
    True: _("Drafts of minutes are published."),
    False: _("Drafts of minutes are for the members only."),
}
SUBSTITUTES: Final[dict[str, StrPromise]] = {
    SeesClosed.NEVER: _("Substitutes never see closed items."),
    SeesClosed.WHEN_CALLED: _(
        "Substitutes see closed items when they are called to the meeting."
    ),
    SeesClosed.ALWAYS: _("Substitutes always see closed items."),
}
OBSERVERS: Final[dict[str, StrPromise]] = {
    SeesClosed.NEVER: _("Observers never see closed items."),
    SeesClosed.WHEN_CALLED: _(
        "Observers see closed items when they are called to the meeting."
    ),
    SeesClosed.ALWAYS: _("Observers always see closed items."),
}
