"""load_office: what is sound loads once, what is wrong is named and leaves nothing behind."""

from __future__ import annotations

from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from divisions.models import Office, WorkUnit
from indicators.models import (
    Agreement,
    AgreementEvent,
    AgreementTarget,
    Entry,
    EntryEvent,
    EntryValue,
    Indicator,
)
from lkjip.tables import load_office, registered
from tests.states import put

pytestmark = pytest.mark.django_db


def said(outcome) -> list[str]:
    return [str(finding) for finding in outcome.errors]


def warned(outcome) -> list[str]:
    return [str(finding) for finding in outcome.warnings]


def records() -> dict[str, int]:
    models = [table.model for table in registered()] + [Entry, EntryEvent, AgreementEvent]
    return {model.__name__: model._default_manager.count() for model in models}


def entry(month: int = 1, code: str = "LAY-1.1") -> Entry:
    return Entry.objects.get(indicator__code=code, indicator__office__code="mini", year=2023, month=month)


@pytest.fixture
def loaded(folder):
    assert said(load_office(folder.path)) == []
    return folder


class TestSound:
    def test_every_row_becomes_a_record(self, folder):
        outcome = load_office(folder.path)

        assert (said(outcome), warned(outcome)) == ([], [])
        assert outcome.saved
        assert outcome.counts["satker"].new == 2
        assert WorkUnit.objects.filter(office__code="mini").values_list("code", flat=True).first() == "011"

    def test_realisations_arrive_approved_and_say_what_they_brought(self, loaded):
        january = entry()
        assert (january.state, january.version) == ("disetujui", 1)
        assert january.approved_at is not None
        event = january.events.get()
        assert (event.from_state, event.to_state) == ("", "disetujui")
        assert event.changes[0] == {"komponen": "A", "satker": "011", "lama": None, "baru": "8"}

    def test_zero_is_a_value_and_an_empty_cell_is_none(self, loaded):
        zero = EntryValue.objects.get(entry=entry(), component__symbol="A", work_unit__code="012")
        assert zero.value == 0
        assert Office.objects.get(code="mini").short_name == ""

    def test_twice_is_as_once(self, loaded):
        before = records()
        outcome = load_office(loaded.path)

        assert records() == before
        assert not any(count.new or count.changed for count in outcome.counts.values())
        assert entry().version == 1

    def test_new_rows_are_added_changed_ones_updated_absent_ones_stay(self, loaded):
        loaded.set("satker", 2, "nama", "Balai Kesatu")
        loaded.set("satker", 3, "kode", "013")
        outcome = load_office(loaded.path)

        assert said(outcome) == []
        units = WorkUnit.objects.filter(office__code="mini")
        assert sorted(units.values_list("code", "name")) == [
            ("011", "Balai Kesatu"),
            ("012", "Balai Dua"),
            ("013", "Balai Dua"),
        ]
        count = outcome.counts["satker"]
        assert (count.new, count.changed, count.same) == (1, 1, 0)

    def test_an_emptied_cell_empties_the_value_a_column_left_out_keeps_it(self, loaded):
        loaded.write("satker", "kode,nama,jenis,unit_utama\n011,Balai Satu,balai,\n")
        loaded.write("ikk", "\n".join(row.rsplit(",", 2)[0] for row in _lines(loaded, "ikk")))
        assert said(load_office(loaded.path)) == []

        assert WorkUnit.objects.get(office__code="mini", code="011").central_unit is None
        assert Indicator.objects.get(office__code="mini", code="LAY-1.2").maximum == 4

    def test_a_dry_run_finds_the_same_and_saves_nothing(self, folder):
        before = records()
        outcome = load_office(folder.path, dry_run=True)

        assert outcome.counts["realisasi"].new == 5
        assert not outcome.saved
        assert records() == before

    def test_codes_may_be_the_same_in_two_offices(self, loaded):
        loaded.set("kantor", 2, "kode", "kembar")
        assert said(load_office(loaded.path)) == []
        assert Indicator.objects.filter(code="LAY-1.1").count() == 2

    def test_without_its_own_table_the_office_is_named(self, loaded):
        (loaded.path / "kantor.csv").unlink()
        assert "Sertakan" in said(load_office(loaded.path))[0]
        assert said(load_office(loaded.path, office="mini")) == []
        assert "belum ada" in said(load_office(loaded.path, office="lain"))[0]

    def test_figures_keep_fifteen_digits_and_say_so(self, folder):
        folder.set("realisasi", 6, "nilai", "3.1234567891")
        folder.set("realisasi", 4, "nilai", "0.0000000001")
        folder.set("dipa", 2, "pagu", "999999999999999")
        folder.add("realisasi", "LAY-1.2", "2023", "2", "A", "", "1234567.1234567891", "")
        outcome = load_office(folder.path)
        assert said(outcome) == []
        assert "disimpan sebagai 1.234.567,12345679" in warned(outcome)[0]

        again = load_office(folder.path)
        assert again.counts["realisasi"].same == 6


