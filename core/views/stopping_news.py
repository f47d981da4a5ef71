"""The page behind the link by which mail programs stop a kind of news."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from core.services.preferences import wants
from core.services.stopping_news import news_of, stop_news


@method_decorator([never_cache, csrf_exempt], name="dispatch")
class StopNewsView(View):
    """Stop news of one kind; nobody needs to be signed in, and merely opening the link stops nothing.

    The address itself proves that the asker has the mail: mail programs post to it without having seen a form.
    """

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Ask whether it is meant."""
        user, kind = news_of(token)
        return self._page(request, kind.label, stopped=not wants(user=user, key=kind.key))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Stop them and say so."""
        return self._page(request, stop_news(token).label, stopped=True)

    def _page(self, request: HttpRequest, label: str, *, stopped: bool) -> HttpResponse:
        response = render(request, "core/stop_news.html", {"label": label, "stopped": stopped})
        response["Referrer-Policy"] = "same-origin"
        return response
