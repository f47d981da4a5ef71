// Single-key shortcuts. An element says which key presses or focuses it: data-key="s", listed by data-key-help;
// data-keys="j k" only lists keys that another module handles.
// They are silent inside inputs and dialogs, and a switch in their list turns them off for good.
import { isTyping, keysAreOn, turnKeys } from "./keys.js";

const list = document.getElementById("shortcuts");
const toggle = document.getElementById("shortcuts-on");

function describe() {
  const shown = list.querySelector("dl");
  shown.replaceChildren();
  for (const element of document.querySelectorAll("[data-key-help]")) {
    const term = document.createElement("dt");
    for (const key of (element.dataset.keys ?? element.dataset.key).split(" ")) {
      const cap = document.createElement("kbd");
      cap.textContent = key.toUpperCase();
      term.append(cap);
    }
    const meaning = document.createElement("dd");
    meaning.textContent = element.dataset.keyHelp;
    shown.append(term, meaning);
  }
}

function act(element) {
  if (element.matches("input:not([type=checkbox]), textarea, select")) {
    element.focus();
    element.select?.();
  } else {
    element.click();
    if (element.matches("summary")) element.focus();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || !keysAreOn()) return;
  const element = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]:not(:disabled)`);
  if (!element) return;
  event.preventDefault();
  act(element);
});

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-shortcuts-open]")) return;
  describe();
  list.showModal();
});

toggle.checked = keysAreOn();
toggle.addEventListener("change", () => turnKeys(toggle.checked));
