from django.urls import path

from . import views

urlpatterns = [
    path("pengguna/", views.members, name="members"),
    path("pengguna/baru/", views.member_new, name="member_new"),
    path("pengguna/banyak/", views.members_many, name="members_many"),
    path("pengguna/tautan/", views.member_links, name="member_links"),
    path("pengguna/<int:pk>/", views.member_edit, name="member_edit"),
    path("pengguna/<int:pk>/cabut/", views.member_revoke, name="member_revoke"),
    path("pengguna/<int:pk>/tautan/", views.member_link, name="member_link"),
    path("pengguna/kembali/<int:pk>/", views.member_return, name="member_return"),
]
