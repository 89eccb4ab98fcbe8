"""An indicator without a realisation."""

from __future__ import annotations


def test_an_indicator_without_figures_is_an_error(sound):
    sound.drop("narasi")
    rows = [row for row in sound.rows("realisasi") if row[0] != "LAY-1.2"]
    sound.write("realisasi", "\n".join(",".join(row) for row in rows) + "\n")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("missing.realisation", "error", "LAY-1.2")


def test_while_the_year_runs_it_is_a_warning(sound):
    sound.drop("narasi")
    sound.drop("laporan")
    rows = [row for row in sound.rows("realisasi") if row[0] != "LAY-1.2" and row[2] != "12"]
    sound.write("realisasi", "\n".join(",".join(row) for row in rows) + "\n")
    assert sound.told() == ["missing.realisation warning LAY-1.2"]


def test_what_is_due_in_december_is_not_missed_in_november(sound):
    sound.drop("narasi")
    sound.drop("laporan")
    sound.write(
        "ikk",
        "kode,sasaran,nomor,nama,satuan,polaritas,rumus,desimal,minimum,maksimum,frekuensi\n"
        "LAY-1.1,LAY-1,1,Persentase permohonan selesai,%,maks,A / B * 100,2,0,100,\n"
        "LAY-1.2,LAY-1,2,Indeks layanan,Indeks,maks,A,2,1,4,tahunan\n"
        "LAY-2.1,LAY-2,1,Jumlah penyuluhan,Kegiatan,maks,A,0,0,,\n",
    )
    rows = [row for row in sound.rows("realisasi") if row[0] != "LAY-1.2" and row[2] != "12"]
    sound.write("realisasi", "\n".join(",".join(row) for row in rows) + "\n")
    assert sound.told() == []


def test_an_approved_month_that_leaves_a_component_out_is_no_realisation(sound):
    sound.drop("narasi")
    rows = [row for row in sound.rows("realisasi") if row[0] != "LAY-1.1" or row[3] != "B"]
    sound.write("realisasi", "\n".join(",".join(row) for row in rows) + "\n")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("missing.realisation", "error", "LAY-1.1")
    assert "Komponen B (Permohonan masuk) belum diisi." in finding.message
