from django.urls import path

from .public import check

urlpatterns = [
    path("periksa/", check, name="edition_checks"),
    path("periksa/<slug:code>/", check, name="edition_check"),
]
