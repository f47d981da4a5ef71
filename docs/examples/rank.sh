#!/bin/sh
# Rank resumes for a job: RECRUITING_URL=… RECRUITING_TOKEN=… sh rank.sh advertisement.txt resume.pdf resume.docx
set -eu
api="$RECRUITING_URL/api/v1"
advertisement=$1
shift

call() { # call METHOD PATH [curl options]
    method=$1 path=$2
    shift 2
    curl --silent --show-error --fail-with-body --request "$method" "$api$path" \
        --header "Authorization: Bearer $RECRUITING_TOKEN" --header "Idempotency-Key: $(python3 -c 'import uuid; print(uuid.uuid4())')" "$@"
}
pick() { python3 -c "import json, sys; answer = json.load(sys.stdin); print($1)"; }
wait_for() {
    until call GET "/tasks/$1/status" | pick 'answer["status"]' | grep -q -v -e queued -e running; do sleep 1; done
}

set -- $(for file in "$@"; do printf -- '--form files=@%s ' "$file"; done)
for task in $(call POST /resumes/upload "$@" | pick '*[file["task_id"] for file in answer["results"] if file["task_id"]]'); do
    wait_for "$task"
done
body=$(python3 -c 'import json, sys; text = open(sys.argv[1]).read(); print(json.dumps({"title": text.strip().splitlines()[0], "description": text, "status": "active"}))' "$advertisement")
job=$(call POST /jobs --json "$body" | pick 'answer["id"]')
proposals=$(call POST "/jobs/$job/requirements/extract" --json '{}' | pick 'json.dumps(answer["proposals"])')
call POST "/jobs/$job/requirements" --json "$proposals" >/dev/null
wait_for "$(call POST "/jobs/$job/match" | pick 'answer["task_id"]')"
for match in $(call GET "/jobs/$job/matches" | pick '*[match["id"] for match in answer["results"]]'); do
    call GET "/matches/$match" | pick 'answer["rank"], answer["candidate"]["name"], answer["score"],
        *["\n  " + reason["text"] for part in answer["contributions"] for reason in part["reasons"]]'
done
