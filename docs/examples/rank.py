"""Rank resumes for a job: python rank.py advertisement.txt resume.pdf resume.docx

RECRUITING_URL and RECRUITING_TOKEN say where and as whom.
"""

import os
import pathlib
import sys
import time
import uuid

import requests


def call(method, path, **body):
    headers = {"Authorization": "Bearer " + os.environ["RECRUITING_TOKEN"], "Idempotency-Key": str(uuid.uuid4())}
    url = os.environ["RECRUITING_URL"] + "/api/v1" + path
    answer = requests.request(method, url, headers=headers, timeout=60, **body)
    return answer.json() if answer.ok else sys.exit(answer.text)


def wait(task):
    while task["task_id"] and call("GET", f"/tasks/{task['task_id']}/status")["status"] in ("queued", "running"):
        time.sleep(1)


text, *files = [pathlib.Path(name) for name in sys.argv[1:]]
for file in call("POST", "/resumes/upload", files=[("files", (f.name, f.read_bytes())) for f in files])["results"]:
    wait(file)
title = text.read_text().strip().splitlines()[0]
job = "/jobs/" + call("POST", "/jobs", json={"title": title, "description": text.read_text(), "status": "active"})["id"]
call("POST", f"{job}/requirements", json=call("POST", f"{job}/requirements/extract", json={})["proposals"])
wait(call("POST", f"{job}/match"))
for match in call("GET", f"{job}/matches")["results"]:
    print(match["rank"], match["candidate"]["name"], match["score"])
    for part in call("GET", f"/matches/{match['id']}")["contributions"]:
        for reason in part["reasons"]:
            print(f"  {reason['points']:5} {reason['text']}", *(f"“{quote['text']}”" for quote in reason["quotes"]))
