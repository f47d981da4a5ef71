// Deciding about candidates. Where a decision needs a reason, the server says so by the event "why", and the dialog
// sends the same decision again with it. While rows are chosen, the bar that moves them all is shown. A decision takes
// the control away that it was made with, so the focus goes to what stands in its place.
const dialog = document.getElementById("why");

function carried(name, value) {
  const input = document.createElement("input");
  Object.assign(input, { type: "hidden", name, value });
  return input;
}

document.body.addEventListener("why", (event) => {
  const { candidates, status, title, action, why } = event.detail;
  const fields = candidates.map((candidate) => carried("candidate", candidate));
  dialog.querySelector("[data-carried]").replaceChildren(...fields, carried("status", status));
  dialog.querySelector("[data-title]").textContent = title;
  dialog.querySelector("[data-action]").textContent = action;
  dialog.querySelector("[data-why]").textContent = why;
  dialog.querySelector("form").reset();
  dialog.showModal();
  dialog.querySelector("#why-reason").focus();
});

document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful && event.target.closest?.("#why")) dialog.close();
});

let decided = "";

document.addEventListener("htmx:beforeRequest", (event) => {
  const place = event.detail.elt.closest(".decide, .decision, .board .card");
  if (place) decided = place.contains(document.activeElement) ? place.id : "";
});

function heir(place) {
  if (!place) return document.querySelector(".board");
  return place.closest("tr")?.querySelector("a.open") ?? place.querySelector("select") ?? place.querySelector("a");
}

function keepFocus() {
  if (!decided || dialog.open) return;
  const isLost = document.activeElement === document.body || dialog.contains(document.activeElement);
  if (isLost) heir(document.getElementById(decided))?.focus();
  decided = "";
}

dialog?.addEventListener("close", keepFocus);
document.addEventListener("htmx:afterRequest", keepFocus);

function showBulk() {
  const bulk = document.getElementById("bulk");
  if (!bulk) return;
  const chosen = document.querySelectorAll("#chosen input[name=match]:checked").length;
  bulk.hidden = chosen === 0;
  bulk.querySelector("[data-chosen]").textContent = chosen;
}

document.addEventListener("change", (event) => {
  if (event.target.name === "match") showBulk();
});
document.addEventListener("htmx:afterSettle", showBulk);
showBulk();
