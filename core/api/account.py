"""A person's own account over the API."""

from typing import Any, cast

from drf_spectacular.utils import OpenApiExample, extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.response import Response

from core.access import Caller
from core.api.auth import PublicView, validated
from core.api.authentication import tokens_for
from core.api.base import MemberRequest, OrganizationAPIView
from core.api.permissions import USER
from core.api.strict import ChoiceField
from core.enums import Theme
from core.models import Membership, Preferences, User
from core.origin import origin_of
from core.services import account, own_data, password, preferences

CONFIRM = "Open the link that was mailed to you, then sign in."
READY = "The account is ready."
PASSWORD_EXAMPLE = "long-enough-secret"  # noqa: S105 - shown in the documentation


class MembershipSerializer(serializers.ModelSerializer[Membership]):
    """A user's place in an organization."""

    organization_id = serializers.UUIDField(read_only=True)
    organization = serializers.CharField(source="organization.name", read_only=True)

    class Meta:
        model = Membership
        fields = ["organization_id", "organization", "role"]


class PreferencesSerializer(serializers.Serializer[Preferences]):
    """How the caller wants to be shown things; empty languages and an empty time zone are the organization's."""

    theme = ChoiceField(choices=Theme.choices)
    language = serializers.CharField(max_length=10, allow_blank=True)
    explanation_language = serializers.CharField(max_length=10, allow_blank=True, required=False)
    time_zone = serializers.CharField(max_length=64, allow_blank=True)
    notifications = serializers.DictField(child=serializers.BooleanField())
    hide_names = serializers.BooleanField(required=False)


def shown_preferences(user: User) -> dict[str, Any]:
    """The caller's preferences, those that were never chosen as well."""
    chosen = preferences.preferences_of(user)
    return {
        "theme": chosen.theme,
        "language": chosen.language,
        "explanation_language": chosen.explanation_language,
        "time_zone": chosen.time_zone,
        "notifications": preferences.notifications_of(chosen),
        "hide_names": chosen.hide_names,
    }


class UserSerializer(serializers.ModelSerializer[User]):
    """The caller."""

    email_verified = serializers.SerializerMethodField()
    memberships = serializers.SerializerMethodField()
    preferences = serializers.SerializerMethodField()

    class Meta:
        model = User
        fields = ["id", "email", "email_verified", "name", "memberships", "preferences"]
        read_only_fields = ["email"]

    def get_email_verified(self, user: User) -> bool:
        """Whether a link that was mailed to the address has been opened."""
        return user.email_verified_at is not None

    @extend_schema_field(MembershipSerializer(many=True))
    def get_memberships(self, user: User) -> list[dict[str, Any]]:
        """The user's active memberships; to an API key, only the one in its organization, with the key's role."""
        caller: Caller | None = self.context.get("caller")
        known: Any = [caller.membership] if caller and caller.key else Membership.objects.of_user(user)
        return list(MembershipSerializer(known, many=True).data)

    @extend_schema_field(PreferencesSerializer)
    def get_preferences(self, user: User) -> dict[str, Any]:
        """The user's preferences."""
        return shown_preferences(user)


class RegisterSerializer(serializers.Serializer[dict[str, str]]):
    """What a new account needs: the name of an organization to make, or the token of an invitation's link."""

    email = serializers.EmailField(max_length=254)
    password = serializers.CharField(max_length=128, trim_whitespace=False)
    name = serializers.CharField(max_length=120)
    organization = serializers.CharField(max_length=120, required=False, default="")
    invitation = serializers.CharField(max_length=500, required=False, default="")


class RegisteredSerializer(serializers.Serializer[dict[str, str]]):
    """What became of it; the tokens are there once the account is `ready`."""

    status = serializers.ChoiceField(choices=[("confirm", CONFIRM), ("ready", READY)])
    detail = serializers.CharField()
    access = serializers.CharField(required=False)
    refresh = serializers.CharField(required=False)


class TokenSerializer(serializers.Serializer[dict[str, str]]):
    """What a link from mail carries as `token`."""

    token = serializers.CharField(max_length=1000)


class VerifiedSerializer(serializers.Serializer[dict[str, str]]):
    """The address that is confirmed."""

    email = serializers.EmailField()


class ChangePasswordSerializer(serializers.Serializer[dict[str, str]]):
    """The password now and from now on."""

    current_password = serializers.CharField(max_length=128, trim_whitespace=False)
    new_password = serializers.CharField(max_length=128, trim_whitespace=False)


class ResetRequestSerializer(serializers.Serializer[dict[str, str]]):
    """Whose password was forgotten."""

    email = serializers.EmailField(max_length=254)


class ResetSerializer(TokenSerializer):
    """The new password."""

    password = serializers.CharField(max_length=128, trim_whitespace=False)


class RegisterView(PublicView):
    """Create an account."""

    @extend_schema(
        request=RegisterSerializer,
        responses={201: RegisteredSerializer},
        tags=["auth"],
        examples=[
            OpenApiExample(
                "With an organization",
                {
                    "email": "dana@example.org",
                    "password": PASSWORD_EXAMPLE,
                    "name": "Dana",
                    "organization": "Delta",
                },
                request_only=True,
            ),
            OpenApiExample("Confirm first", {"status": "confirm", "detail": CONFIRM}, response_only=True),
        ],
    )
    def post(self, request: MemberRequest) -> Response:
        """Create a user with an organization of their own, or in the one that invites them.

        Where addresses must be confirmed, the answer is the same whether or not the address has an account.
        """
        data = validated(RegisterSerializer, request)
        membership = account.register(
            email=data["email"],
            password=data["password"],
            name=data["name"],
            organization_name=data["organization"],
            invitation=data["invitation"],
        )
        if membership is None:
            return Response({"status": "confirm", "detail": CONFIRM}, status=status.HTTP_201_CREATED)
        tokens = tokens_for(membership.user, membership, origin_of(request))
        return Response({"status": "ready", "detail": READY, **tokens}, status=status.HTTP_201_CREATED)


