"""The REST API, its tokens and its schema."""

from datetime import timedelta

from corsheaders.defaults import default_headers

from recruiting import environment as env

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "core.api.authentication.ApiKeyAuthentication",
        "core.api.authentication.TokenAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["core.api.permissions.DeniedUnlessDeclared"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "core.api.negotiation.JSONOnly",
    "DEFAULT_PARSER_CLASSES": ["core.api.parsers.StrictJSONParser"],
    "DEFAULT_PAGINATION_CLASS": "core.api.pagination.NewestFirst",
    "DEFAULT_FILTER_BACKENDS": ["core.api.filters.StrictFilterBackend"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_THROTTLE_CLASSES": ["core.api.throttling.UserThrottle"],
    "EXCEPTION_HANDLER": "core.api.errors.problem_response",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
# Requests and seconds, by the organization's plan and for operations that name a limit of their own.
RATE_LIMITS = {
    "standard": env.rate("API_RATE_STANDARD", "100/min"),
    "premium": env.rate("API_RATE_PREMIUM", "1000/min"),
    "login": env.rate("LOGIN_RATE", "20/min"),
    "upload": env.rate("UPLOAD_RATE", "30/min"),
}
API_REQUIRE_IF_MATCH = env.boolean("API_REQUIRE_IF_MATCH", default=False)

CORS_ALLOWED_ORIGINS = env.words("CORS_ALLOWED_ORIGINS")
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_CREDENTIALS = False
CORS_ALLOW_HEADERS = (*default_headers, "idempotency-key", "if-match", "if-none-match", "x-request-id", "x-api-key")
CORS_EXPOSE_HEADERS = (
    "ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "RateLimit-Limit", "RateLimit-Remaining",
    "RateLimit-Reset", "Retry-After", "Idempotency-Replayed", "X-Request-ID", "Deprecation", "Sunset",
)  # fmt: skip
SIMPLE_JWT = {
    "ACCESS_TOKEN_LIFETIME": timedelta(minutes=15),
    "REFRESH_TOKEN_LIFETIME": timedelta(days=30),
    "ALGORITHM": "HS256",
    "USER_ID_CLAIM": "sub",
    "ISSUER": "recruiting",
    "AUDIENCE": "recruiting-api",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Recruiting API",
    "VERSION": "1.0.0",
    "DESCRIPTION": "Upload resumes, describe jobs, and read ranked, explained matches.",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SERVE_AUTHENTICATION": [],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "SCHEMA_PATH_PREFIX": r"/api/v1",
    "SERVERS": [{"url": "/"}],
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "core.api.schema_conventions.describe_conventions",
        "core.api.schema.describe_errors",
        "recruiting.api_examples.add_examples",
    ],
    "ENUM_NAME_OVERRIDES": {
        "TaskStatus": "core.enums.TaskStatus",
        "CandidateSource": "resumes.enums.CandidateSource",
        "ResumeStatus": "resumes.enums.ResumeStatus",
        "JobStatus": "jobs.enums.JobStatus",
        "RequirementKind": "jobs.enums.RequirementKind",
        "StageKind": "jobs.enums.StageKind",
    },
}
API_TAGS = {
    "auth": "Accounts, tokens and the caller.",
    "organization": "The organization at hand, its members and invitations.",
    "resumes": "Files that are uploaded, and what was read from them.",
    "candidates": "People, with the evidence of every field.",
    "jobs": "Postings, what they ask for, and their rankings.",
    "matches": "Scores of candidates for jobs, with the reasons that add up to them.",
    "analytics": "Figures over many candidates and decisions, such as how groups fare.",
    "tasks": "Work in the background: how far it is, and what came of it.",
    "settings": "Skills, scoring and other choices of the organization.",
    "webhooks": "Events that are sent to other systems, and those taken from them.",
    "admin": "What administrators see and do: users, figures, the log, imports, flags.",
    "health": "Whether the service is up.",
}