def _lines(folder, table: str) -> list[str]:
    return (folder.path / f"{table}.csv").read_text(encoding="utf-8").splitlines()


class TestWrong:
    """One wrong cell each: where it is, what it says, and nothing stays."""

    @pytest.mark.parametrize(
        ("table", "row", "column", "value", "words"),
        [
            ("kantor", 2, "kode", "kantor mini", "tidak dapat disimpan"),
            ("kantor", 2, "nama", "", "wajib diisi"),
            ("satker", 2, "unit_utama", "XX", "Unit utama XX tidak ada."),
            ("pegawai", 2, "laki_laki", "-3", "0 atau lebih"),
            ("ikk", 2, "sasaran", "PAS-99", "Sasaran PAS-99 tidak ada."),
            ("ikk", 2, "polaritas", "naik", "maks, min, tepat"),
            ("isian_satker", 3, "ikk", "X-1", "Indikator X-1 tidak ada."),
            ("isian_satker", 3, "komponen", "C", "Komponen LAY-1.1 / C tidak ada."),
            ("target_pk", 2, "versi", "2", "Perjanjian kinerja SET / 2023 / 2 tidak ada."),
            ("realisasi", 6, "ikk", "X-1", "Indikator X-1 tidak ada."),
            ("realisasi", 6, "komponen", "Z", "Komponen LAY-1.2 / Z tidak ada."),
            ("realisasi", 2, "satker", "999", "Satker 999 tidak ada."),
            ("realisasi", 6, "bulan", "13", "antara 1 dan 12"),
            ("realisasi", 6, "nilai", "1e400", "bukan angka"),
            ("realisasi", 6, "nilai", "banyak", "bukan angka"),
            ("realisasi", 6, "nilai", "1234567890123456", "15 digit"),
            ("dipa", 2, "pagu", "9" * 20, "tidak dapat disimpan"),
        ],
    )
    def test_cell(self, folder, table, row, column, value, words):
        folder.set(table, row, column, value)
        self._is_refused(folder, f"{table}.csv, baris {row}, kolom {column}: ", words)

    @pytest.mark.parametrize(
        ("table", "row", "column", "value", "words"),
        [
            ("ikk", 2, "maksimum", "-1", "Maksimum tidak boleh di bawah minimum."),
            ("ikk", 2, "desimal", "7", "Desimal paling banyak 6."),
            ("target_pk", 3, "ikk", "LAY-1.1", "hanya boleh muncul sekali"),
            ("perjanjian", 2, "versi", "0", "Versi perjanjian dimulai dari 1."),
            ("dipa", 2, "pagu", "-1", "Pagu tidak boleh kurang dari nol."),
        ],
    )
    def test_what_the_database_forbids(self, folder, table, row, column, value, words):
        folder.set(table, row, column, value)
        self._is_refused(folder, f"{table}.csv, baris {row}: ", words)

    def _is_refused(self, folder, place: str, words: str) -> None:
        before = records()
        outcome = load_office(folder.path)

        first = said(outcome)[0]
        assert first.startswith(place)
        assert words in first
        assert not outcome.saved
        assert records() == before

    @pytest.mark.parametrize(
        ("formula", "words"),
        [
            ("A / C * 100", "Simbol C"),
            ("__import__('os')", "tidak dapat dipakai dalam rumus"),
            ("abs(A)", "tidak dapat dipakai dalam rumus"),
            ("A ** B", "kurang sebelum"),
            ("(" * 10_000 + "A" + ")" * 10_000, "paling banyak"),
            ("(" * 200 + "A" + ")" * 200, "bersarang"),
            ("A /", "kurang di akhir rumus"),
        ],
    )
    def test_formula(self, folder, formula, words):
        folder.set("ikk", 2, "rumus", formula)
        errors = said(load_office(folder.path))
        assert len(errors) == 1
        assert errors[0].startswith("ikk.csv, baris 2, kolom rumus: ")
        assert words in errors[0]

    def test_a_formula_that_may_divide_by_zero_loads(self, folder):
        folder.set("ikk", 2, "rumus", "A / (B - B) * 100")
        assert said(load_office(folder.path)) == []

    def test_every_error_is_named_not_only_the_first(self, folder):
        folder.set("divisi", 2, "urutan", "satu")
        folder.set("ikk", 3, "rumus", "Q")
        folder.set("realisasi", 2, "bulan", "13")
        folder.set("realisasi", 3, "satker", "999")
        folder.set("emonev", 2, "satker", "998")
        places = [error.split(":")[0] for error in said(load_office(folder.path))]
        assert sorted(places) == [
            "divisi.csv, baris 2, kolom urutan",
            "emonev.csv, baris 2, kolom satker",
            "ikk.csv, baris 3, kolom rumus",
            "realisasi.csv, baris 2, kolom bulan",
            "realisasi.csv, baris 3, kolom satker",
        ]

    def test_a_row_with_two_faults_tells_both(self, folder):
        folder.set("ikk", 2, "desimal", "dua")
        folder.set("ikk", 2, "sasaran", "X")
        assert len(said(load_office(folder.path))) == 2

    def test_a_table_that_cannot_be_read_is_not_blamed_on_those_that_refer_to_it(self, folder):
        folder.write("divisi", "kode,urutan,nama,warna\nLAY,1,Divisi Layanan,biru\n")
        errors = said(load_office(folder.path))
        assert len(errors) == 1
        assert errors[0].startswith("divisi.csv, baris 1, kolom warna: Kolom warna tidak dikenal.")

    def test_an_unknown_table(self, folder):
        folder.write("cuaca", "hari\ncerah\n")
        errors = said(load_office(folder.path))
        assert errors == ["cuaca.csv: Tabel cuaca tidak dikenal. Periksa nama berkasnya."]

    def test_a_repeated_key(self, folder):
        folder.add("divisi", "LAY", "2", "Divisi Lain")
        errors = said(load_office(folder.path))
        assert len(errors) == 1
        assert errors[0].startswith("divisi.csv, baris 3, kolom kode: Kunci LAY sudah ada pada baris 2.")

    def test_two_plans_that_begin_in_the_same_year_cannot_be_told_apart(self, folder):
        folder.write("renstra", "mulai,selesai,nama\n2020,2024,Lama\n2020,2025,Baru\n")
        folder.write("renstra_butir", "mulai,kelompok,nomor,uraian\n2020,misi,1,Melayani\n")
        assert "ada lebih dari satu" in said(load_office(folder.path))[0]

    def test_two_offices_in_one_workbook(self, folder):
        folder.add("kantor", "dua", "Kantor Dua", "Kementerian", "Kota", "Kepala")
        assert "baris 3, kolom kode: Satu buku kerja" in said(load_office(folder.path))[0]

    def test_a_figure_of_the_office_beside_figures_of_its_satker(self, folder):
        folder.add("realisasi", "LAY-1.1", "2023", "1", "A", "", "8", "")
        errors = said(load_office(folder.path))
        assert len(errors) == 1
        assert errors[0].startswith("realisasi.csv, baris 7, kolom satker: ")
        assert "sekaligus" in errors[0]

    def test_both_kinds_also_across_two_loads(self, loaded):
        loaded.write("realisasi", "ikk,tahun,bulan,komponen,nilai\nLAY-1.1,2023,1,A,8\n")
        assert "sekaligus" in said(load_office(loaded.path, reason="Rekap kantor"))[0]


