"""What is held about the person: to take along, and to have erased."""

from django.contrib.auth import logout
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters

from core.account_forms import EraseForm
from core.services import own_data
from core.services.password import check_current
from core.views.account_base import AccountView
from core.views.base import PageRequest, form_errors


@method_decorator(sensitive_post_parameters("password"), name="dispatch")
class OwnDataView(AccountView):
    """Taking one's data along, and leaving."""

    def get(self, request: PageRequest) -> HttpResponse:
        """Both ways."""
        return self._page(EraseForm())

    def post(self, request: PageRequest) -> HttpResponse:
        """Erase the account, by password."""
        form = EraseForm(request.POST)
        if form.is_valid():
            with form_errors(form):
                check_current(user=request.user, password=form.cleaned_data["password"], field="password")
                own_data.erase(user=request.user)
        if form.errors:
            return self._page(form, status=400)
        logout(request)
        return redirect("core:account-gone")

    def _page(self, form: EraseForm, *, status: int = 200) -> HttpResponse:
        return self.account_page("core/account_data.html", {"form": form}, status=status)


class OwnExportView(AccountView):
    """The export, as a file. It is asked for by POST, which an operator who acts as the person may not send."""

    http_method_names = ["post"]

    def post(self, request: PageRequest) -> HttpResponse:
        """Everything held about the person."""
        response = JsonResponse(own_data.export(user=request.user), json_dumps_params={"indent": 2})
        response["Content-Disposition"] = f'attachment; filename="my-data-{timezone.now():%Y-%m-%d}.json"'
        return response
