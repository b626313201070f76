"""From the front page on: no dead end, and every page says by itself what it is."""

from __future__ import annotations

import re
from collections import Counter

from crawling import ids_on

TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
FIRST_AGAIN = "?side=1"  # the first page of the register, come back to
LANGUAGE = re.compile(r'<html\s+lang="da"')


def test_every_link_leads_somewhere(crawled):
    answers = crawled.answers
    assert [link for link in crawled.links if answers[link.path].status >= 400] == []


def test_every_anchor_stands_where_it_is_pointed_to(crawled):
    ids = {path: set(ids_on(text)) for path, text in crawled.pages.items()}
    pointing = [link for link in crawled.links if link.fragment and link.path in ids]
    assert [at for at in pointing if at.fragment not in ids[at.path]] == []


def test_no_two_things_on_a_page_share_an_id(crawled):
    found = {p: Counter(ids_on(text)) for p, text in crawled.pages.items()}
    assert [p for p, ids in found.items() if ids and max(ids.values()) > 1] == []


def test_every_page_is_headed_once_and_names_its_language(crawled):
    pages = crawled.pages.items()
    assert [path for path, text in pages if text.count("<h1") != 1] == []
    assert [path for path, text in pages if not LANGUAGE.search(text)] == []


def test_no_two_pages_have_the_same_title(crawled):
    pages = {p: t for p, t in crawled.pages.items() if not p.endswith(FIRST_AGAIN)}
    titles = {p: " ".join(TITLE.search(t)[1].split()) for p, t in pages.items()}
    often = {title for title, times in Counter(titles.values()).items() if times > 1}
    assert sorted((t, path) for path, t in titles.items() if t in often) == []