class TestFrozen:
    """What is signed or approved changes only with a reason, and the reason is kept."""

    def test_a_signed_target_without_a_reason(self, loaded):
        loaded.set("target_pk", 2, "nilai", "90")
        errors = said(load_office(loaded.path))
        assert len(errors) == 1
        place = "target_pk.csv, baris 2, kolom nilai"
        assert errors[0].startswith(f"{place}: PK SET 2023 versi 1 sudah ditandatangani")
        assert "--reason" in errors[0]

    def test_a_row_added_to_a_signed_agreement(self, loaded):
        loaded.write("anggaran_pk", "unit_utama,tahun,versi,program,jumlah\nSET,2023,1,Program,5000\n")
        assert "sudah ditandatangani" in said(load_office(loaded.path))[0]

    def test_with_a_reason_it_changes_and_the_reason_stays(self, loaded):
        loaded.set("target_pk", 2, "nilai", "90")
        assert said(load_office(loaded.path, reason="Salah ketik pada lampiran")) == []

        event = AgreementEvent.objects.get()
        assert event.reason == "Salah ketik pada lampiran"
        assert event.changes == [
            {
                "tabel": "target_pk",
                "kunci": ["SET", "2023", "1", "kegiatan", "1", "1"],
                "kolom": "nilai",
                "lama": "80",
                "baru": "90",
            }
        ]

    def test_loading_a_reason_again_writes_no_second_event(self, loaded):
        loaded.set("target_pk", 2, "nilai", "90")
        loaded.set("realisasi", 6, "nilai", "3.5")
        for _turn in range(2):
            load_office(loaded.path, reason="Koreksi")
        assert AgreementEvent.objects.count() == 1
        assert entry(code="LAY-1.2").events.count() == 2

    def test_signing_an_agreement_is_no_change_of_a_signed_one(self, folder):
        folder.set("perjanjian", 2, "tanggal", "")
        load_office(folder.path)
        folder.set("perjanjian", 2, "tanggal", "2023-01-05")
        folder.set("target_pk", 2, "nilai", "85")
        assert said(load_office(folder.path)) == []
        assert Agreement.objects.get(office__code="mini").is_signed

    def test_a_new_version_needs_no_reason(self, loaded):
        loaded.add("perjanjian", "SET", "2023", "2", "2023-07-01", "Kepala Kantor Mini", "Sekretaris")
        target = "SET,2023,2,kegiatan,1,1,Layanan cepat,Permohonan selesai,LAY-1.1,85%,85"
        loaded.add("target_pk", *target.split(","))
        outcome = load_office(loaded.path)
        assert said(outcome) == []
        assert "alasan_perubahan" in warned(outcome)[0]

    def test_indicators_may_move_between_rows_of_an_unsigned_annex(self, folder):
        folder.set("perjanjian", 2, "tanggal", "")
        load_office(folder.path)
        folder.set("target_pk", 2, "ikk", "LAY-1.2")
        folder.set("target_pk", 3, "ikk", "LAY-1.1")
        assert said(load_office(folder.path)) == []
        rows = AgreementTarget.objects.filter(agreement__office__code="mini").order_by("indicator_number")
        assert [row.indicator.code for row in rows] == ["LAY-1.2", "LAY-1.1"]

    def test_an_approved_month_without_a_reason(self, loaded):
        loaded.set("realisasi", 6, "nilai", "3.5")
        errors = said(load_office(loaded.path))
        assert len(errors) == 1
        assert errors[0].startswith(
            "realisasi.csv, baris 6, kolom nilai: Realisasi LAY-1.2 Januari 2023 sudah disetujui."
        )
        assert entry(code="LAY-1.2").values.get().value == Decimal("3.25")

    def test_with_a_reason_the_month_changes_and_says_from_what(self, loaded):
        loaded.set("realisasi", 6, "nilai", "3.5")
        assert said(load_office(loaded.path, reason="Survei ulang")) == []

        january = entry(code="LAY-1.2")
        assert january.version == 2
        event = january.events.last()
        assert (event.from_state, event.to_state, event.reason) == ("disetujui", "disetujui", "Survei ulang")
        assert event.changes == [{"komponen": "A", "satker": None, "lama": "3.25", "baru": "3.5"}]

    def test_a_locked_month_stays_locked(self, loaded):
        Entry.objects.filter(pk=entry().pk).update(state=Entry.State.LOCKED)
        loaded.set("realisasi", 2, "nilai", "9")
        assert "sudah terkunci" in said(load_office(loaded.path))[0]
        load_office(loaded.path, reason="Temuan reviu")
        assert entry().state == Entry.State.LOCKED

    def test_a_draft_of_the_same_month_becomes_approved(self, loaded):
        put(Entry.objects.filter(pk=entry().pk), Entry.State.DRAFT)
        assert said(load_office(loaded.path)) == []
        assert entry().state == Entry.State.APPROVED
        assert entry().events.last().from_state == "draf"

    def test_the_next_month_needs_no_reason(self, loaded):
        loaded.add("realisasi", "LAY-1.2", "2023", "2", "A", "", "3.4", "")
        assert said(load_office(loaded.path)) == []
        assert entry(2, "LAY-1.2").events.count() == 1


