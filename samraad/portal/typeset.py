"""Setting an item in type: the parts of a record that a page shows by the dozen.

Python instead of templates, because a page sets thirty items at once (decision 7).
Every text goes through `escape`, save the HTML that was cleaned when it was written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.utils.text import Truncator, capfirst
from django.utils.translation import ngettext

from samraad.core.shown import shown_date
from samraad.core.templatetags.ui import icon, outcome
from samraad.portal.words import Words, words
from samraad.texts.clean import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samraad.meetings.models.frozen import (
        FrozenAttachment,
        FrozenDecision,
        FrozenGuest,
        FrozenItem,
        FrozenSection,
        FrozenTask,
    )
    from samraad.meetings.published import ReadDecision, ReadItem, Record


@dataclass(frozen=True)
class Page:
    """What the page around an item asks of it."""

    heading: str  # the level of the headings inside an item: "h2", "h4"
    source: str = ""  # where the source can be read, line by line
    is_minutes: bool = True
    links: bool = True  # say where the item and its decisions can be found alone
    words: Words = field(default_factory=words)


def title(item: FrozenItem) -> str:
    """The title, or how the item begins, quoted and marked as no title of its own."""
    return f"{_linked(item)} {_no_title(item)}".strip()


def _linked(item: FrozenItem) -> str:
    if item.title:
        return _quoted(item.title)
    opening = escape(item.opening)
    marks = f'class="quoted"{words().lang}'
    return f"<span {marks}>»{opening}«</span>" if opening else ""


def _no_title(item: FrozenItem) -> str:
    return "" if item.title else f'<span class="mark">{words().no_title}</span>'


def _quoted(text: str) -> str:
    """Words of the record, marked as Danish where the words around them are not."""
    lang = words().lang
    return f"<span{lang}>{escape(text)}</span>" if lang and text else escape(text)


def number(item: FrozenItem) -> str:
    return (
        f"{escape(item.number)}."
        if item.number
        else '<span aria-hidden="true">–</span>'
    )


def results(record: Record) -> str:
    """One line an item: what came of it, and what hides under one word."""
    return "".join(_result(item) for item in record.items)


def _result(item: ReadItem) -> str:
    row = item.row
    link = f'<a href="#{row.anchor}">{_linked(row) or words().no_title}</a>'
    marks = f" {_no_title(row)}" if row.opening else ""
    if row.is_closed:
        marks += f' <span class="mark">{icon("closed")} {words().closed_item}</span>'
    marks += _since_sent(row)
    parts = "".join(_result_part(part.row) for part in item.sub_decisions)
    parts = f'<ul class="results__parts">{parts}</ul>' if parts else ""
    return (
        f'<li><span class="results__number">{number(row)}</span>'
        f'<div class="results__row"><span>{link}{marks}</span>'
        f'<span class="results__outcome">{headline(item)}</span></div>'
        f"{parts}</li>"
    )


def _since_sent(row: FrozenItem) -> str:
    """That an item came with a supplementary agenda, or was taken off again."""
    marks = ""
    if row.supplement:
        marks += f' <span class="mark">{words().supplement}</span>' % {
            "number": row.supplement
        }
    if row.withdrawn_reason:
        marks += f' <span class="mark">{icon("withdrawn")} {words().withdrawn}</span>'
    return marks


def _result_part(row: FrozenDecision) -> str:
    about = escape(row.concerns or Truncator(plain(row.html)).words(8))
    return (
        f'<li><span class="results__about"{words().lang}>{about}</span>'
        f'<span class="results__outcome">{outcome(row)}</span></li>'
    )


def headline(item: ReadItem) -> str:
    """What came of the item, in a word or two."""
    if item.only_decision:
        return str(outcome(item.only_decision.row))
    if item.decisions:
        several = ngettext(
            "%(number)s decision", "%(number)s decisions", len(item.decisions)
        )
        return several % {"number": len(item.decisions)}
    if item.row.withheld_reason:
        return f'<span class="mark">{words().not_public}</span>'
    return ""


def items(record: Record, *, unfolded: bool) -> str:
    """Every item, folded to its title and outcome until somebody opens it."""
    page = Page("h4", record.source_path, is_minutes=record.edition.is_minutes)
    return "".join(_foldable(item, page, unfolded=unfolded) for item in record.items)


def _foldable(item: ReadItem, page: Page, *, unfolded: bool) -> str:
    row = item.row
    note = f"{item_label(row)}; {page.words.by_position}"
    return (
        f'<details class="item" id="{row.anchor}"{" open" if unfolded else ""}>'
        f'<summary><span class="item__number">{number(row)}</span>'
        f'<h3>{title(row)}</h3><span class="item__outcome">{headline(item)}</span>'
        f'</summary><div class="item__body">'
        f"{'' if row.number else _mark(note)}"
        f"{body(item, page)}</div></details>"
    )


def _mark(words: str) -> str:
    return f'<p class="mark">{words}</p>'


def body(item: ReadItem, page: Page) -> str:
    """Everything about an item, the decision first."""
    return "".join(
        (
            _closed(item),
            _withdrawn(item.row),
            _decided(item, page) if page.is_minutes else "",
            _part(
                page, page.words.tasks, "tasks", (_task(t, page) for t in item.tasks)
            ),
            _recommendation(item, page),
            *(_section(section, page) for section in item.presentation),
            _part(page, page.words.guests, "people", map(_guest, item.guests)),
            _part(page, page.words.attachments, "files", _attachments(item)),
            _where(item, page),
        )
    )


def decisions(item: ReadItem, page: Page) -> str:
    """The item's decision with what hides under it, or its several decisions."""
    if not item.decisions:
        return _no_decision(item)
    if item.only_decision is None:
        return _list(item.decisions, page)
    row = item.only_decision.row
    about = f"{_quoted(row.concerns)}: " if row.concerns else ""
    return (
        f'<p class="decision__word">{about}{outcome(row)}{word(row)}</p>'
        f"{_prose(row.html)}{_list(item.only_decision.parts, page, within=row.html)}"
    )


