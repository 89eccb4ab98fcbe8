from django.urls import path

from . import views

urlpatterns = [
    path("laporan/", views.report, name="report"),
    path("laporan/bab/<slug:chapter>/", views.report_chapter, name="report_chapter"),
    path("laporan/pesan/", views.order_report, name="report_order"),
    path("laporan/berkas/<int:pk>/", views.report_job, name="report_job"),
    path("laporan/berkas/<int:pk>/batal/", views.cancel, name="report_cancel"),
    path("laporan/berkas/<int:pk>/unduh/", views.download, name="report_download"),
    path("laporan/terbitan/", views.editions, name="editions"),
    path("laporan/terbitan/baru/", views.freeze, name="edition_new"),
    path("laporan/terbitan/beda/", views.compare, name="edition_compare"),
    path("laporan/terbitan/periksa-publik/", views.public_check, name="edition_public"),
    path("laporan/terbitan/<slug:code>/", views.edition, name="edition"),
    path("laporan/terbitan/<slug:code>/ralat/", views.erratum, name="edition_erratum"),
    path("laporan/terbitan/<slug:code>/<slug:form>/", views.edition_file, name="edition_file"),
]
