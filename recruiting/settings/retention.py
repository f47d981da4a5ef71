"""How long what was announced, asked for or exported waits."""

from recruiting import environment as env

ORGANIZATION_ERASURE_DAYS = env.integer("ORGANIZATION_ERASURE_DAYS", 7, low=0)
EXPORT_DAYS = env.integer("EXPORT_DAYS", 7, low=1)
SEARCH_EVENT_DAYS = env.integer("SEARCH_EVENT_DAYS", 90, low=1)
RETENTION_NOTICE_DAYS = env.integer("RETENTION_NOTICE_DAYS", 14, low=1)