class TestImplausible:
    """Loads, with a warning that names the cell."""

    @pytest.mark.parametrize(
        ("table", "row", "column", "value", "words"),
        [
            ("realisasi", 2, "nilai", "11", "Komponen A (11) melebihi komponen B (10)"),
            ("realisasi", 6, "nilai", "5", "Hasil 5 di atas batas tertinggi, 4"),
            ("realisasi", 6, "nilai", "0", "Hasil 0 di bawah batas terendah, 1"),
            ("dipa", 2, "realisasi", "1000001", "melebihi pagu"),
            ("emonev", 2, "anggaran", "4841", "tidak wajar"),
            ("perjanjian", 2, "pihak_kedua", "Menteri", "tidak ada di tabel pejabat"),
            ("target_pk", 2, "nilai", "0", "Target nol"),
            ("target_pk", 2, "tingkat", "program", "hanya berarti pada tingkat kegiatan"),
            ("target_pk", 2, "ikk", "", "tanpa ikk"),
        ],
    )
    def test_cell(self, folder, table, row, column, value, words):
        folder.set(table, row, column, value)
        outcome = load_office(folder.path)
        assert (said(outcome), outcome.saved) == ([], True)
        assert any(text.startswith(f"{table}.csv, baris {row}") and words in text for text in warned(outcome))

    def test_a_source_that_isian_satker_does_not_name(self, folder):
        folder.remove("isian_satker", 3)
        assert "isian_satker mengatur sumber lain" in warned(load_office(folder.path))[0]

    def test_a_component_that_the_formula_does_not_use(self, folder):
        folder.add("komponen", "LAY-1.1", "C", "3", "Ditolak", "jumlah")
        assert warned(load_office(folder.path)) == [
            "ikk.csv, baris 2, kolom rumus: Komponen C tidak dipakai rumus ini."
        ]


