// Sends files one request each, a few at a time, with a row and a bar for each. A finished request answers with the
// row as the server sees it; htmx polls the batch for what the readers find after that.
const AT_ONCE = 3;
const form = document.getElementById("upload");
const area = form.querySelector(".drop");
const input = area.querySelector("input[type=file]");
const sending = document.getElementById("sending");
const rows = sending.querySelector("tbody");
const pattern = document.getElementById("sending-pattern");
const waiting = [];
let running = 0;
let finished = 0;
let expected = 0;

function size(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function rowFor(file) {
  const row = pattern.content.firstElementChild.cloneNode(true);
  row.querySelector("[data-name]").textContent = file.name;
  row.querySelector("[data-size]").textContent = size(file.size);
  row.querySelector("progress").setAttribute("aria-label", `Sending ${file.name}`);
  return row;
}

function take(files) {
  const limit = Number(form.dataset.maxFiles);
  const chosen = [...files].slice(0, limit);
  if (files.length > limit) {
    const text = `${files.length} files are too many at once. The first ${limit} are being sent.`;
    document.body.dispatchEvent(new CustomEvent("toast", { detail: { text } }));
  }
  sending.hidden = false;
  expected += chosen.length;
  for (const file of chosen) {
    const row = rowFor(file);
    rows.append(row);
    waiting.push({ file, row });
  }
  tell();
  work();
}

function work() {
  while (running < AT_ONCE && waiting.length) {
    running += 1;
    send(waiting.shift());
  }
}

function send({ file, row }) {
  const data = new FormData(form);
  data.delete(input.name);
  data.append(input.name, file);
  const request = new XMLHttpRequest();
  const bar = row.querySelector("progress");
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
  });
  request.addEventListener("load", () => settle(row, request, file));
  request.addEventListener("error", () => fail(row, file, "The connection broke. Nothing was kept."));
  request.addEventListener("loadend", () => {
    running -= 1;
    finished += 1;
    tell();
    work();
  });
  request.open("POST", form.action);
  request.setRequestHeader("HX-Request", "true");
  request.send(data);
}

function settle(row, request, file) {
  if (request.status >= 400) {
    fail(row, file, request.status === 413 ? "Too large for this server." : "The server refused it. Nothing was kept.");
    return;
  }
  const holder = document.createElement("template");
  holder.innerHTML = request.responseText;
  const answers = [...holder.content.querySelectorAll("tr")];
  row.replaceWith(...answers);
  answers.forEach((answer) => window.htmx?.process(answer));
  document.body.dispatchEvent(new Event("sent"));
}

function fail(row, file, reason) {
  row.querySelector("[data-state]").textContent = "Not sent";
  row.querySelector("[data-result]").textContent = reason;
  const retry = row.querySelector("[data-retry]");
  retry.hidden = false;
  retry.setAttribute("aria-label", `Send ${file.name} again`);
  retry.addEventListener("click", () => {
    row.remove();
    take([file]);
  });
}

function tell() {
  const bar = sending.querySelector("[data-all]");
  bar.max = expected;
  bar.value = finished;
  sending.querySelector("[data-summary]").textContent = `${finished} of ${expected} files sent`;
  const done = finished === expected;
  bar.hidden = done;
  sending.querySelector("[role=status]").textContent = done ? `All ${expected} files are sent` : "";
}

input.addEventListener("change", () => {
  take(input.files);
  input.value = "";
});
for (const name of ["dragenter", "dragover"]) {
  area.addEventListener(name, (event) => {
    event.preventDefault();
    area.classList.add("over");
  });
}
area.addEventListener("dragleave", () => area.classList.remove("over"));
area.addEventListener("drop", (event) => {
  event.preventDefault();
  area.classList.remove("over");
  take(event.dataTransfer.files);
});
addEventListener("beforeunload", (event) => {
  if (finished < expected) event.preventDefault();
});
// A row that is still on its way to the page cannot be replaced yet; a later answer brings it again.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target.id !== "progress") return;
  const answer = document.createElement("template");
  answer.innerHTML = event.detail.serverResponse;
  for (const carrier of answer.content.querySelectorAll("template")) {
    const row = carrier.content.firstElementChild;
    if (row && !document.getElementById(row.id)) carrier.remove();
  }
  event.detail.serverResponse = answer.innerHTML;
});
