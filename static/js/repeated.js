// Inputs that repeat: a group's rows are added as empty copies of its last one, and dropped.
function empty(row) {
  for (const field of row.querySelectorAll("input")) field.value = "";
  for (const field of row.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const list of row.querySelectorAll(".errorlist")) list.remove();
}

// "Alias 2", "Remove alias 2": every label tells its row's number.
function number(rows) {
  [...rows.children].forEach((row, index) => {
    for (const named of row.querySelectorAll("[aria-label]")) {
      named.setAttribute("aria-label", named.getAttribute("aria-label").replace(/\d+$/, index + 1));
    }
  });
}

function add(group) {
  const rows = group.querySelector("[data-rows]");
  const row = rows.lastElementChild.cloneNode(true);
  empty(row);
  rows.append(row);
  window.htmx?.process(row);
  number(rows);
  row.querySelector("input").focus();
}

function drop(row) {
  const rows = row.parentElement;
  const next = row.nextElementSibling ?? row.previousElementSibling;
  if (next) row.remove();
  else empty(row);
  number(rows);
  (next ?? row).querySelector("input").focus();
}

document.addEventListener("click", (event) => {
  const group = event.target.closest("[data-repeated]");
  if (group && event.target.closest("[data-add]")) add(group);
  else if (group && event.target.closest("[data-drop]")) drop(event.target.closest("[data-row]"));
});
