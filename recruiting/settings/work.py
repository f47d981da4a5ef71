"""Background work."""

from celery.schedules import crontab

from recruiting.settings.data import REDIS_URL


def _celery_url(address: str) -> str:
    return address.replace("unix://", "redis+socket://").replace("?db=", "?virtual_host=")


CELERY_BROKER_URL = _celery_url(REDIS_URL)
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_TIME_LIMIT = 3600
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 500
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_TRANSPORT_OPTIONS = {"socket_timeout": 1.2, "socket_connect_timeout": 0.5, "max_retries": 1}
CELERY_TASK_PUBLISH_RETRY = False
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"
CELERY_BEAT_MAX_LOOP_INTERVAL = 5
CELERY_BEAT_SCHEDULE = {
    "relay": {"task": "core.relay", "schedule": 5.0, "options": {"expires": 5}},
    "relay mail": {"task": "core.relay_emails", "schedule": 5.0, "options": {"expires": 5}},
    "sweep mail": {"task": "core.sweep_emails", "schedule": crontab(hour="3", minute="27")},
    "sweep answers": {"task": "core.sweep_idempotency", "schedule": crontab(hour="3", minute="37")},
    "sweep sign-ins": {"task": "core.sweep_sign_ins", "schedule": crontab(hour="3", minute="47")},
    "expire exports": {"task": "core.expire_exports", "schedule": crontab(hour="3", minute="57")},
    "retention": {"task": "resumes.retention", "schedule": crontab(hour="2", minute="17")},
    "search alerts": {"task": "matching.search_alerts", "schedule": crontab(hour="4", minute="7")},
    "renew vectors": {"task": "matching.renew_vectors", "schedule": crontab(minute="23")},
    "rank what is outdated": {"task": "matching.rank_outdated", "schedule": crontab(minute="53")},
    "forget searches": {"task": "matching.forget_searches", "schedule": crontab(hour="2", minute="47")},
    "sweep files": {"task": "resumes.sweep_files", "schedule": crontab(hour="3", minute="17")},
}
