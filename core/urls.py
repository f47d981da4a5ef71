from django.urls import path

from core.views import auth

app_name = "core"
urlpatterns = [
    path("sign-in", auth.SignInView.as_view(), name="sign-in"),
    path("sign-up", auth.SignUpView.as_view(), name="sign-up"),
    path("sign-out", auth.SignOutView.as_view(), name="sign-out"),
]
