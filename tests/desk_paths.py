"""An example of every page behind sign-in, and of those that a personal link opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from samraad.bodies.models.body import Membership, Role, Seat
from samraad.bodies.start import start_path
from samraad.meetings.by_link import standing_link, text_link
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.convening import Invitation, SignOff
from samraad.meetings.models.plan import RecurringItem
from samraad.meetings.personal import answer_link, guest_link, sign_off_link
from samraad.notices.actions import Recipient, send
from samraad.notices.actions.showing import show
from samraad.notices.letters import bytes_of, letter_of, sign_off_address
from samraad.notices.models import Delivery, Kind
from samraad.people.links import sign_in_link

if TYPE_CHECKING:
    from samraad.demo.world import World


def pages(world: World) -> dict[str, str]:
    """Paths by the full name of the address, and in brackets what is special."""
    return {
        **own(world),
        **desk(world),
        **starting(world),
        **meeting(world),
        **by_link(world),
        **told(world),
    }


def own(world: World) -> dict[str, str]:
    mine = f"/mit/moeder/{world.council.slug}/{world.meetings.coming.slug}/"
    return {
        "account_login": "/log-ind/",
        "account_confirm_login_code": "/log-ind/kode/",
        "account_logout": "/log-ud/",
        "people:account": "/mit/konto/",
        "preparation:mine": "/mit/",
        "preparation:meeting": mine,
        "preparation:papers_pdf": f"{mine}papirer.pdf",
        "preparation:papers_zip": f"{mine}papirer.zip",
        "preparation:offline": "/mit/offline.js",
        "meetings:propose": f"/mit/forslag/{world.council.slug}/",
        "notices:choices": "/mit/beskeder/",
    }


def desk(world: World) -> dict[str, str]:
    at = f"/skrivebord/{world.council.slug}/"
    spoke = RecurringItem.objects.filter(body=world.council).first()
    inbox = f"{at}indbakke/"
    return {
        "desk:week": "/skrivebord/",
        "desk:body": at,
        "desk:messages": f"{at}beskeder/",
        "desk:write": f"{at}beskeder/ny/",
        "meetings:list": f"{at}moeder/",
        "meetings:new": f"{at}moeder/nyt/",
        "meetings:plans": f"{at}plan/",
        "meetings:plan": f"{at}plan/{world.planning.next_year.pk}/",
        "meetings:wheel": f"{at}aarshjul/",
        "meetings:recurring": f"{at}aarshjul/{spoke.pk if spoke else ''}/",
        "meetings:inbox": inbox,
        "meetings:collect": f"{inbox}nyt/",
        "meetings:officers": f"{inbox}links/",
        "meetings:ask_text": f"{inbox}bed-om/",
        "meetings:proposal": f"{inbox}{world.inbox.signs.pk}/",
        "bodies:rules": f"{at}forretningsorden/",
        "bodies:rules_adopt": f"{at}forretningsorden/ret/",
        "bodies:deadlines": f"{at}forretningsorden/frister/?meeting=2027-04-15",
        "bodies:calendar": f"{at}kalender/?year=2027",
    }


def starting(world: World) -> dict[str, str]:
    at = f"/skrivebord/{world.council.slug}/"
    member = Membership.objects.filter(body=world.council, role=Role.MEMBER).first()
    seat = Seat.objects.filter(category__term__body=world.council).first()
    assert member
    assert seat
    return {
        "bodies:begin": start_path(),
        "bodies:found": "/skrivebord/nyt-raad/",
        "bodies:found (below)": f"/skrivebord/nyt-raad/?under={world.council.slug}",
        "bodies:steps": f"{at}kom-i-gang/",
        "bodies:members": f"{at}medlemmer/",
        "bodies:paste": f"{at}medlemmer/indsaet/",
        "bodies:seat_all": f"{at}medlemmer/alle/",
        "bodies:add_member": f"{at}medlemmer/ny/",
        "bodies:member": f"{at}medlemmer/{member.pk}/",
        "bodies:seat": f"{at}medlemmer/plads/{seat.pk}/",
        "bodies:facts": f"{at}oplysninger/",
        "bodies:text": f"{at}oplysninger/vedtaegter/",
    }


def meeting(world: World) -> dict[str, str]:
    at = f"/skrivebord/{world.council.slug}/moeder/{world.meetings.coming.slug}/"
    item = AgendaItem.objects.filter(meeting=world.meetings.coming).first()
    assert item
    return {
        "meetings:agenda": at,
        "meetings:item": f"{at}punkter/{item.pk}/",
        "meetings:move": f"{at}flyt/",
        "meetings:cancel": f"{at}aflys/",
        "meetings:send": f"{at}udsend/",
        "meetings:replies": f"{at}deltagere/",
    }


def by_link(world: World) -> dict[str, str]:
    rows = Invitation.objects.filter(meeting=world.meetings.coming)
    asked, guest = rows.filter(item=None).first(), rows.exclude(item=None).first()
    approval = SignOff.objects.filter(meeting=world.meetings.coming).first()
    assert asked
    assert guest
    assert approval
    links = {
        "meetings:answer": answer_link(asked),
        "meetings:guest": guest_link(guest),
        "meetings:sign_off": sign_off_link(approval),
        "meetings:contribute": text_link(world.inbox.asked),
        "meetings:contribute (standing)": standing_link(world.inbox.contributor),
        "meetings:contributed": f"{text_link(world.inbox.asked)}tak/",
        "people:sign_in_by_link": sign_in_link(world.fatima),
    }
    return {name: link.removeprefix(settings.SITE_URL) for name, link in links.items()}


def told(world: World) -> dict[str, str]:
    """Somebody is told something, and the mail is kept to be shown."""
    message = send(
        kind=Kind.TASK,
        subject="Din opgave",
        text="Husk den.",
        calendar="BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        to=[Recipient(world.fatima)],
        desk=world.council.desk,
        by=world.mads,
    )
    row = Delivery.objects.get(message=message)
    mail = show(to=row.address, subject="Din opgave", source=bytes_of(letter_of(row)))
    return {
        "notices:sign_off_from": sign_off_address(row).removeprefix(settings.SITE_URL),
        "notices:mailbox": "/postkasse/",
        "notices:mail": f"/postkasse/{mail.pk}/",
        "notices:enclosure": f"/postkasse/{mail.pk}/1/",
    }
