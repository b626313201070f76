"""Templates ask and show; they hide nothing and work nothing out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import sources
from sources import TEMPLATES, findings

if TYPE_CHECKING:
    from pathlib import Path

ROOTS = {"base.html"}  # what pages extend
DRAWERS = {"ui"}  # what pages include

TAG = re.compile(r"{%\s*(\w+)\s*(.*?)\s*%}")
INLINE = re.compile(
    r"""<style\b                        # a sheet of its own
    | <script\b(?![^>]*\ssrc=)          # a script that is no file
    | \s(?:style|on[a-z]+)=             # a style or a script on an element
    | javascript:                       # a script in a link
    """,
    re.VERBOSE | re.IGNORECASE,
)


def loose_includes(text: str) -> list[str]:
    passed = [rest for tag, rest in TAG.findall(text) if tag == "include"]
    return [rest for rest in passed if not rest.endswith(" only")]


def without_token(text: str, with_forms: set[str]) -> list[str]:
    """Includes of parts with a form in them that do not pass the form's token on: it
    would be missing, and the form be refused.
    """
    passed = [rest for tag, rest in TAG.findall(text) if tag == "include"]
    named = {rest: rest.split()[0].strip("\"'") for rest in passed}
    lost = [rest for rest in passed if "csrf_token=csrf_token" not in rest]
    return [rest for rest in lost if named[rest] in with_forms]


def parts_with_forms() -> set[str]:
    told = {sources.template_name(p): p.read_text() for p in TEMPLATES}
    return {name for name, text in told.items() if "csrf_token" in text}


def untrimmed_blocks(text: str) -> list[str]:
    opened = [rest for tag, rest in TAG.findall(text) if tag.startswith("blocktrans")]
    return [rest for rest in opened if "trimmed" not in rest.split()]


def inline(text: str) -> list[str]:
    """What the site's content security policy would refuse to run or to show."""
    return [found.strip() for found in INLINE.findall(TAG.sub("", text))]


def unescaped(text: str) -> list[str]:
    """Marked safe by a template: only text that was cleaned on its way in may be."""
    safe = re.findall(r"{{\s*([^}]*?)\|\s*safe\b", text)
    loose = [name for name in safe if not name.endswith("html")]
    return [*loose, *re.findall(r"{%\s*autoescape off", text)]


def is_part(path: Path) -> bool:
    return path.name.startswith("_") or path.parent.name in DRAWERS


def test_includes_say_what_they_pass_on():
    assert findings(loose_includes, TEMPLATES) == []


def test_includes_pass_the_token_of_forms_on():
    forms = parts_with_forms()
    assert findings(lambda text: without_token(text, forms), TEMPLATES) == []


def test_a_form_that_would_be_refused_is_found():
    text = '{% include "a/_f.html" with x=1 only %}{% include "a/_g.html" only %}'
    assert without_token(text, {"a/_f.html"}) == ['"a/_f.html" with x=1 only']


def test_translated_blocks_are_trimmed():
    assert findings(untrimmed_blocks, TEMPLATES) == []


def test_nothing_is_inline():
    assert findings(inline, TEMPLATES) == []


def test_only_cleaned_text_is_marked_safe():
    assert findings(unescaped, TEMPLATES) == []


def test_a_page_extends_another():
    pages = [p for p in TEMPLATES if not is_part(p) and p.name not in ROOTS]
    assert [p for p in pages if not p.read_text().startswith("{% extends ")] == []


@pytest.mark.parametrize(
    ("rule", "bad", "good"),
    [
        (loose_includes, '{% include "a.html" %}', '{% include "a.html" only %}'),
        (
            loose_includes,
            '{% include "a.html" with b=c %}',
            '{% include "a.html" with b=c only %}',
        ),
        (
            untrimmed_blocks,
            "{% blocktranslate with a=b %}",
            "{% blocktranslate trimmed with a=b %}",
        ),
        (untrimmed_blocks, "{% blocktrans %}", "{% blocktranslate trimmed %}"),
        (inline, "<style>", '<link rel="stylesheet" href="a.css">'),
        (inline, "<script>", '<script type="module" src="a.js">'),
        (inline, '<p style="color: red">', '<p class="style">'),
        (inline, '<a onclick="go()">', '<a data-on="go">'),
        (inline, '<a href="javascript:go()">', '<a href="/javascript/">'),
        (unescaped, "{{ row.name|safe }}", "{{ row.html|safe }}"),
        (unescaped, "{% autoescape off %}", "{{ row.name }}"),
    ],
)
def test_each_rule_finds_the_bad_example_only(rule: sources.Rule, bad: str, good: str):
    assert len(list(rule(bad))) == 1
    assert list(rule(good)) == []
