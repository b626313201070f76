"""The small HTML that Samråd keeps: paragraphs, lists, tables, links, emphasis."""

from __future__ import annotations

import html
import re

import nh3

_WORDS = ("p", "h4", "h5", "blockquote", "br", "em", "strong", "a")
_LISTS = ("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td")
TAGS = frozenset((*_WORDS, *_LISTS))
ATTRIBUTES = {"a": {"href"}, "th": {"scope", "colspan"}, "td": {"colspan"}}
SCHEMES = {"http", "https", "mailto", "tel"}

_BLOCK = re.compile(r"</?(?:p|ul|ol|li|h4|h5|table|tr|blockquote|br)\b[^>]*>")
_CELL_END = re.compile(r"</t[hd]>")
_TAG = re.compile(r"<[^>]+>")


def clean(markup: str) -> str:
    return nh3.clean(
        markup,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="noopener",
    ).strip()


def plain(markup: str) -> str:
    """The words of clean HTML, one block a line; a row of a table is one."""
    blocks = _BLOCK.sub("\n", _CELL_END.sub(" ", markup))
    words = html.unescape(_TAG.sub("", blocks))
    lines = (" ".join(line.split()) for line in words.splitlines())
    return "\n".join(line for line in lines if line)
