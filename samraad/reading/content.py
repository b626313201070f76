"""Running text as a small tree: paragraphs, headings, lists; out of it clean HTML."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.reading.lines import Line, Lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MAY_END = ("el.l.", "o.l.", "m.m.", "m.v.", "mv.", "mm.", "osv.", "m.fl.", "etc.")
_NEVER_ENDS = re.compile(
    r"(?:^|[\s(])(?:bl\.a|evt|ift|vedr|ang|kl|nr|ca|jf|dvs|d|f\.eks|fx|pkt|stk|inkl|ekskl"
    r"|hhv|iht|pr|tlf|afd|max|min|mio|mia|cand|mag|dr|gl|sdr|ndr|skt|aa|kap|art|s\.u"
    r"|pga|mht|ifm|ml|bl|tr|b|red|hr|fr|lign|st|vej|[A-ZÆØÅ](?:\.[A-ZÆØÅ])*)\.$",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?][”\"’)]*\s+(?=[\"“”(]?[A-ZÆØÅÄÖ0-9])")
_TAIL = 16  # an abbreviation and the space after it
_SENTENCE_END = (".", "!", "?", ":", ";", ")", "”", '"')


@dataclass(frozen=True, slots=True)
class Passage:
    """Running text that knows which line each of its characters came from."""

    text: str
    lines: Lines
    starts: tuple[int, ...] = (0,)  # where each line begins in the text

    def part(self, start: int, end: int) -> Passage:
        """The words from `start` to `end`, without white space around them."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        inside = [at for at in self.starts if start < at < end]
        first = self.lines.first + sum(at <= start for at in self.starts) - 1
        return Passage(
            text=self.text[start:end],
            lines=Lines(first, first + len(inside)),
            starts=(0, *(at - start for at in inside)),
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    passage: Passage


@dataclass(frozen=True, slots=True)
class Heading:
    passage: Passage


@dataclass(frozen=True, slots=True)
class ListItem:
    passage: Passage
    marker: str
    children: tuple[ListItem, ...] = ()


@dataclass(frozen=True, slots=True)
class List:
    items: tuple[ListItem, ...]

    @property
    def ordered(self) -> bool:
        return _is_number(self.items[0].marker)


Block = Paragraph | Heading | List


@dataclass(slots=True)
class _Draft:
    text: str
    first: int
    starts: list[int]
    marker: str = ""
    indent: int = 0
    heading: bool = False

    def grow(self, line: Line) -> None:
        self.text += " "
        self.starts.append(len(self.text))
        self.text += line.text

    @property
    def passage(self) -> Passage:
        last = self.first + len(self.starts) - 1
        return Passage(self.text, Lines(self.first, last), tuple(self.starts))


def blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    drafts: list[_Draft] = []
    before: Line | None = None
    for line in lines:
        if line.text:
            if drafts and before is not None and _continues(before, line):
                drafts[-1].grow(line)
            else:
                drafts.append(_draft(line))
        before = line if line.text else None
    return tuple(_gather(drafts))


def _draft(line: Line) -> _Draft:
    text = line.unmarked
    return _Draft(text, line.number, [0], line.marker, line.indent, line.heading > 0)


def _continues(before: Line, line: Line) -> bool:
    """Is the line the rest of a wrapped one? A page's own line breaks are kept."""
    if (
        line.number != before.number + 1
        or line.marker
        or line.heading
        or before.heading
    ):
        return False
    if before.listed or line.listed or before.depth != line.depth:
        return False
    if before.marker and line.indent > before.indent:
        return True
    if before.text.endswith(_SENTENCE_END):
        return False
    return line.text[0].islower() or before.text.endswith((",", "-", "–"))


def _gather(drafts: Sequence[_Draft]) -> Iterator[Block]:
    listed: list[_Draft] = []
    for draft in drafts:
        if listed and not _joins(draft, listed[0]):
            yield List(_nest(listed))
            listed = []
        if draft.marker:
            listed.append(draft)
            continue
        yield Heading(draft.passage) if draft.heading else Paragraph(draft.passage)
    if listed:
        yield List(_nest(listed))


def _joins(draft: _Draft, first: _Draft) -> bool:
    """Numbers after bullets are a list of their own, unless they stand deeper."""
    if not draft.marker:
        return False
    same = _is_number(draft.marker) == _is_number(first.marker)
    return same or draft.indent > first.indent


def _is_number(marker: str) -> bool:
    return any(c.isdigit() for c in marker)


def _nest(drafts: Sequence[_Draft]) -> tuple[ListItem, ...]:
    """Without recursion, deepest first: each item takes the deeper ones after it."""
    open_items: list[tuple[int, ListItem]] = []
    for draft in reversed(drafts):
        children = []
        while open_items and open_items[-1][0] > draft.indent:
            children.append(open_items.pop()[1])
        item = ListItem(draft.passage, draft.marker, tuple(children))
        open_items.append((draft.indent, item))
    return tuple(item for _, item in reversed(open_items))


def passages(parts: Sequence[Block]) -> Iterator[Passage]:
    """Every passage in reading order, list items after what stands above them."""
    for part in parts:
        if isinstance(part, List):
            stack = list(reversed(part.items))
            while stack:
                item = stack.pop()
                yield item.passage
                stack.extend(reversed(item.children))
        else:
            yield part.passage


def sentences(passage: Passage) -> tuple[Passage, ...]:
    text = passage.text
    found, start = [], 0
    for match in _END.finditer(text):
        upto = text[max(start, match.end() - _TAIL) : match.end()].rstrip()
        if _NEVER_ENDS.search(upto) and not upto.endswith(_MAY_END):
            continue
        if re.search(r"(?<!\d)\d{1,2}\.$", upto) and text[match.end()].isdigit():
            continue
        found.append(passage.part(start, match.end()))
        start = match.end()
    found.append(passage.part(start, len(text)))
    return tuple(sentence for sentence in found if sentence.text)


def plain(parts: Sequence[Block]) -> str:
    """The words in one line, list markers as they stand."""
    return " ".join(text for part in parts for text in _plain(part))


def _plain(part: Block) -> Iterator[str]:
    if not isinstance(part, List):
        yield part.passage.text
        return
    stack = list(reversed(part.items))
    while stack:
        item = stack.pop()
        yield f"{item.marker} {item.passage.text}"
        stack.extend(reversed(item.children))


def span(parts: Sequence[Block]) -> Lines:
    found = [passage.lines for passage in passages(parts)]
    return Lines(min(x.first for x in found), max(x.last for x in found))


def to_html(parts: Sequence[Block]) -> str:
    """Only p, h3, ul, ol and li, everything in them escaped."""
    return "".join(_html(part) for part in parts)


def _html(part: Block) -> str:
    if isinstance(part, List):
        return _html_list(part.items)
    tag = "h3" if isinstance(part, Heading) else "p"
    return f"<{tag}>{html.escape(part.passage.text)}</{tag}>"


def _html_list(items: Sequence[ListItem]) -> str:
    tag = "ol" if List(tuple(items)).ordered else "ul"
    rows = "".join(
        f"<li>{html.escape(item.passage.text)}"
        f"{_html_list(item.children) if item.children else ''}</li>"
        for item in items
    )
    return f"<{tag}>{rows}</{tag}>"
