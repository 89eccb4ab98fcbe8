from django.urls import path

from . import views

urlpatterns = [
    path("laporan/", views.report, name="report"),
    path("laporan/bab/<slug:chapter>/", views.report_chapter, name="report_chapter"),
    path("laporan/pesan/", views.order_report, name="report_order"),
    path("laporan/berkas/<int:pk>/", views.report_job, name="report_job"),
    path("laporan/berkas/<int:pk>/batal/", views.cancel, name="report_cancel"),
    path("laporan/berkas/<int:pk>/unduh/", views.download, name="report_download"),
]
