from django.urls import path

from core.views import acting, auth, organization, settings, task

app_name = "core"
urlpatterns = [
    path("sign-in", auth.SignInView.as_view(), name="sign-in"),
    path("sign-up", auth.SignUpView.as_view(), name="sign-up"),
    path("sign-out", auth.SignOutView.as_view(), name="sign-out"),
    path("acting/stop", acting.ActingStopView.as_view(), name="acting-stop"),
    path("settings", settings.SettingsView.as_view(), name="settings"),
    path("settings/organization", organization.OrganizationSettingsView.as_view(), name="settings-organization"),
    path("tasks", task.TaskListView.as_view(), name="task-list"),
    path("tasks/<uuid:pk>/retry", task.TaskRetryView.as_view(), name="task-retry"),
]
