from django.urls import path

from . import views

urlpatterns = [
    path("", views.workbook, name="workbook"),
    path("unduh/", views.download, name="workbook_download"),
    path("templat/", views.template, name="workbook_template"),
    path("<int:pk>/", views.upload, name="workbook_upload"),
    path("<int:pk>/periksa/", views.check, name="workbook_check"),
    path("<int:pk>/simpan/", views.save, name="workbook_save"),
    path("<int:pk>/asli/", views.original, name="workbook_original"),
]