def _closed(item: ReadItem) -> str:
    if not item.row.is_closed:
        return ""
    ground = _quoted(item.row.closing_ground)
    real = _prose(item.real_title.html) if item.real_title else ""
    return f"<p>{icon('closed')} <strong>{words().closed}</strong> – {ground}</p>{real}"


def _withdrawn(row: FrozenItem) -> str:
    if not row.withdrawn_reason:
        return ""
    reason = "" if row.is_closed else f" – {_quoted(row.withdrawn_reason)}"
    withdrawn = capfirst(words().withdrawn)
    return f"<p>{icon('withdrawn')} <strong>{withdrawn}</strong>{reason}</p>"


def _decided(item: ReadItem, page: Page) -> str:
    h = page.heading
    return (
        f'<section class="decision"><{h}>{page.words.decision}</{h}>'
        f"{decisions(item, page)}</section>"
    )


def _no_decision(item: ReadItem) -> str:
    if item.row.withheld_reason:
        reason = _quoted(item.row.withheld_reason)
        return f"<p>{icon('closed')} {words().withheld} {reason}</p>"
    return f'<p class="not-recorded">{words().no_decision}</p>'


def _list(rows: Iterable[ReadDecision], page: Page, within: str = "") -> str:
    """Decisions one below the other; what the text above them says is not repeated."""
    said = plain(within) if within else ""
    listed = "".join(_listed(row, page, said) for row in rows)
    return f'<ol class="decisions">{listed}</ol>' if listed else ""


def _listed(decision: ReadDecision, page: Page, said: str) -> str:
    row = decision.row
    words_said = plain(row.html)
    is_said = bool(said and words_said in said)
    about = row.concerns or (Truncator(words_said).words(8) if is_said else "")
    about = _quoted(about) or page.words.numbered % {"number": row.position}
    if page.links:
        about = f'<a class="decision__about" href="{row.path}">{about}</a>'
    else:
        about = f'<span class="decision__about">{about}</span>'
    html = "" if is_said else row.html
    return (
        f"<li><p>{about} {outcome(row)}{_unsure(row, page)}</p>"
        f"{_prose(html)}{_list(decision.parts, page)}</li>"
    )


def _unsure(row: FrozenDecision, page: Page) -> str:
    return f' <span class="mark">{page.words.unsure}</span>' if row.is_unsure else ""


def word(row: FrozenDecision) -> str:
    """The word that the minutes use, where it is another than the one shown."""
    if not row.word or row.word.strip(" .").casefold() == row.outcome_label.casefold():
        return ""
    return f' <span class="mark">{words().in_the_minutes} »{_quoted(row.word)}«</span>'


