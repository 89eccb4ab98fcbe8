from django.urls import path

from . import views
from .checklist import views as checklist

urlpatterns = [
    path("reviu/", views.review, name="review"),
    path("reviu/daftar-uji/", checklist.checklist, name="review_checklist"),
    path("reviu/pernyataan.<str:form>", checklist.statement, name="review_statement"),
    path("reviu/terima/<slug:fingerprint>/", views.accept, name="review_accept"),
    path("reviu/diterima/<int:pk>/batal/", views.withdraw, name="review_withdraw"),
]
