from django.urls import path

from . import views

urlpatterns = [path("anggaran/pagu/", views.reconciliation, name="reconciliation")]
