from django.urls import path
from rest_framework.routers import SimpleRouter

from core.api import account, auth, clerk
from core.api.audit import AuditLogViewSet
from core.api.flag import FlagListView
from core.api.organization import InvitationViewSet, MemberViewSet, OrganizationView, UserViewSet
from core.api.skills import SkillViewSet
from core.api.tasks import TaskViewSet

router = SimpleRouter(trailing_slash=False, use_regex_path=False)
router.register("tasks", TaskViewSet, basename="task")
router.register("organization/members", MemberViewSet, basename="member")
router.register("organization/invitations", InvitationViewSet, basename="invitation")
router.register("admin/logs", AuditLogViewSet, basename="log")
router.register("settings/skills", SkillViewSet, basename="skill")
router.register("admin/users", UserViewSet, basename="user")

urlpatterns = [
    path("auth/register", account.RegisterView.as_view(), name="register"),
    path("auth/verify-email", account.VerifyEmailView.as_view(), name="verify-email"),
    path("auth/change-password", account.ChangePasswordView.as_view(), name="change-password"),
    path("auth/reset-password", account.ResetPasswordView.as_view(), name="reset-password"),
    path("auth/reset-password/confirm", account.ConfirmResetView.as_view(), name="reset-password-confirm"),
    path("auth/login", auth.LoginView.as_view(), name="login"),
    path("auth/refresh", auth.RefreshView.as_view(), name="refresh"),
    path("auth/logout", auth.LogoutView.as_view(), name="logout"),
    path("auth/me", account.MeView.as_view(), name="me"),
    path("auth/me/preferences", account.PreferencesView.as_view(), name="me-preferences"),
    path("auth/me/export", account.OwnExportView.as_view(), name="me-export"),
    path("webhooks/clerk", clerk.ClerkWebhookView.as_view(), name="clerk-webhook"),
    path("admin/flags", FlagListView.as_view(), name="admin-flags"),
    path("organization", OrganizationView.as_view(), name="organization"),
    *router.urls,
]
