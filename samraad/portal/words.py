"""The words around a record, looked up once per language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.utils.translation import get_language, gettext as _

from samraad.core.templatetags.ui import content_lang


@dataclass(frozen=True)
class Words:
    """Sentences with named holes, and labels; escaped where they need it."""

    no_title: str
    closed_item: str
    closed: str
    closed_file: str
    withdrawn: str
    supplement: str
    not_public: str
    withheld: str
    no_decision: str
    decision: str
    this_decision: str
    numbered: str
    unsure: str
    in_the_minutes: str
    tasks: str
    who: str
    when: str
    next_meeting: str
    recommended_by: str
    guests: str
    attachments: str
    attachments_unnamed: str
    file_lost: str
    case_number: str
    read_from: str
    line: str
    lines: str
    item: str
    unnumbered: str
    by_position: str
    not_stated: str
    lang: str  # an attribute for what is Danish on a page that is not


def words() -> Words:
    return _words_in(get_language() or "da")


@cache
def _words_in(_language: str) -> Words:
    return Words(
        no_title=_("without a heading in the source"),
        closed_item=_("closed item"),
        closed=_("Closed item"),
        closed_file=_("closed"),
        withdrawn=_("taken off the agenda"),
        supplement=_("supplementary agenda %(number)s"),
        not_public=_("the decision is not public"),
        withheld=_("The decision is not public."),
        no_decision=_("The minutes state no decision."),
        decision=_("Decision"),
        this_decision=_("Link to this decision"),
        numbered=_("Decision %(number)s"),
        unsure=_("read by machine, uncertain"),
        in_the_minutes=_("in the minutes:"),
        tasks=_("Tasks named in the minutes"),
        who=_("Who:"),
        when=_("When:"),
        next_meeting=_("next meeting"),
        recommended_by=_("Recommended by:"),
        guests=_("Guests at this item"),
        attachments=_("Attachments"),
        attachments_unnamed=_(
            "The source has a heading for attachments, but their names are missing."
        ),
        file_lost=_("The source names it; the file is not here."),
        case_number=_("Case number:"),
        read_from=_("Read from"),
        line=_("line %(line)s"),
        lines=_("lines %(first)s–%(last)s"),
        item=_("Item %(number)s"),
        unnumbered=_("No. %(position)s in the order"),
        by_position=_(
            "the source has no number, so the address uses the place in the order."
        ),
        not_stated=_("not stated"),
        lang=f" {content_lang()}".rstrip(),
    )
