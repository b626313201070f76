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

_BLOCK_END = re.compile(r"</(?:p|li|h4|h5|tr|blockquote)>|<br\s*/?>")
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
    """The words of clean HTML, one block a line."""
    words = html.unescape(_TAG.sub("", _BLOCK_END.sub("\n", markup)))
    lines = (" ".join(line.split()) for line in words.splitlines())
    return "\n".join(line for line in lines if line)
