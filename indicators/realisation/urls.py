from django.urls import include, path

from . import views
from .arrivals.views import entry_arrivals
from .copies import views as copies
from .evidence import views as evidence
from .origin_views import origins
from .sheets import views as sheets
from .talk import views as talk
from .year_words import year_words

urlpatterns = [
    path("realisasi/", views.entry_list, name="entry_list"),
    path("realisasi/", include("indicators.realisation.calendar.urls")),
    path("realisasi/", include("indicators.realisation.timeliness.urls")),
    path("realisasi/", include("indicators.realisation.approval.urls")),
    path("realisasi/", include("indicators.realisation.reminders.urls")),
    path("realisasi/<str:code>/<int:month>/", views.entry, name="entry"),
    path("realisasi/<str:code>/asal/", origins, name="origins"),
    path("realisasi/<str:code>/uraian/", year_words, name="year_words"),
    path("realisasi/<str:code>/<int:month>/hitung/", views.entry_preview, name="entry_preview"),
    path("realisasi/<str:code>/<int:month>/datang/", entry_arrivals, name="entry_arrivals"),
    path("realisasi/<str:code>/<int:month>/putusan/", views.judge, name="entry_judge"),
    path("realisasi/<str:code>/<int:month>/data-dukung/", evidence.add, name="evidence_add"),
    path("realisasi/<str:code>/<int:month>/data-dukung/wajib/", evidence.require, name="evidence_require"),
    path(
        "realisasi/<str:code>/<int:month>/data-dukung/<int:pk>/hapus/",
        evidence.take_back,
        name="evidence_remove",
    ),
    path("realisasi/<str:code>/<int:month>/tanggapan/", talk.add, name="comment_add"),
    path("realisasi/<str:code>/<int:month>/tanggapan/<int:pk>/", talk.change, name="comment_change"),
    path("realisasi/<str:code>/<int:month>/tanggapan/<int:pk>/hapus/", talk.remove, name="comment_remove"),
    path("realisasi/<int:month>/lembar/", sheets.sheet, name="sheet"),
    path("realisasi/<int:month>/lembar/unduh/", sheets.download, name="sheet_download"),
    path("realisasi/<int:month>/lembar/simpan/", sheets.save, name="sheet_save"),
    path("realisasi/<int:month>/salin/", copies.copies, name="copies"),
    path("realisasi/<int:month>/salin/<slug:system>/", copies.copy_sheet, name="copy_sheet"),
    path("data-dukung/<int:pk>/", evidence.download, name="evidence_file"),
]
