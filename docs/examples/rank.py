"""Rank resumes for a job, with reasons: python rank.py job.json resume.pdf resume.docx

RECRUITING_URL and RECRUITING_TOKEN say where and as whom.
"""

import json
import os
import sys
import time
from pathlib import Path

import requests

api, http = os.environ["RECRUITING_URL"] + "/api/v1", requests.Session()
http.headers["Authorization"] = "Bearer " + os.environ["RECRUITING_TOKEN"]
http.post(f"{api}/resumes/upload", files=[("files", (name, Path(name).read_bytes())) for name in sys.argv[2:]])
job = f"{api}/jobs/" + http.post(f"{api}/jobs", json=json.loads(Path(sys.argv[1]).read_text())).json()["id"]
http.post(f"{job}/requirements", json=http.post(f"{job}/requirements/extract", json={}).json()["proposals"])
while http.get(f"{api}/tasks?status=queued&status=running").json()["results"]:
    time.sleep(1)
for match in http.get(f"{job}/matches").json()["results"]:
    for part in http.get(f"{api}/matches/{match['id']}").json()["contributions"]:
        print(match["rank"], match["candidate"]["name"], *(reason["text"] for reason in part["reasons"]), sep="  ")
