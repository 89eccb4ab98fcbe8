from django.urls import path

from . import views

urlpatterns = [path("persetujuan/", views.approvals, name="approvals")]
