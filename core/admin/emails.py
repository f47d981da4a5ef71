"""Outgoing mail: its wording, with versions and a preview, and what was sent."""

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST
from unfold.decorators import action, display
from unfold.widgets import UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from core import email_templates
from core.back_office.base import ReadOnlyAdmin
from core.back_office.pages import register
from core.email_rendering import Wording, check, sample
from core.email_templates import EmailKind
from core.enums import EmailStatus
from core.errors import InvalidError
from core.models import Email, EmailTemplateVersion, User
from core.services import email as outbox
from core.services import email_template

COLORS = {EmailStatus.QUEUED: "info", EmailStatus.SENT: "success", EmailStatus.FAILED: "danger"}
MAY_SEE, MAY_CHANGE = "core.view_emailtemplate", "core.change_emailtemplate"


class WordingForm(forms.Form):
    """The parts of a mail; what it may say is checked as it is when it is saved."""

    subject = forms.CharField(max_length=200, widget=UnfoldAdminTextInputWidget())
    text = forms.CharField(widget=UnfoldAdminTextareaWidget(attrs={"rows": 12}), label="Plain text", strip=False)
    html = forms.CharField(widget=UnfoldAdminTextareaWidget(attrs={"rows": 12}), label="HTML", strip=False)

    def __init__(self, *args: Any, kind: EmailKind, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind

    @property
    def wording(self) -> Wording:
        """The parts as they were written."""
        return Wording(**{part: self.cleaned_data[part] for part in ("subject", "text", "html")})

    def clean(self) -> dict[str, Any]:
        """Refuse, beside its part, what cannot be read or names an unknown word."""
        if not self.errors:
            try:
                check(self.kind, self.wording)
            except InvalidError as error:
                for part, faults in error.fields.items():
                    self.add_error(part, faults)
        return self.cleaned_data


def template_list(request: HttpRequest) -> HttpResponse:
    """Every mail that the site sends, and whether its wording is the shipped one."""
    current = EmailTemplateVersion.objects.filter(is_current=True).select_related("template", "author")
    saved = {version.template.key: version for version in current}
    rows = [(kind, saved.get(kind.key)) for kind in email_templates.kinds()]
    context = {**admin.site.each_context(request), "title": "Mail templates", "rows": rows}
    return render(request, "admin/email_templates.html", context)


def template_detail(request: HttpRequest, key: str) -> HttpResponse:
    """A mail's wording: preview it, save it as a new version, go back to an earlier one."""
    kind = _kind(key)
    version, wording = email_template.in_force(kind)
    versions = EmailTemplateVersion.objects.filter(template__key=key).select_related("author")
    if earlier := versions.filter(number=_number(request.GET.get("number", ""))).first():
        wording = Wording(earlier.subject, earlier.text, earlier.html)
    initial = {"subject": wording.subject, "text": wording.text, "html": wording.html}
    form = WordingForm(request.POST or None, initial=initial, kind=kind)
    previewed = wording
    if request.method == "POST" and form.is_valid():
        if "save" in request.POST:
            return _save(request, form)
        previewed = form.wording
    context = {
        **admin.site.each_context(request),
        "title": kind.label,
        "kind": kind,
        "names": sorted(kind.names()),
        "form": form,
        "version": version,
        "earlier": earlier,
        "versions": versions,
        "preview": sample(kind, previewed),
        "may_change": request.user.has_perm(MAY_CHANGE),
    }
    return render(request, "admin/email_template.html", context, status=400 if form.errors else 200)


def _save(request: HttpRequest, form: WordingForm) -> HttpResponse:
    if not request.user.has_perm(MAY_CHANGE):
        raise PermissionDenied
    wording, author = form.wording, cast("User", request.user)
    saved = email_template.save_version(
        key=form.kind.key, subject=wording.subject, text=wording.text, html=wording.html, actor=author
    )
    messages.success(request, f"Version {saved.number} is in force.")
    return redirect("admin:mail-template", form.kind.key)


@require_POST
def template_restore(request: HttpRequest, key: str) -> HttpResponse:
    """Put an earlier version in force, or the shipped wording where none is named."""
    kind = _kind(key)
    if number := request.POST.get("number", ""):
        found = EmailTemplateVersion.objects.filter(number=_number(number))
        version = email_template.use_version(version=get_object_or_404(found, template__key=key))
        messages.success(request, f"Version {version.number} is in force again.")
    else:
        email_template.use_shipped(key=kind.key)
        messages.success(request, "The shipped wording is in force again.")
    return redirect("admin:mail-template", key)


def _number(given: str) -> int:
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 9 else 0


def _kind(key: str) -> EmailKind:
    try:
        return email_templates.find(key)
    except KeyError:
        raise Http404 from None


@admin.register(Email)
class EmailAdmin(ReadOnlyAdmin):
    """The mail that went out, waits or failed; its words are made when it is sent, and are not kept."""

    list_display = ("created_at", "template_key", "to", "subject", "state", "attempts", "sent_at")
    list_filter = ("status", "template_key")
    search_fields = ("to", "subject", "message_id", "request_id")
    list_select_related = ("user",)
    date_hierarchy = "created_at"
    exclude = ("context", "lease_token")

    actions = ("retry",)

    @action(description="Send the failed ones again")
    def retry(self, request: HttpRequest, queryset: QuerySet[Email]) -> None:
        """Queue what failed among the chosen again."""
        failed = list(queryset.filter(status=EmailStatus.FAILED))
        for email in failed:
            outbox.retry(email=email, actor=cast("User", request.user))
        if failed:
            messages.success(request, f"{len(failed)} will be sent again.")
        else:
            messages.warning(request, "Only failed mail can be sent again; none of this has failed.")

    @display(description="State", ordering="status", label=COLORS)
    def state(self, email: Email) -> tuple[str, str]:
        """The state with its color."""
        return email.status, email.get_status_display()


register("mail-templates", template_list, "mail-templates", permission=MAY_SEE)
register("mail-templates/<slug:key>", template_detail, "mail-template", permission=MAY_SEE)
register("mail-templates/<slug:key>/restore", template_restore, "mail-template-restore", permission=MAY_CHANGE)
