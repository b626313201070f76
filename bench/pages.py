"""SQL queries and processor time per request, uncached, of a built demo world."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.management import call_command
from django.db import connection
from django.db.models import Count
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings

from samraad.core import clock
from samraad.core.duties import run_until_done
from samraad.demo import world
from samraad.meetings.models.frozen import FrozenItem
from samraad.portal.archive import latest_decisions

if TYPE_CHECKING:
    from samraad.demo.world import World
    from samraad.people.models import User

AIM_QUERIES, AIM_MS = 10, 8.0
WARM_UPS, RUNS = 10, 60


@dataclass(frozen=True)
class Cost:
    name: str
    queries: int
    milliseconds: float


def print_costs() -> None:
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    built = world.build(clock.today())
    run_until_done()
    with override_settings(ALLOWED_HOSTS=["testserver"]):
        client = Client()
        costs = [_cost(client, name, path) for name, path in _paths(built).items()]
        for user, pages in _signed_in(built).items():
            client = Client()
            client.force_login(user)
            costs += [_cost(client, name, path) for name, path in pages.items()]
    print(f"{'page':44}{'queries':>8}{'ms':>8}{'ratio':>8}")
    for cost in costs:
        ratio = cost.milliseconds / costs[0].milliseconds
        row = f"{cost.name:44}{cost.queries:8}{cost.milliseconds:8.1f}{ratio:8.1f}"
        print(row)
    print(f"aim for a meeting page of 30 items: {AIM_QUERIES} queries, {AIM_MS} ms\n")


def _paths(built: World) -> dict[str, str]:
    slug = built.council.slug
    items, long = _longest_meeting()
    return {
        "robots.txt (no query, no template)": "/robots.txt",
        f"a meeting of {items} items": long,
        "its decisions only": f"{long}beslutningsreferat/",
        "a decision": latest_decisions(None, most=1)[0].path,
        "front page": "/",
        "a council": f"/raad/{slug}/",
        "its archive": f"/raad/{slug}/moeder/",
        "the register of decisions": "/beslutninger/",
        "the register, searched": "/beslutninger/?q=besk%C3%A6ftigelsesplan",
    }


def _signed_in(built: World) -> dict[User, dict[str, str]]:
    """The secretary's pages and a member's, of the meeting that is called."""
    body, coming = built.council.slug, built.meetings.coming.slug
    desk = f"/skrivebord/{body}/"
    return {
        built.mads: {
            "the secretary's week": "/skrivebord/",
            "the agenda's editor": f"{desk}moeder/{coming}/",
            "before sending (frozen on trial)": f"{desk}moeder/{coming}/udsend/",
            "who comes": f"{desk}moeder/{coming}/deltagere/",
            "the inbox": f"{desk}indbakke/",
        },
        built.fatima: {
            "a member's meetings": "/mit/",
            "a member's papers": f"/mit/moeder/{body}/{coming}/",
        },
    }


def _longest_meeting() -> tuple[int, str]:
    current = FrozenItem.objects.visible_to(None).filter(edition__is_current=True)
    counts = current.values("edition").annotate(items=Count("id")).order_by("-items")
    longest = counts[0]
    path = current.filter(edition=longest["edition"]).values_list("path", flat=True)[0]
    return longest["items"], path.rstrip("/").rpartition("/")[0] + "/"


def _cost(client: Client, name: str, path: str) -> Cost:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200, path  # noqa: S101 -- a benchmark
    asked, times = len(queries), []
    for run in range(WARM_UPS + RUNS):
        start = time.process_time()
        client.get(path)
        if run >= WARM_UPS:
            times.append(1000 * (time.process_time() - start))
    return Cost(name, asked, statistics.median(times))
