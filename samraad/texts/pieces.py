"""Clean HTML as what it is made of: its top-level blocks, one after the other."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser

EMPTY = {"", "<p></p>", "<p><br></p>"}


def blocks(markup: str) -> list[str]:
    """The top-level elements as they are written; loose text is a paragraph."""
    splitter = _Splitter()
    splitter.feed(markup)
    splitter.close()
    return [block for block in splitter.found() if block not in EMPTY]


class _Splitter(HTMLParser):
    """Cuts between elements. `br` has no end, and only blocks end a paragraph."""

    INLINE = frozenset(("br", "em", "strong", "a"))

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.depth = 0
        self.parts: list[list[str]] = [[]]
        self.loose: list[bool] = [True]

    def found(self) -> list[str]:
        pairs = zip(self.parts, self.loose, strict=True)
        told = (("".join(part).strip(), loose) for part, loose in pairs)
        return [f"<p>{text}</p>" if loose else text for text, loose in told if text]

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        if self.depth == 0 and tag not in self.INLINE:
            self._cut(loose=False)
        self._write(self.get_starttag_text() or "")
        self.depth += tag != "br"

    def handle_startendtag(self, *_tag: object) -> None:
        self._write(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "br":
            return
        self._write(f"</{tag}>")
        self.depth = max(self.depth - 1, 0)
        if self.depth == 0 and tag not in self.INLINE:
            self._cut(loose=True)

    def handle_data(self, data: str) -> None:
        self._write(data)

    def handle_entityref(self, name: str) -> None:
        self._write(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._write(f"&#{name};")

    def _write(self, text: str) -> None:
        self.parts[-1].append(text)

    def _cut(self, *, loose: bool) -> None:
        self.parts.append([])
        self.loose.append(loose)


def paragraph(words: str) -> str:
    """Words as a paragraph; a line of their own stays one."""
    lines = (escape(line, quote=False) for line in words.split("\n"))
    return f"<p>{'<br>'.join(lines)}</p>"
