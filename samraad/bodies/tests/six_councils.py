"""What six real councils' rules of procedure say, as far as it is known."""

from __future__ import annotations

from datetime import date
from typing import Final

from samraad.bodies.models.rules import (
    ApprovalOfMinutes,
    Extraordinary,
    LateItems,
    MeetingPublicity,
    Quorum,
    Rules,
    Substitution,
    TieBreak,
)

GENTOFTE: Final = {
    "meetings_a_year": 4,  # one a quarter
    "extraordinary": Extraordinary.THIRD,
    "item_days": 10,
    "send_days": 7,
    "late_items": LateItems.CHAIR_AND_MAJORITY_OR_ALL,
    "late_items_minimum": 4,
    "meeting_publicity": MeetingPublicity.CLOSED,
}
VIBORG: Final = {
    "meetings_a_year": 4,
    "extraordinary": Extraordinary.THIRD,
    "item_days": 14,
    "send_days": 7,
    "late_items": LateItems.MAJORITY,
    "quorum": Quorum.HALF,
    "substitution": Substitution.PERSONAL,
    "meeting_publicity": MeetingPublicity.CLOSED,
}
MIDDELFART: Final = {
    "extraordinary": Extraordinary.NUMBER,
    "extraordinary_number": 5,
    "item_days": 14,
    "send_days": 7,
    "quorum": Quorum.HALF,
    "approval_of_minutes": ApprovalOfMinutes.DEEMED,
    "objection_days": 6,
    "signed": True,
    "meeting_publicity": MeetingPublicity.CLOSED,
}
SLAGELSE: Final = {
    "extraordinary": Extraordinary.MORE_THAN_HALF,
    "item_days": 12,
    "send_days": 8,
    "apology_days": 2,
    "quorum": Quorum.MORE_THAN_HALF,
    "tie_break": TieBreak.FALLS,
    "approval_of_minutes": ApprovalOfMinutes.IN_THE_MEETING,
    "signed": True,
    "meeting_publicity": MeetingPublicity.CLOSED,
}
HJOERRING: Final = {
    "meetings_a_year": 6,
    "item_days": 14,
    "late_items": LateItems.CHAIR_AND_MAJORITY_OR_ALL,
    "substitution": Substitution.LISTED,
}
KOEGE: Final = {
    "substitution": Substitution.PERSONAL,
    "unexcused_limit": 2,
}
# No council's own: what the law asks of a municipal council, counted in working days.
FOUR_WORKING_DAYS: Final = {
    "send_days": 4,
    "send_counting": "working",
    "item_days": 8,
    "item_counting": "working",
}
ALL: Final = {
    "gentofte": GENTOFTE,
    "viborg": VIBORG,
    "middelfart": MIDDELFART,
    "slagelse": SLAGELSE,
    "hjoerring": HJOERRING,
    "koege": KOEGE,
}


def rules(values: dict[str, str | int | bool]) -> Rules:
    return Rules(starts_on=date(2020, 1, 1), **values)
