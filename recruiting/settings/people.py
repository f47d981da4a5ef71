"""Accounts and passwords."""

from recruiting import environment as env
from recruiting.settings.base import PRODUCTION

AUTH_USER_MODEL = "core.User"
LOGIN_URL = "core:sign-in"
LOGIN_REDIRECT_URL = "home"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "core.passwords.ContextWordsValidator"},
]
PASSWORD_RESET_TIMEOUT = 3600
# "required": an account begins when its address is confirmed by mail, and signing up says nothing of other accounts.
EMAIL_VERIFICATION = env.choice(
    "EMAIL_VERIFICATION", "required" if PRODUCTION else "optional", ("required", "optional")
)
# Attempts to sign in, and the seconds in which they count; core.services.attempts says for whom.
LOGIN_LIMITS = {"pair": (10, 600), "device": (10, 600), "address": (100, 600), "account": (50, 3600)}

# People whom Clerk signs in; off until the issuer is named.
CLERK_ISSUER = env.text("CLERK_ISSUER").rstrip("/")
CLERK_JWKS_URL = env.text("CLERK_JWKS_URL") or f"{CLERK_ISSUER}/.well-known/jwks.json"
CLERK_AUTHORIZED_PARTIES = env.words("CLERK_AUTHORIZED_PARTIES")
CLERK_WEBHOOK_SECRET = env.text("CLERK_WEBHOOK_SECRET")
