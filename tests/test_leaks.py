"""Closed means closed: no public answer, in any format, holds a closed word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import switches
from answers import Answer, squeezed
from django.test import Client
from paths import examples

from samraad.core.duties import run_until_done
from samraad.editions.models import PublicName
from samraad.meetings.actions.publish import remove_minutes, withdraw_meeting
from samraad.portal.views import meetings as meeting_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from switches import Switch

    from samraad.demo.world import World

NOWHERE = "/findes-ikke/"


def everything(world: World, start: Iterable[str]) -> list[Answer]:
    """Every answer that a stranger can get by following links, from all addresses."""
    client, answers, todo = Client(), {}, [*start, NOWHERE]
    while todo:
        address = todo.pop()
        if address not in answers and not address.startswith(("/static/", "/sprog/")):
            answers[address] = Answer(client, address)
            todo += answers[address].links
    return list(answers.values())


def secrets(world: World) -> set[str]:
    """The closed words, and the addresses that nobody has been told."""
    hidden = world.meetings.hidden.get_absolute_url(), f"/raad/{world.hidden.slug}/"
    return {*world.closed_canaries.values(), *hidden}


def leaks(answers: Iterable[Answer], words: Iterable[str]) -> dict[str, set[str]]:
    words = set(words)
    return {a.address: found for a in answers if (found := a.shows(words))}


def test_no_public_answer_holds_a_closed_word(world: World):
    names = PublicName.objects.values_list("path", flat=True)
    answers = everything(world, [*examples(world).values(), *names])
    opened: dict[str, set[str]] = {}
    for answer in answers:
        seen = answer.shows([*world.open_canaries.values(), world.council.slug])
        opened.setdefault(answer.format, set()).update(seen)
    assert len(answers) > 200
    assert [media_type for media_type, words in opened.items() if not words] == []
    assert leaks(answers, secrets(world)) == {}


def test_no_page_in_english_holds_a_closed_word(world: World):
    client, paths = Client(), examples(world).values()
    answers = [Answer(client, path, language="en") for path in paths]
    assert leaks(answers, secrets(world)) == {}


@pytest.mark.parametrize("switch", switches.ALL, ids=lambda switch: switch.__name__)
def test_a_rule_that_is_switched_off_is_noticed(
    switch: Switch, world: World, monkeypatch: pytest.MonkeyPatch
):
    paths, words, client = examples(world).values(), secrets(world), Client()
    switch(world, monkeypatch)
    assert any(Answer(client, path).shows(words) for path in paths)


def found_by(world: World, words: str) -> list[str]:
    """What the pages with a search field answer, without the words themselves."""
    fields = ("decisions_csv", "archive")
    paths = [f"{examples(world)[field]}?q={words}" for field in fields]
    answers = [squeezed(Answer(Client(), path).words) for path in paths]
    return [text.replace(squeezed(words), "") for text in answers]


def test_closed_words_cannot_be_searched_for(world: World):
    nothing = found_by(world, "kanarie-ingen")
    assert found_by(world, world.open_canaries["beslutning"]) != nothing
    asked = world.closed_canaries.values()
    assert [words for words in asked if found_by(world, words) != nothing] == []


def seen_before_and_after(
    world: World, words: set[str], change: Callable[[], object]
) -> tuple[set[str], dict[str, set[str]]]:
    """The words that pages hold, and where some still stand after a change."""
    paths = set(examples(world).values())
    before = leaks([Answer(Client(), path) for path in paths], words)
    change()
    run_until_done()
    after = leaks([Answer(Client(), path) for path in paths], words)
    return set().union(*before.values()), after


def test_minutes_that_are_removed_are_gone_everywhere(world: World):
    words = {world.open_canaries[name] for name in ("opgave", "rettelse")}
    before, after = seen_before_and_after(
        world,
        words,
        lambda: remove_minutes(
            meeting=world.meetings.hearing, reason="Fejl", by=world.mads
        ),
    )
    assert (before, after) == (words, {})


def test_a_meeting_that_is_withdrawn_is_gone_with_its_files(world: World):
    names = ("titel", "indstilling", "bilag", "bilagsindhold", "opgave", "sted")
    words = {world.open_canaries[name] for name in names}
    before, after = seen_before_and_after(
        world,
        words,
        lambda: withdraw_meeting(
            meeting=world.meetings.hearing, reason="Fejl", by=world.mads
        ),
    )
    assert (before, after) == (words, {})


def test_a_page_that_fails_says_nothing(world: World, monkeypatch: pytest.MonkeyPatch):
    word = world.closed_canaries["titel"]

    def fail(*_told: object) -> None:
        raise RuntimeError(word)

    monkeypatch.setattr(meeting_pages, "find_meeting", fail)
    client = Client(raise_request_exception=False)
    answer = Answer(client, world.meetings.hearing.get_absolute_url())
    assert (answer.status, answer.shows([word])) == (500, set())
