// The ranking by keyboard: j, k and the arrows move the selection, Enter opens it. Opening a row swaps the
// explanation beside the list (htmx on the row's link); where there is no room for both, it takes the list's place.
import { isTyping, keysAreOn } from "./keys.js";

const STEPS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const SETTLED = 120; // milliseconds without another step before the explanation is asked for
const split = document.querySelector(".split");
const compare = document.getElementById("compare");
let opening;

const links = () => [...split.querySelectorAll("a.open")];

function select(link) {
  for (const other of links()) other.removeAttribute("aria-current");
  link.setAttribute("aria-current", "true");
}

function move(step) {
  const all = links();
  const at = all.findIndex((link) => link.hasAttribute("aria-current"));
  const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  select(next);
  clearTimeout(opening);
  opening = setTimeout(() => next.click(), SETTLED);
}

function countChosen() {
  const chosen = split.querySelectorAll("input[name=match]:checked").length;
  compare.disabled = chosen < 2 || chosen > 10;
  compare.querySelector("[data-count]").textContent = chosen || "";
}

document.addEventListener("keydown", (event) => {
  const step = STEPS[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || !keysAreOn()) return;
  if (event.key.startsWith("Arrow") && event.target.closest(".detail, input")) return;
  event.preventDefault();
  move(step);
});

split.addEventListener("click", (event) => {
  const link = event.target.closest("a.open");
  if (link && !event.ctrlKey && !event.metaKey) {
    select(link);
    split.dataset.open = "";
  }
  if (event.target.closest("a.back")) {
    event.preventDefault();
    delete split.dataset.open;
    split.querySelector("a.open[aria-current]")?.focus();
  }
});

split.addEventListener("change", (event) => {
  if (event.target.name === "match") countChosen();
});

countChosen();
