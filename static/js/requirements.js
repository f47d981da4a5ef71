// The requirement editor: a Django formset whose rows are added from its empty form and dropped by their DELETE box.
// Proposals read from an advertisement become rows when they are accepted.
const editor = document.getElementById("requirements");
const rows = editor.querySelector("[data-rows]");
const pattern = document.getElementById("requirement-pattern");
const total = editor.querySelector("input[name$='-TOTAL_FORMS']");

function add(values = {}) {
  const holder = document.createElement("template");
  holder.innerHTML = pattern.innerHTML.replaceAll("__prefix__", total.value);
  const row = holder.content.firstElementChild;
  rows.append(row);
  total.value = Number(total.value) + 1;
  for (const [name, value] of Object.entries(values)) fill(row, name, value);
  return row;
}

function fill(row, name, value) {
  const field = row.querySelector(`[name$="-${name}"]`);
  if (!field) return;
  if (field.type === "checkbox") field.checked = value === "true";
  else field.value = value;
}

function drop(row) {
  row.querySelector("[name$='-DELETE']").checked = true;
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.hidden = true;
  (next?.querySelector("input:not([type=hidden])") ?? editor.querySelector("[data-add]")).focus();
}

function accept(proposal) {
  add(JSON.parse(proposal.dataset.values));
  settle(proposal);
}

// What the text states fills the fields that are empty, and the choices that nobody has made.
function fillFacts(proposals) {
  for (const [name, value] of Object.entries(JSON.parse(proposals.dataset.facts ?? "{}"))) {
    const field = document.querySelector(`#job-form [name="${name}"]`);
    if (!field) continue;
    const untouched = field.matches("select") ? !field.dataset.chosen && isAsServed(field) : !field.value;
    if (untouched) field.value = value;
  }
}

function isAsServed(select) {
  return document.getElementById("job-form").dataset.new !== undefined || !select.value;
}

function settle(proposal) {
  const list = proposal.parentElement;
  const next = proposal.nextElementSibling ?? proposal.previousElementSibling;
  proposal.remove();
  (next?.querySelector("button") ?? editor.querySelector("[data-add]")).focus();
  if (!list.children.length) list.closest("[data-proposals]").remove();
}

document.addEventListener("click", (event) => {
  const pressed = (name) => event.target.closest(`[data-${name}]`);
  const proposal = event.target.closest("[data-proposal]");
  if (pressed("add")) add().querySelector("input, select").focus();
  else if (pressed("drop")) drop(event.target.closest("[data-row]"));
  else if (pressed("accept")) accept(proposal);
  else if (pressed("dismiss")) settle(proposal);
  else if (pressed("accept-all")) document.querySelectorAll("[data-proposal]").forEach(accept);
});
document.getElementById("job-form").addEventListener("change", (event) => {
  if (event.target.matches("select")) event.target.dataset.chosen = "";
});
document.addEventListener("htmx:afterSwap", (event) => {
  const proposals = document.getElementById("proposals");
  if (event.detail.target?.id !== "proposals" && event.detail.elt?.id !== "proposals") return;
  fillFacts(proposals);
  proposals.querySelector("h2").focus();
});