class VerifyEmailView(PublicView):
    """Confirm an address."""

    @extend_schema(request=TokenSerializer, responses=VerifiedSerializer, tags=["auth"])
    def post(self, request: MemberRequest) -> Response:
        """Make the account that waits for it, or take the address as the account's; good for one use."""
        user = account.confirm_email(token=validated(TokenSerializer, request)["token"])
        return Response({"email": user.email})


class ChangePasswordView(OrganizationAPIView):
    """The caller's password."""

    roles = {"post": USER}

    @extend_schema(request=ChangePasswordSerializer, responses={204: None}, tags=["auth"])
    def post(self, request: MemberRequest) -> Response:
        """Change it; every other sign-in of the caller ends, and a mail tells of it."""
        data = validated(ChangePasswordSerializer, request)
        caller = cast("Caller", request.auth)
        password.change_password(
            user=request.user, current=data["current_password"], new=data["new_password"], keep=caller.sign_in
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


class ResetPasswordView(PublicView):
    """A forgotten password."""

    @extend_schema(request=ResetRequestSerializer, responses={202: None}, tags=["auth"])
    def post(self, request: MemberRequest) -> Response:
        """Mail a link to set a new one; the same answer whether or not the address has an account."""
        password.request_reset(address=validated(ResetRequestSerializer, request)["email"])
        return Response(status=status.HTTP_202_ACCEPTED)


class ConfirmResetView(PublicView):
    """A new password."""

    @extend_schema(request=ResetSerializer, responses={204: None}, tags=["auth"])
    def post(self, request: MemberRequest) -> Response:
        """Set it by the link from mail, good for an hour and one use; every sign-in ends."""
        data = validated(ResetSerializer, request)
        password.reset_password(token=data["token"], new=data["password"])
        return Response(status=status.HTTP_204_NO_CONTENT)


class MeView(OrganizationAPIView):
    """The caller."""

    roles = {"get": USER, "put": USER, "patch": USER, "delete": USER}

    @extend_schema(responses=UserSerializer, tags=["auth"])
    def get(self, request: MemberRequest) -> Response:
        """The caller with their memberships and preferences."""
        return Response(UserSerializer(request.user, context={"caller": request.auth}).data)

    @extend_schema(request=UserSerializer, responses=UserSerializer, tags=["auth"])
    def put(self, request: MemberRequest) -> Response:
        """Change the caller's own name."""
        return self._save(request, partial=False)

    @extend_schema(request=UserSerializer, responses=UserSerializer, tags=["auth"])
    def patch(self, request: MemberRequest) -> Response:
        """Change the caller's own name."""
        return self._save(request, partial=True)

    @extend_schema(responses={204: None}, tags=["auth"])
    def delete(self, request: MemberRequest) -> Response:
        """Erase the caller's account; 409 with what to do first, where an organization would be left without admin."""
        own_data.erase(user=request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)

    def _save(self, request: MemberRequest, *, partial: bool) -> Response:
        serializer = UserSerializer(request.user, data=request.data, partial=partial)
        serializer.is_valid(raise_exception=True)
        if "name" in serializer.validated_data:
            account.change_name(user=request.user, name=serializer.validated_data["name"])
        return Response(UserSerializer(request.user).data)


class PreferencesView(OrganizationAPIView):
    """The caller's preferences."""

    roles = {"get": USER, "put": USER, "patch": USER}

    @extend_schema(responses=PreferencesSerializer, tags=["auth"])
    def get(self, request: MemberRequest) -> Response:
        """Theme, language, time zone, whether rankings and searches hide names, and what to be told of by mail."""
        return Response(shown_preferences(request.user))

    @extend_schema(request=PreferencesSerializer, responses=PreferencesSerializer, tags=["auth"])
    def put(self, request: MemberRequest) -> Response:
        """Replace them; a notification and `hide_names` stay as they are where they are not named."""
        return self._save(request, partial=False)

    @extend_schema(request=PreferencesSerializer, responses=PreferencesSerializer, tags=["auth"])
    def patch(self, request: MemberRequest) -> Response:
        """Change some of them."""
        return self._save(request, partial=True)

    def _save(self, request: MemberRequest, *, partial: bool) -> Response:
        serializer = PreferencesSerializer(data=request.data, partial=partial)
        serializer.is_valid(raise_exception=True)
        preferences.save_preferences(user=request.user, **serializer.validated_data)
        return Response(shown_preferences(request.user))


class OwnExportView(OrganizationAPIView):
    """Everything held about the caller."""

    roles = {"get": USER}

    @extend_schema(responses=serializers.DictField(), tags=["auth"])
    def get(self, request: MemberRequest) -> Response:
        """The account, memberships, preferences, sign-ins, keys, activity and mail, as JSON."""
        return Response(own_data.export(user=request.user))
