"""The page on which a candidate says, if they like, which groups they belong to. Nobody needs to be signed in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from core.views.base import form_errors
from matching.forms import GroupAnswerForm
from matching.services.group_answer import Link, give_answer, link_of, own_answer, withdraw_answer


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class GroupAnswerView(View):
    """The questions, with what the person said before."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """The form."""
        link = link_of(token)
        answer = own_answer(link)
        initial = {"sex": answer.sex, "race": answer.race} if answer else {}
        return self._page(request, link, GroupAnswerForm(initial=initial))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Keep the answers, or take them back."""
        link = link_of(token)
        if "withdraw" in request.POST:
            withdraw_answer(link=link)
            return redirect("matching:group-answer", token=token)
        form = GroupAnswerForm(request.POST)
        if form.is_valid():
            with form_errors(form):
                give_answer(link=link, **form.cleaned_data)
        if form.errors:
            return self._page(request, link, form, status=400)
        return redirect("matching:group-answer", token=token)

    def _page(self, request: HttpRequest, link: Link, form: GroupAnswerForm, *, status: int = 200) -> HttpResponse:
        context = {"form": form, "organization": link.organization.name, "answer": own_answer(link)}
        response = render(request, "matching/group_answer.html", context, status=status)
        response["Referrer-Policy"] = "same-origin"
        return response
