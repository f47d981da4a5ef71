#!/bin/sh
# Rank resumes for a job, with reasons: sh rank.sh job.json resume.pdf resume.docx
# RECRUITING_URL and RECRUITING_TOKEN say where and as whom. It needs curl 7.82 and jq.
set -eu
call() { path=$1; shift; curl -sS --fail-with-body --oauth2-bearer "$RECRUITING_TOKEN" "$RECRUITING_URL/api/v1$path" "$@"; }
advertisement=$1; shift
for file in "$@"; do call /resumes/upload --form "files=@\"$file\"" >/dev/null; done
job=$(call /jobs --json "@$advertisement" | jq -r .id)
call "/jobs/$job/requirements/extract" --json '{}' | jq .proposals | call "/jobs/$job/requirements" --json @- >/dev/null
until call '/tasks?status=queued&status=running' | jq -e '.results == []' >/dev/null; do sleep 1; done
for match in $(call "/jobs/$job/matches" | jq -r '.results[].id'); do
    call "/matches/$match" | jq -r '"\(.rank)  \(.candidate.name)  \(.contributions[].reasons[].text)"'
done
