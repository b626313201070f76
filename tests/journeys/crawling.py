"""Every page that can be reached from the front page, and what it links to."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urljoin, urlsplit

from django.urls import Resolver404, resolve

if TYPE_CHECKING:
    from running import Answer, Site

LINK: Final = re.compile(
    r'<a\s[^>]*?href="([^"]*)"|(?:src|<link\s[^>]*?href)="([^"]*)"'
)
ID: Final = re.compile(r'\sid="([^"]*)"')
LANGUAGE: Final = "/sprog/"  # stands on every page and leads back to it


@dataclass(frozen=True)
class Link:
    on: str  # the path of the page on which it stands
    path: str
    fragment: str


@dataclass(frozen=True)
class Crawl:
    answers: dict[str, Answer]
    links: frozenset[Link]

    @cached_property
    def pages(self) -> dict[str, str]:
        """The text of every page by its path."""
        found = self.answers.items()
        return {p: a.text for p, a in found if a.media_type == "text/html" and a.body}

    def of_kind(self, name: str) -> list[str]:
        """The pages with that name in the list of addresses, the shortest first."""
        plain = (path for path in self.pages if "?" not in path)
        named = (path for path in plain if name_of(path) == name)
        return sorted(named, key=lambda path: len(self.pages[path]))

    def meeting_with(self, words: str) -> str:
        """The first of the council's meetings on whose page these words stand."""
        meetings = self.of_kind("meeting")
        return min(path for path in meetings if words in self.pages[path])


def crawl(site: Site) -> Crawl:
    answers: dict[str, Answer] = {}
    links: set[Link] = set()
    ahead = deque(["/"])
    while ahead:
        path = ahead.popleft()
        if path in answers:
            continue
        answers[path] = site.get(path)
        found = links_on(path, answers[path])
        links |= found
        ahead.extend(link.path for link in found)
    return Crawl(answers, frozenset(links))


def links_on(path: str, answer: Answer) -> set[Link]:
    if answer.location:
        return {link_to(path, answer.location)}
    if answer.media_type != "text/html":
        return set()
    said = (unescape(one or two) for one, two in LINK.findall(answer.text))
    return {
        link_to(path, address)
        for address in said
        if not urlsplit(address).scheme and not address.startswith(LANGUAGE)
    }


def link_to(path: str, address: str) -> Link:
    parts = urlsplit(urljoin(path, address))
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return Link(path, target, unquote(parts.fragment))


def name_of(path: str) -> str | None:
    try:
        return resolve(unquote(path)).url_name
    except Resolver404:
        return None


def ids_on(page: str) -> list[str]:
    return [unescape(found) for found in ID.findall(page)]
