from django.urls import path

from .views import action_plan, amending, bulk, copies, drawing, editing, listing, page, wording

ONE = "perjanjian/<path:unit>/<int:version>/"

urlpatterns = [
    path("perjanjian/", listing.agreements, name="agreements"),
    path("perjanjian/susun/", drawing.draw, name="agreement_draw"),
    path("perjanjian/tahun-berikut/", drawing.next_year, name="agreement_next_year"),
    path("perjanjian/target/", bulk.targets, name="agreement_targets"),
    path("perjanjian/naskah/", wording.wording, name="agreement_wording"),
    path(f"{ONE}ubah/", editing.edit, name="agreement_edit"),
    path(f"{ONE}langkah/", page.step, name="agreement_step"),
    path(f"{ONE}perubahan/", amending.amend, name="agreement_amend"),
    path(f"{ONE}beda/", amending.difference, name="agreement_difference"),
    path(f"{ONE}rencana-aksi/", action_plan.action_plan, name="action_plan"),
    path(f"{ONE}salinan/", copies.add, name="agreement_copy_add"),
    path(f"{ONE}salinan/<int:pk>/", copies.download, name="agreement_copy"),
    path(ONE, page.agreement, name="agreement"),
]
