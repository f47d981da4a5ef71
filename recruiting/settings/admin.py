"""The back office: where it answers, how it looks, and feature flags."""

from typing import Any

from django.templatetags.static import static
from django.urls import reverse_lazy

from recruiting import environment as env


def _address(path: str) -> str:
    """The path with a slash at its end; empty where the back office is switched off."""
    trimmed = path.strip("/")
    return f"{trimmed}/" if trimmed else ""


ADMIN_PATH = _address(env.text("ADMIN_PATH", "admin"))
ADMIN_HOST = env.text("ADMIN_HOST").lower()

WAFFLE_FLAG_MODEL = "core.Flag"
WAFFLE_CACHE_NAME = "flags"  # kept by no one: a switched flag counts at once in every process, with Redis or without


def _page(title: str, icon: str, name: str, permission: str = "") -> dict[str, Any]:
    return {
        "title": title,
        "icon": icon,
        "link": reverse_lazy(f"admin:{name}"),
        "permission": (lambda request: request.user.has_perm(permission)) if permission else None,
    }


def _list(title: str, icon: str, model: str) -> dict[str, Any]:
    app, name = model.rsplit("_", maxsplit=1)
    return _page(title, icon, f"{model}_changelist", f"{app}.view_{name}")


def _group(title: str, *items: dict[str, Any]) -> dict[str, Any]:
    return {"title": title, "separator": bool(title), "items": list(items)}


_FAVICON = {"rel": "icon", "type": "image/svg+xml", "href": lambda request: static("favicon.svg")}
UNFOLD: dict[str, Any] = {
    "SITE_TITLE": "Recruiting back office",
    "SITE_HEADER": "Recruiting",
    "SITE_SUBHEADER": "Back office",
    "SITE_URL": "/",
    "SITE_ICON": lambda request: static("favicon.svg"),
    "SITE_FAVICONS": [_FAVICON],
    "SHOW_HISTORY": False,
    "SHOW_VIEW_ON_SITE": False,
    "BORDER_RADIUS": "6px",
    "STYLES": [lambda request: static("css/admin.css")],
    "COLORS": {
        "base": {
            "50": "#f7f7f8",
            "100": "#f1f2f4",
            "200": "#e4e5e9",
            "300": "#cfd2d8",
            "400": "#949aa6",
            "500": "#646a75",
            "600": "#474c56",
            "700": "#3d414a",
            "800": "#2a2d33",
            "900": "#16171a",
            "950": "#0f1012",
        },
        "primary": {
            "50": "#eef1fd",
            "100": "#dfe5fb",
            "200": "#c3cdf7",
            "300": "#97a6ff",
            "400": "#97a6ff",
            "500": "#8595fa",
            "600": "#3451d1",
            "700": "#2a43b3",
            "800": "#26398f",
            "900": "#1d2240",
            "950": "#151930",
        },
    },
    "DASHBOARD_CALLBACK": "recruiting.dashboard.dashboard",
    "SIDEBAR": {
        "show_search": False,
        "show_all_applications": False,
        "navigation": [
            _group("", _page("Overview", "space_dashboard", "index")),
            _group(
                "Installation",
                _list("Organizations", "apartment", "core_organization"),
                _list("Users", "person", "core_user"),
                _list("Memberships", "group", "core_membership"),
                _list("Sign-ins", "login", "core_signin"),
                _list("Clerk identities", "badge", "core_clerkaccount"),
                _list("Operator groups", "admin_panel_settings", "auth_group"),
                _list("Skills", "hub", "core_skill"),
                _list("Flags", "flag", "core_flag"),
                _page("Mail templates", "draft", "mail-templates", "core.view_emailtemplate"),
                _list("Mail", "outgoing_mail", "core_email"),
                _list("Schedule", "schedule", "django_celery_beat_periodictask"),
            ),
            _group(
                "Open organization",
                _list("Candidates", "contact_page", "resumes_candidate"),
                _list("Resumes", "description", "resumes_resume"),
                _list("Jobs", "work", "jobs_job"),
                _list("Matches", "leaderboard", "matching_match"),
                _list("Tasks", "pending_actions", "core_taskrun"),
                _list("API keys", "key", "core_apikey"),
                _list("Operator visits", "visibility", "core_operatorvisit"),
                _page("Audit", "history", "audit", "core.view_auditlink"),
            ),
        ],
    },
}
IMPORT_EXPORT_IMPORT_PERMISSION_CODE = "change"
IMPORT_EXPORT_EXPORT_PERMISSION_CODE = "view"
IMPORT_EXPORT_TMP_STORAGE_CLASS = "import_export.tmp_storages.CacheStorage"
IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True
