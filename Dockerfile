# syntax=docker/dockerfile:1
# The site, its worker and its scheduler in one image; `manage.py serve --only …` chooses.

FROM python:3.11.14-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/venv
COPY requirements.txt ./
RUN /opt/venv/bin/pip install --requirement requirements.txt

FROM python:3.11.14-slim-bookworm
RUN apt-get update \
    && apt-get install --yes --no-install-recommends tesseract-ocr \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/recruiting --create-home --shell /usr/sbin/nologin recruiting
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    RECRUITING_ENV=production \
    RECRUITING_VAR=/var/lib/recruiting
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY manage.py ./
COPY recruiting ./recruiting
COPY core ./core
COPY resumes ./resumes
COPY jobs ./jobs
COPY matching ./matching
COPY interviews ./interviews
COPY templates ./templates
COPY static ./static
COPY deploy/probe.py ./deploy/probe.py
RUN SECRET_KEY=only-for-collecting-files python manage.py collectstatic --no-input
USER recruiting
VOLUME /var/lib/recruiting
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=6s --start-period=30s --retries=3 CMD ["python", "deploy/probe.py", "/api/v1/health"]
CMD ["python", "manage.py", "serve", "--only", "web", "--host", "0.0.0.0", "--port", "8000"]
