from django.urls import path

from . import views

urlpatterns = [
    path("anggaran/", views.money, name="money"),
    path("anggaran/satker/<str:code>/", views.money_unit, name="money_unit"),
]
