"""What a body starts with: its kind, its rules, its seats and its standing items.

Purposes, kinds and timings are the values of `meetings`, which lies above.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from django.utils.translation import gettext_lazy as _, pgettext_lazy

from samraad.bodies.models.body import BodyKind, HearingRight
from samraad.bodies.models.rules import (
    AgendaApproval,
    ApprovalOfMinutes,
    Extraordinary,
    LateItems,
    Quorum,
    Substitution,
    TieBreak,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django_stubs_ext import StrPromise

    Values: TypeAlias = Mapping[str, str | int | bool | None]


@dataclass(frozen=True)
class SeatPreset:
    name: StrPromise
    count: int
    nominated_by: StrPromise | str = ""


@dataclass(frozen=True)
class StandingPreset:
    title: StrPromise
    purpose: str = "ordinary"
    kind: str = "not_recorded"
    comes_last: bool = False
    timing: str = "every"
    month: int | None = None


@dataclass(frozen=True)
class Preset:
    key: str
    label: StrPromise
    body_kind: BodyKind
    body_name: StrPromise
    rules: Values = field(default_factory=dict)
    seats: tuple[SeatPreset, ...] = ()
    standing: tuple[StandingPreset, ...] = ()
    hearing_right: HearingRight = HearingRight.NOT_RECORDED


AGENDA = StandingPreset(_("Approval of the agenda"), "approve_agenda", "decision")
MINUTES = StandingPreset(
    _("Approval of the minutes of the last meeting"), "approve_minutes", "decision"
)
FOLLOW_UP = StandingPreset(
    _("Follow-up of earlier decisions"), "follow_up", "information"
)
FROM_THE_CHAIR = StandingPreset(_("News from the chair"), kind="information")
FROM_THE_DESK = StandingPreset(_("News from the administration"), kind="information")
FROM_MEMBERS = StandingPreset(_("News from the members"), kind="information")
ANNUAL_REPORT = StandingPreset(_("Annual report"), kind="decision", timing="first")
NEXT_PLAN = StandingPreset(
    _("Meeting plan for next year"),
    "meeting_plan",
    "decision",
    timing="month",
    month=10,
)
UPCOMING = StandingPreset(
    _("Items for coming meetings"), kind="discussion", comes_last=True
)
BUSINESS = StandingPreset(
    pgettext_lazy("item", "Any other business"), "any_other_business", comes_last=True
)

COUNCIL_ITEMS: Final = (
    *(AGENDA, MINUTES, FOLLOW_UP),
    *(FROM_THE_CHAIR, FROM_THE_DESK, FROM_MEMBERS),
    *(ANNUAL_REPORT, NEXT_PLAN, UPCOMING, BUSINESS),
)

INTEGRATION: Final = Preset(
    key="integration",
    label=_("Integration council"),
    body_kind=BodyKind.COUNCIL,
    body_name=_("The Integration Council"),
    rules={
        "meetings_a_year": 6,
        "late_items": LateItems.CHAIR_AND_MAJORITY_OR_ALL,
        "tie_break": TieBreak.FALLS,
        "substitution": Substitution.PERSONAL,
    },
    seats=(
        SeatPreset(
            _("Residents with a refugee or immigrant background"),
            5,
            _("Elected among the residents, or nominated by their associations"),
        ),
        SeatPreset(_("Local associations and school boards"), 2, _("The associations")),
        SeatPreset(_("The municipal council"), 2, _("The municipal council")),
    ),
    standing=COUNCIL_ITEMS,
)

ELDERLY: Final = Preset(
    key="elderly",
    label=_("Elderly council"),
    body_kind=BodyKind.COUNCIL,
    body_name=_("The Elderly Council"),
    rules={
        "meetings_a_year": 10,
        "extraordinary": Extraordinary.MORE_THAN_HALF,
        "quorum": Quorum.MORE_THAN_HALF,
        "tie_break": TieBreak.FALLS,
        "substitution": Substitution.LISTED,
    },
    seats=(
        SeatPreset(
            _("Elected by the residents of 60 and above"), 9, _("Direct election")
        ),
    ),
    standing=COUNCIL_ITEMS,
    hearing_right=HearingRight.FORMAL,
)

DISABILITY: Final = Preset(
    key="disability",
    label=_("Disability council"),
    body_kind=BodyKind.COUNCIL,
    body_name=_("The Disability Council"),
    rules={"meetings_a_year": 6, "substitution": Substitution.PERSONAL},
    seats=(
        SeatPreset(
            _("The disability organisations"),
            5,
            _("Disabled People's Organisations Denmark"),
        ),
        SeatPreset(_("The municipal council"), 3, _("The municipal council")),
        SeatPreset(_("The administration"), 2, _("The municipal council")),
    ),
    standing=COUNCIL_ITEMS,
    hearing_right=HearingRight.FORMAL,
)

YOUTH: Final = Preset(
    key="youth",
    label=_("Youth council"),
    body_kind=BodyKind.COUNCIL,
    body_name=_("The Youth Council"),
    rules={
        "meetings_a_year": 8,
        "item_days": 7,
        "text_days": 6,
        "send_days": 5,
        "apology_days": 1,
        "late_items": LateItems.CHAIR_AND_MAJORITY_OR_ALL,
        "substitution": Substitution.GROUP,
        "approval_of_minutes": ApprovalOfMinutes.DEEMED,
    },
    seats=(
        SeatPreset(_("The schools"), 7, _("The pupils' councils")),
        SeatPreset(_("Upper secondary education"), 4, _("The pupils' councils")),
        SeatPreset(_("Clubs and associations"), 4, _("The associations")),
    ),
    standing=(
        *(AGENDA, FOLLOW_UP, FROM_THE_DESK, FROM_MEMBERS),
        *(NEXT_PLAN, UPCOMING, BUSINESS),
    ),
)

COMMITTEE: Final = Preset(
    key="committee",
    label=_("Committee or working group"),
    body_kind=BodyKind.COMMITTEE,
    body_name=_("The committee"),
    rules={
        "meetings_a_year": 6,
        "extraordinary": Extraordinary.NOT_RECORDED,
        "item_days": 7,
        "text_days": 6,
        "send_days": 5,
        "apology_days": 1,
        "agenda_approval": AgendaApproval.NOBODY,
        "substitution": Substitution.NONE,
        "approval_of_minutes": ApprovalOfMinutes.DEEMED,
    },
    seats=(SeatPreset(_("Members"), 5, _("The council")),),
    standing=(AGENDA, FOLLOW_UP, UPCOMING, BUSINESS),
)

NETWORK: Final = Preset(
    key="network",
    label=_("Network"),
    body_kind=BodyKind.NETWORK,
    body_name=_("The network"),
    rules={
        "meetings_a_year": 5,
        "extraordinary": Extraordinary.NOT_RECORDED,
        "item_days": 21,
        "text_days": 14,
        "send_days": 10,
        "agenda_approval": AgendaApproval.NOBODY,
        "late_items": LateItems.NOT_RECORDED,
        "quorum": Quorum.NONE,
        "substitution": Substitution.NONE,
        "approval_of_minutes": ApprovalOfMinutes.DEEMED,
    },
    standing=(AGENDA, FROM_MEMBERS, UPCOMING, BUSINESS),
)

PRESETS: Final = {
    preset.key: preset
    for preset in (INTEGRATION, ELDERLY, DISABILITY, YOUTH, COMMITTEE, NETWORK)
}
