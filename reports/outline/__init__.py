"""The document tree: write it once, number it once, render it as HTML, PDF, DOCX and XLSX.

    from reports.outline import nodes as n, number
    from reports.outline.html import render_chapter, render_document
    from reports.outline.pdf import render_pdf                # in one; pdf.parts.render_in_parts: in kept pieces
    from reports.outline.docx import render_docx
    from reports.outline.xlsx import render_xlsx

    table = n.Table(
        caption="Tahanan menurut rutan",            # captioned = numbered and listed; no caption = neither
        slug="tabel-rutan",                         # only where something refers to it
        columns=(n.Column("No", kind="number", width=8), n.Column("Rutan", kind="head"),
                 n.Column("Tahanan", kind="number")),
        rows=(n.Row(("1", "Rutan Mempawah", n.Cell("62", source="ikk/PAS-2.1/A"))),
              n.Row(("", "Jumlah", "161"), style="total")),
    )
    line = (Letter("R"), " = ", Fraction((Letter("A"),), (Letter("B"),)), " × 100")     # achievement/drawing.py
    indicator = n.Section("ikk-pas-2.1", "Persentase …", label="PAS-2.1", children=(
        n.Headline((n.HeadlineItem("Target 2023", "90%"), n.HeadlineItem("Realisasi", "88%"))),
        n.Section("ikk-pas-2.1-target", "Target dan realisasi tahun 2023", (        # prints "1. Target …"
            n.Paragraph(("Pada ", n.CrossRef("tabel-rutan"), " ada ", n.Value("62", "…"), " orang …")),
            n.FormulaBlock((line,), legend=(("A", "tahanan yang melewati masa penahanan"),)),
            table,
        )),
    ))
    document = n.Document(title="…", cover=n.Cover(…), header="Laporan Kinerja 2023", footer="Kanwil …",
                          front=(foreword, *n.standard_listings(), summary),
                          chapters=(bab1, bab2, bab3, bab4), annexes=(agreements,))
    numbered = number(document)                     # OutlineError lists what is wrong, all of it
    render_pdf(numbered)                            # bytes
    render_chapter(numbered, "bab-3")               # HTML of one chapter for a page of the site

Rules: tuples, never lists; plain strings are escaped, only `Html`, `Rich` and `Figure.svg` are safe markup
already; every section has something in it; slugs are unique in the whole document; no number, caption prefix or
page is written by hand. Inline SVG draws with presentation attributes and has a `<title>` (the renderer adds one
from the caption where it is missing).
"""

from reports.outline import nodes
from reports.outline.numbering import Entry, Numbered, OutlineError, number

__all__ = ["Entry", "Numbered", "OutlineError", "nodes", "number"]
