from django.urls import path

from . import views

urlpatterns = [
    path("anggaran/pagu/", views.reconciliation, name="reconciliation"),
    path("anggaran/satker/<str:code>/dipa/", views.dipa_entry, name="dipa_entry"),
]
