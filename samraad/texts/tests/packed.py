"""Small Word files, made here."""

from __future__ import annotations

import io
from html import escape
from zipfile import ZIP_DEFLATED, ZipFile

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STYLES = """<w:styles xmlns:w="{ns}">
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Overskrift 2"/></w:style>
</w:styles>"""
_TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/></Types>"""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONS = f"""<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1"
 Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
_OWN = f"""<Relationships xmlns="{_PACKAGE}"><Relationship Id="r2"
 Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>"""


def paragraph(text: str, style: str = "", *, bold: bool = False) -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    mark = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f"<w:p>{look}<w:r>{mark}<w:t>{escape(text)}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def docx(*blocks: str) -> bytes:
    body = f'<w:document xmlns:w="{_NAMESPACE}"><w:body>{"".join(blocks)}</w:body>'
    kept = io.BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", _TYPES)
        packed.writestr("_rels/.rels", _RELATIONS)
        packed.writestr("word/_rels/document.xml.rels", _OWN)
        packed.writestr("word/styles.xml", _STYLES.format(ns=_NAMESPACE))
        packed.writestr("word/document.xml", f"{body}</w:document>")
    return kept.getvalue()