class TestCommand:
    def run(self, *arguments: str) -> tuple[str, str]:
        out, err = StringIO(), StringIO()
        call_command("load_office", *arguments, stdout=out, stderr=err)
        return out.getvalue(), err.getvalue()

    def test_counts_by_table(self, folder):
        out, err = self.run(str(folder.path))
        assert "satker: 2 baru, 0 berubah, 0 tetap" in out
        assert "Data dimuat." in out
        assert err == ""

    def test_warnings_are_marked(self, folder):
        folder.set("emonev", 2, "anggaran", "4841")
        _out, err = self.run(str(folder.path))
        assert err.startswith("peringatan: emonev.csv, baris 2, kolom anggaran: ")

    def test_errors_end_in_a_count_and_a_failure(self, folder):
        folder.set("ikk", 2, "sasaran", "PAS-99")
        err = StringIO()
        with pytest.raises(CommandError, match="1 galat, 0 peringatan"):
            call_command("load_office", str(folder.path), stderr=err)
        assert err.getvalue() == (
            "ikk.csv, baris 2, kolom sasaran: Sasaran PAS-99 tidak ada. "
            "Tambahkan di tabel sasaran atau perbaiki kodenya.\n"
        )

    def test_a_dry_run_says_so(self, folder):
        out, _err = self.run(str(folder.path), "--dry-run")
        assert "tidak ada yang disimpan" in out
        assert not Office.objects.filter(code="mini").exists()

    def test_a_path_that_is_not_there(self):
        with pytest.raises(CommandError, match="tidak ada"):
            call_command("load_office", "/tidak/ada")
