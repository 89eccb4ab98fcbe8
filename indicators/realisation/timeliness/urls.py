from django.urls import path

from . import views

urlpatterns = [
    path("ketepatan/", views.timeliness, name="timeliness"),
    path(
        "ketepatan/divisi/<str:code>/<int:month>/",
        views.timeliness_cell,
        {"kind": "divisi"},
        name="timeliness_cell",
    ),
    path(
        "ketepatan/satker/<str:code>/<int:month>/",
        views.timeliness_cell,
        {"kind": "satker"},
        name="timeliness_cell",
    ),
]
