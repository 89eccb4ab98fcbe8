"""Setting a password through a link, and asking for one by e-mail."""

from __future__ import annotations

from typing import Any

from axes.utils import reset
from django.conf import settings
from django.contrib.auth import views as auth
from django.contrib.messages.views import SuccessMessageMixin
from django.http import HttpResponse
from django.urls import reverse_lazy


class SetPassword(SuccessMessageMixin, auth.PasswordResetConfirmView):
    """Whoever holds the link is let in again, also after ten wrong tries with the old password."""

    success_url = reverse_lazy("login")
    success_message = "Kata sandi disimpan. Masuklah dengan kata sandi yang baru."

    def form_valid(self, form: Any) -> HttpResponse:
        reset(username=form.user.username)
        return super().form_valid(form)


class ForgottenPassword(SuccessMessageMixin, auth.PasswordResetView):
    """Says the same whether or not the address is known."""

    template_name = "registration/password_forgotten.html"
    email_template_name = "registration/password_forgotten_mail.txt"
    subject_template_name = "registration/password_forgotten_subject.txt"
    extra_email_context = {"site": settings.SITE_URL}
    success_url = reverse_lazy("login")
    success_message = (
        "Bila surel itu terdaftar, tautan untuk membuat kata sandi baru sedang dikirim ke sana. Tidak datang juga? "
        "Mintalah tautannya kepada admin kantor."
    )
