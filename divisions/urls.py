from django.contrib.auth import views as auth
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path, reverse_lazy

from . import views
from .forms import SignInForm
from .members.passwords import ForgottenPassword, SetPassword
from .officials import views as officials
from .profile import views as profile

sign_in = auth.LoginView.as_view(authentication_form=SignInForm, redirect_authenticated_user=True)
change_password = auth.PasswordChangeView.as_view(success_url=reverse_lazy("password_change_done"))

urlpatterns = [
    path("", views.home, name="home"),
    path("masuk/", login_not_required(sign_in), name="login"),
    path("keluar/", auth.LogoutView.as_view(), name="logout"),
    path("profil/", profile.profile, name="profile"),
    path("sandi/", change_password, name="password_change"),
    path("sandi/selesai/", auth.PasswordChangeDoneView.as_view(), name="password_change_done"),
    path("sandi/lupa/", ForgottenPassword.as_view(), name="password_forgotten"),
    path("sandi/atur/<uidb64>/<token>/", SetPassword.as_view(), name="password_set"),
    path("<slug:office>/<int:year>/", include("divisions.members.urls")),
    path("<slug:office>/<int:year>/pejabat/", officials.officials, name="officials"),
    path("<slug:office>/<int:year>/pejabat/baru/", officials.official_new, name="official_new"),
    path("<slug:office>/<int:year>/pejabat/<int:pk>/", officials.official_edit, name="official_edit"),
    path("<slug:office>/<int:year>/pejabat/<int:pk>/akhir/", officials.official_end, name="official_end"),
    path("<slug:office>/<int:year>/buku-kerja/", include("divisions.workbook.urls")),
]