def _prose(html: str) -> str:
    return f'<div class="prose"{words().lang}>{html}</div>' if html else ""


def _part(page: Page, name: str, style: str, rows: Iterable[str]) -> str:
    """A named list; nothing at all where there is nothing to list."""
    listed = "".join(f"<li>{row}</li>" for row in rows)
    if not listed:
        return ""
    h = page.heading
    return (
        f'<section class="section"><{h}>{name}</{h}>'
        f'<ul class="{style}">{listed}</ul></section>'
    )


def _recommendation(item: ReadItem, page: Page) -> str:
    if item.recommendation is None:
        return ""
    who = _quoted(item.row.recommender) or _not_stated()
    set_in = _section(item.recommendation, page).removesuffix("</section>")
    return f'{set_in}<p class="source">{page.words.recommended_by} {who}</p></section>'


def _section(section: FrozenSection, page: Page) -> str:
    h, name = page.heading, _quoted(section.heading)
    return f'<section class="section"><{h}>{name}</{h}>{_prose(section.html)}</section>'


def _task(task: FrozenTask, page: Page) -> str:
    who = _quoted(task.who) or _not_stated()
    when = escape(_due(task)) or _not_stated()
    facts = f"{page.words.who} {who} · {page.words.when} {when}"
    if task.is_unsure:
        facts += f" · {page.words.unsure}"
    if task.first_line and page.source:
        facts += f" · {_source_link(task, page)}"
    return f'{_quoted(capfirst(task.what))} <span class="source">{facts}</span>'


def _due(task: FrozenTask) -> str:
    if task.by_next_meeting:
        return words().next_meeting
    return shown_date(task.date) if task.date else task.date_words


def _guest(guest: FrozenGuest) -> str:
    name = f'<span class="person__name">{escape(guest.name)}</span>'
    roles = (role for role in (guest.role_words, guest.organisation) if role)
    marks = f'class="person__role"{words().lang}'
    about = "".join(f", <span {marks}>{escape(role)}</span>" for role in roles)
    return name + about


def _attachments(item: ReadItem) -> Iterable[str]:
    yield from map(_attachment, item.attachments)
    if item.row.attachments_unnamed:
        yield f'<span class="source">{words().attachments_unnamed}</span>'


def _attachment(file: FrozenAttachment) -> str:
    name = _quoted(file.name)
    mark = f' <span class="mark">{words().closed_file}</span>' if file.is_closed else ""
    if file.document_id is None:
        lost = f' <span class="source">{words().file_lost}</span>'
        return f"{icon('file')} {name}{lost}{mark}"
    address = f"/bilag/{file.document_id}/{quote(file.name, safe='')}"
    return f'{icon("file")} <a href="{address}">{name}</a>{mark}'


def _where(item: ReadItem, page: Page) -> str:
    row, links = item.row, []
    if row.case_number:
        number = escape(row.case_number)
        links.append(f"<span>{page.words.case_number} {number}</span>")
    if row.first_line and page.source:
        lines = _source_link(row, page)
        links.append(f"<span>{page.words.read_from} {lines}</span>")
    if page.links:
        label = escape(item_label(row))
        links.append(f'<a href="{row.path}">{icon("link")}{label}</a>')
        if item.only_decision:
            path = item.only_decision.row.path
            here = page.words.this_decision
            links.append(f'<a href="{path}">{icon("link")}{here}</a>')
    return f'<p class="permanent">{" ".join(links)}</p>' if links else ""


def _source_link(row: FrozenItem | FrozenTask, page: Page) -> str:
    return f'<a href="{page.source}#linje-{row.first_line}">{source_lines(row)}</a>'


def source_lines(row: FrozenItem | FrozenTask | FrozenDecision) -> str:
    """“line 12” or “lines 12–14” of the source."""
    if row.first_line == row.last_line:
        return words().line % {"line": row.first_line}
    return words().lines % {"first": row.first_line, "last": row.last_line}


def item_label(item: FrozenItem) -> str:
    if item.number:
        return words().item % {"number": item.number}
    return words().unnumbered % {"position": item.position}


def _not_stated() -> str:
    return f'<span class="not-recorded">{words().not_stated}</span>'
