"""The way to a password: a link that works once and only for some days. Nobody else ever knows the password."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from smtplib import SMTPException

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from divisions.models import Membership
from divisions.phones import whatsapp

DAYS = settings.PASSWORD_RESET_TIMEOUT // (24 * 3600)


@dataclass(frozen=True)
class Invitation:
    membership: Membership

    @cached_property
    def link(self) -> str:
        user = self.membership.user
        return settings.SITE_URL + reverse(
            "password_set",
            kwargs={
                "uidb64": urlsafe_base64_encode(force_bytes(user.pk)),
                "token": default_token_generator.make_token(user),
            },
        )

    @property
    def body(self) -> str:
        user, office = self.membership.user, self.membership.office
        return "\n".join(
            (
                f"Yth. {user},",
                "",
                f"Anda terdaftar sebagai {self.membership.what} pada aplikasi kinerja {office.name}.",
                f"Nama pengguna: {user.username}",
                f"Buat kata sandi Anda lewat tautan ini. Tautan berlaku {DAYS} hari dan hanya untuk satu kali:",
                self.link,
            )
        )

    @property
    def whatsapp(self) -> str:
        """Empty without a number: a link like this does not go to whomever."""
        return whatsapp(self.membership.user.phone, self.body) if self.membership.user.phone else ""

    def send(self) -> bool:
        """By e-mail; False where the server refuses or there is none."""
        subject = f"Akun aplikasi kinerja {self.membership.office.name}"
        try:
            EmailMessage(subject, self.body, to=[self.membership.user.email]).send()
        except (OSError, SMTPException, ValueError):
            return False
        return True
