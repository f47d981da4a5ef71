from django.urls import path

from core import account_urls
from core.views import acting, audit, auth, invitation, members, organization, organization_data, settings, skills, task
from core.views import acting, api_key, audit, auth, invitation, members, organization, settings, skills, task

app_name = "core"
urlpatterns = [
    path("sign-in", auth.SignInView.as_view(), name="sign-in"),
    path("sign-up", auth.SignUpView.as_view(), name="sign-up"),
    path("sign-out", auth.SignOutView.as_view(), name="sign-out"),
    path("acting/stop", acting.ActingStopView.as_view(), name="acting-stop"),
    *account_urls.urlpatterns,
    path("settings", settings.SettingsView.as_view(), name="settings"),
    path("settings/organization", organization.OrganizationSettingsView.as_view(), name="settings-organization"),
    path("settings/members", members.MembersView.as_view(), name="settings-members"),
    path("settings/members/<uuid:member_pk>", members.MemberChangeView.as_view(), name="settings-member"),
    path(
        "settings/invitations/<uuid:invitation_pk>",
        members.InvitationChangeView.as_view(),
        name="settings-invitation",
    ),
    path("settings/api-keys", api_key.ApiKeysView.as_view(), name="settings-api-keys"),
    path(
        "settings/api-keys/<uuid:api_key_pk>/revoke",
        api_key.ApiKeyRevokeView.as_view(),
        name="settings-api-key-revoke",
    ),
    path("settings/skills", skills.SkillListView.as_view(), name="skill-list"),
    path("settings/skills/new", skills.SkillFormView.as_view(), name="skill-new"),
    path("settings/skills/names", skills.SkillNamesView.as_view(), name="skill-names"),
    path("settings/skills/<uuid:pk>", skills.SkillDetailView.as_view(), name="skill-detail"),
    path("settings/skills/<uuid:pk>/edit", skills.SkillFormView.as_view(), name="skill-edit"),
    path("settings/skills/<uuid:pk>/remove", skills.SkillRemoveView.as_view(), name="skill-remove"),
    path("settings/skills/restore/<int:event_id>", skills.SkillRestoreView.as_view(), name="skill-restore"),
    path("settings/skills/undo/<int:event_id>", skills.SkillUndoView.as_view(), name="skill-undo"),
    path("invitations/<str:token>", invitation.InvitationView.as_view(), name="invitation"),
    path("organizations/switch", organization.SwitchOrganizationView.as_view(), name="switch"),
    path("organizations/new", organization.NewOrganizationView.as_view(), name="organization-new"),
    path("settings/data", organization_data.DataView.as_view(), name="settings-data"),
    path("settings/data/export", organization_data.ExportView.as_view(), name="settings-export"),
    path(
        "settings/data/export/<uuid:export_pk>",
        organization_data.ExportDownloadView.as_view(),
        name="settings-export-download",
    ),
    path("settings/data/erase", organization_data.EraseOrganizationView.as_view(), name="settings-erase"),
    path("settings/data/keep", organization_data.KeepOrganizationView.as_view(), name="settings-keep"),
    path("exports/<str:token>", organization_data.SignedExportView.as_view(), name="signed-export"),
    path("settings/audit", audit.AuditView.as_view(), name="settings-audit"),
    path("settings/audit.csv", audit.AuditCsvView.as_view(), name="settings-audit-csv"),
    path("tasks", task.TaskListView.as_view(), name="task-list"),
    path("tasks/<uuid:pk>/retry", task.TaskRetryView.as_view(), name="task-retry"),
]
