from django.urls import path

from . import views

urlpatterns = [
    path("anggaran/satker/<str:code>/rpd/", views.plan_entry, name="plan_entry"),
    path("anggaran/satker/<str:code>/realisasi/", views.position_entry, name="position_entry"),
]
