"""Small files for the demo world's attachments."""

from __future__ import annotations

import textwrap
from typing import Final

ON_A_PAGE: Final = 46  # lines
FIRST_PAGE: Final = 4  # its number as an object, after catalogue, pages and font


def text(words: str) -> bytes:
    return words.encode()


def pdf(title: str, words: str) -> bytes:
    """Pages of plain type: as little PDF as a reader accepts."""
    lines = [title, "", *_wrapped(words)]
    pages = [lines[at : at + ON_A_PAGE] for at in range(0, len(lines), ON_A_PAGE)]
    numbers = range(FIRST_PAGE, FIRST_PAGE + 2 * len(pages), 2)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    return _file(
        "<< /Type /Catalog /Pages 2 0 R /Lang (da) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
        " /Encoding /WinAnsiEncoding >>",
        *(
            part
            for number, page in zip(numbers, pages, strict=True)
            for part in _page(page, number + 1)
        ),
    )


def _page(lines: list[str], content: int) -> tuple[str, str]:
    """A page and, as the next object, what stands on it."""
    shown = "".join(f"({_escaped(line)}) Tj T*\n" for line in lines)
    words = f"BT /F1 11 Tf 15 TL 64 780 Td\n{shown}ET"
    page = (
        "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
        f" /Contents {content} 0 R /Resources << /Font << /F1 3 0 R >> >>"
    )
    stream = f"<< /Length {len(_bytes(words))} >>\nstream\n{words}\nendstream"
    return f"<< {page} >>", stream


def _file(*objects: str) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += _bytes(f"{number} 0 obj\n{content}\nendobj\n")
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    table = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{rows}"
    trailer = f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R >>\n"
    return data + _bytes(f"{table}{trailer}startxref\n{len(data)}\n%%EOF\n")


def _bytes(words: str) -> bytes:
    return words.encode("cp1252", "replace")


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _wrapped(words: str) -> list[str]:
    return [
        line
        for paragraph in words.splitlines()
        for line in textwrap.wrap(paragraph, 85) or [""]
    ]
