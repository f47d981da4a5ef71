"""Addresses of a person's own account, and of the pages that mail about it leads to."""

from django.urls import path
from django.views.generic import TemplateView

from core.views import account, account_entry, own_data, sign_in, stopping_news

urlpatterns = [
    path("account", account.ProfileView.as_view(), name="account"),
    path("account/address", account.AddressView.as_view(), name="account-address"),
    path("account/address/confirm", account.AddressConfirmView.as_view(), name="account-address-confirm"),
    path("account/password", account.PasswordView.as_view(), name="account-password"),
    path("account/security", sign_in.SecurityView.as_view(), name="account-security"),
    path("account/preferences", account.PreferencesView.as_view(), name="account-preferences"),
    path("account/data", own_data.OwnDataView.as_view(), name="account-data"),
    path("account/data/export", own_data.OwnExportView.as_view(), name="account-export"),
    path("account-gone", TemplateView.as_view(template_name="core/account_gone.html"), name="account-gone"),
    path("account/names", account.NamesView.as_view(), name="account-names"),
    path("account/theme", account.ThemeView.as_view(), name="account-theme"),
    path("news/stop/<str:token>", stopping_news.StopNewsView.as_view(), name="news-stop"),
    path("verify-email", account_entry.VerifyEmailView.as_view(), name="verify-email"),
    path("verify-email/resend", account_entry.ResendView.as_view(), name="verify-email-resend"),
    path("reset-password", account_entry.PasswordResetView.as_view(), name="password-reset"),
    path("reset-password/confirm", account_entry.PasswordResetConfirmView.as_view(), name="password-reset-confirm"),
]
