from django.urls import path

from . import views

urlpatterns = [
    path("reviu/", views.review, name="review"),
    path("reviu/terima/<slug:fingerprint>/", views.accept, name="review_accept"),
    path("reviu/diterima/<int:pk>/batal/", views.withdraw, name="review_withdraw"),
]
