"""Every address of the open archive, and what each of the cast gets there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sources
from answers import Answer
from django.test import Client
from paths import examples

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samraad.demo.world import World

# What a stranger gets, Ole who holds no office, Fatima who sits in both councils, and
# the secretary, the chair and the national secretary. In 200* something closed stands.
TABLE = """
                                nobody  Ole     Fatima  Mads    Karen   Signe
front                           200     200     200     200     200     200
bodies                          200     200     200     200     200     200
meetings                        200     200     200     200     200     200
decisions                       200     200     200*    200     200     200*
decisions (searched)            200     200     200     200     200     200
language                        302     302     302     302     302     302
help                            200     200     200     200     200     200
help_text                       200     200     200     200     200     200
body                            200     200     200     200     200     200
body (not published)            404     404     404     404     404     404
archive                         200     200     200     200     200     200
archive (searched)              200     200     200     200     200     200
archive (not published)         404     404     404     404     404     404
meeting                         200     200     200*    200*    200*    200
meeting (closed items)          200     200     200*    200*    200*    200
meeting (members' draft)        200     200     200*    200     200     200*
meeting (not announced)         404     404     404     200*    200*    404
decided                         200     200     200     200     200     200
decided (members' draft)        404     404     200*    404     404     200*
source                          200     200     200     200     200     200
source (closed item)            404     404     404     404     404     404
source (none)                   404     404     404     404     404     404
edition                         200     200     200*    200*    200*    200
edition (members' draft)        404     404     200*    404     404     200*
item                            200     200     200     200     200     200
item (closed)                   200     200     200*    200*    200*    200
item (closed, withheld)         200     200     200*    200*    200*    200
item (members' draft)           404     404     200*    404     404     200*
decision                        200     200     200     200     200     200
decision (closed)               200     200     200     200     200     200
decision (closed, withheld)     404     404     200*    200*    200*    404
decision (members' draft)       404     404     200*    404     404     200*
document                        200     200     200     200     200     200
document (closed)               404     404     200*    200*    200*    404
document (closed item)          404     404     200*    200*    200*    404
document (source)               200     200     200     200     200     200
document (source, closed item)  404     404     404     200*    200*    404
decisions_csv                   200     200     200*    200*    200*    200*
calendar_ics                    200     200     200     200*    200*    200
body_ics                        200     200     200     200*    200*    200
meeting_ics                     200     200     200     200     200     200
news                            200     200     200     200     200     200
body_news                       200     200     200     200     200     200
sitemap                         200     200     200     200     200     200
robots                          200     200     200     200     200     200
"""


def expected() -> dict[str, list[str]]:
    lines = [line for line in TABLE.splitlines() if line.strip()]
    place = lines[0].index("nobody")
    return {line[:place].strip(): line[place:].split() for line in lines[1:]}


def readers(world: World) -> dict[str, Client]:
    clients = {name: Client() for name in TABLE.split()[:6]}
    for name, user in (
        ("Ole", world.ole),
        ("Fatima", world.fatima),
        ("Mads", world.mads),
        ("Karen", world.karen),
        ("Signe", world.cast.signe),
    ):
        clients[name].force_login(user)
    return clients


def cell(client: Client, address: str, world: World) -> str:
    answer = Answer(client, address)
    closed = answer.shows(world.closed_canaries.values())
    return f"{answer.status}{'*' if closed else ''}"


def test_every_address_answers_each_as_it_should(world: World):
    clients = readers(world)
    table = {
        name: [cell(client, address, world) for client in clients.values()]
        for name, address in examples(world).items()
    }
    assert table == expected()


def without_example(names: Iterable[str], table: dict[str, list[str]]) -> list[str]:
    """Addresses that no line of the table shows, or that lead nobody anywhere."""
    shown = {
        line.partition(" ")[0] for line, row in table.items() if set(row) - {"404"}
    }
    return [name for name in names if name.rpartition(":")[2] not in shown]


def test_every_address_has_an_example():
    every = (name for name, _route, _view in sources.addresses())
    names = [name for name in every if name.startswith("portal:")]
    assert without_example(names, expected()) == []


def test_an_address_without_an_example_is_found():
    table = {"body (closed)": ["404", "200*"], "source": ["404", "404"]}
    assert without_example(["p:body", "p:source", "p:new"], table) == [
        "p:source",
        "p:new",
    ]
