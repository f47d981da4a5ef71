// The ranking by keyboard: j, k and the arrows move the selection, Enter opens it. Opening a row swaps the
// explanation beside the list (htmx on the row's link); where there is no room for both, it takes the list's place.
// Filters swap the whole list, so nothing of it is held between two events.
import { isTyping, keysAreOn } from "./keys.js";

const STEPS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const SETTLED = 120; // milliseconds without another step before the explanation is asked for
let opening;

const split = () => document.querySelector(".split");
const links = () => [...document.querySelectorAll(".split a.open")];

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
  const compare = document.getElementById("compare");
  if (!compare) return;
  const chosen = document.querySelectorAll(".split input[name=match]:checked").length;
  compare.disabled = chosen < 2 || chosen > 10;
  const short = chosen === 1 && "1, choose one more";
  const long = chosen > 10 && `${chosen}, at most 10`;
  compare.querySelector("[data-count]").textContent = short || long || chosen || "";
}

document.addEventListener("keydown", (event) => {
  const step = STEPS[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || !keysAreOn()) return;
  if (event.key.startsWith("Arrow") && event.target.closest(".detail, input")) return;
  event.preventDefault();
  move(step);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest(".split a.open");
  if (link && !event.ctrlKey && !event.metaKey) {
    select(link);
    split().dataset.open = "";
  }
  const back = event.target.closest(".split a.back");
  if (back) {
    event.preventDefault();
    history.replaceState(history.state, "", back.href);
    delete split().dataset.open;
    document.querySelector(".split a.open[aria-current]")?.focus();
  }
});

document.addEventListener("change", (event) => {
  if (event.target.name === "match") countChosen();
});
document.addEventListener("htmx:afterSettle", (event) => {
  countChosen();
  if (event.detail.target?.id !== "explanation") return;
  const place = event.detail.target;
  place.scrollTop = 0;
  if (getComputedStyle(place.querySelector(".back")).display !== "none") {
    window.scrollTo({ top: 0 });
    place.focus({ preventScroll: true });
  }
});

countChosen();
