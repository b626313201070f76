"""Every page behind sign-in or a personal link, and what each gets there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sources
from desk_paths import pages
from test_addresses import cell, readers

if TYPE_CHECKING:
    from pytest_django.fixtures import SettingsWrapper

    from samraad.demo.world import World

# Who holds a personal link sees the same, whoever is signed in. In 200* something
# stands that the public must not read.
TABLE = """
                                nobody  Ole     Fatima  Mads    Karen   Signe
account_login                   200     302     302     302     302     302
account_confirm_login_code      302     302     302     302     302     302
account_logout                  302     200     200     200     200     200
people:account                  302     200     200     200     200     200
preparation:mine                302     200     200     200*    200*    200
preparation:meeting             302     200     200*    200*    200*    200
preparation:papers_pdf          302     200     200*    200*    200*    200
preparation:papers_zip          302     200     200*    200*    200*    200
preparation:offline             302     200     200     200     200     200
meetings:propose                302     404     200     200     200     404
notices:choices                 302     200     200     200     200     200
desk:week                       302     404     404     200     200     200
desk:body                       302     404     404     200     200     404
desk:messages                   302     404     404     200     200     404
desk:write                      302     404     404     200     200     404
meetings:list                   302     404     404     200*    200*    404
meetings:new                    302     404     404     200     200     404
meetings:plans                  302     404     404     200     200     404
meetings:plan                   302     404     404     200     200     404
meetings:wheel                  302     404     404     200     200     404
meetings:recurring              302     404     404     200     200     404
meetings:inbox                  302     404     404     200     200     404
meetings:collect                302     404     404     200     200     404
meetings:officers               302     404     404     200     200     404
meetings:ask_text               302     404     404     200*    200*    404
meetings:proposal               302     404     404     200     200     404
bodies:rules                    302     404     404     200     200     404
bodies:rules_adopt              302     404     404     200     200     404
bodies:deadlines                302     404     404     200     200     404
bodies:calendar                 302     404     404     200     200     404
bodies:begin                    200     200     200     200     200     200
bodies:found                    302     404     404     404     404     404
bodies:found (below)            302     404     404     200     200     404
bodies:steps                    302     404     404     200     200     404
bodies:members                  302     404     404     200     200     404
bodies:paste                    302     404     404     200     200     404
bodies:seat_all                 302     404     404     302     302     404
bodies:add_member               302     404     404     200     200     404
bodies:member                   302     404     404     200     200     404
bodies:seat                     302     404     404     200     200     404
bodies:facts                    302     404     404     200     200     404
bodies:text                     302     404     404     200     200     404
meetings:agenda                 302     404     404     200     200     404
meetings:item                   302     404     404     200*    200*    404
meetings:move                   302     404     404     200     200     404
meetings:cancel                 302     404     404     200     200     404
meetings:send                   302     404     404     200     200     404
meetings:replies                302     404     404     200     200     404
meetings:answer                 200     200     200     200     200     200
meetings:guest                  200     200     200     200     200     200
meetings:sign_off               200     200     200     200     200     200
meetings:contribute             200     200     200     200     200     200
meetings:contribute (standing)  200     200     200     200     200     200
meetings:contributed            200     200     200     200     200     200
people:sign_in_by_link          200     200     302     200     200     200
notices:sign_off_from           200     200     200     200     200     200
notices:mailbox                 200     200     200     200     200     200
notices:mail                    200     200     200     200     200     200
notices:enclosure               200     200     200     200     200     200
"""


def expected() -> dict[str, list[str]]:
    lines = [line for line in TABLE.splitlines() if line.strip()]
    place = lines[0].index("nobody")
    return {line[:place].strip(): line[place:].split() for line in lines[1:]}


def test_every_page_answers_each_as_it_should(world: World, settings: SettingsWrapper):
    settings.SHOW_MAIL = "yes"
    clients = readers(world).values()
    table = {
        name: [cell(client, address, world) for client in clients]
        for name, address in pages(world).items()
    }
    assert table == expected()


# Addresses without an example here: where else they are tried.
ELSEWHERE = {
    "meetings:guest_file": "a file; with the guest's page",
    "meetings:revise_proposal": "shows what was wrong with a post",
}


def test_every_page_has_an_example():
    shown = {line.partition(" ")[0] for line in expected()}
    behind = [
        name
        for name, _route, view in sources.addresses()
        if not name.startswith("portal:") and not sources.only_takes_posts(view)
    ]
    assert sorted(set(behind) - shown) == sorted(ELSEWHERE)


def test_only_open_pages_let_a_stranger_in():
    opened = {
        name.partition(" ")[0] for name, row in expected().items() if row[0] == "200"
    }
    asking = {
        name
        for name, _route, view in sources.addresses()
        if getattr(view, "login_required", True)
    }
    assert opened & asking == set()
