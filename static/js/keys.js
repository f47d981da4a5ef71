// May a single key act now?
const SETTING = "shortcuts-off";

export function keysAreOn() {
  return localStorage.getItem(SETTING) === null;
}

export function turnKeys(on) {
  if (on) localStorage.removeItem(SETTING);
  else localStorage.setItem(SETTING, "1");
}

export function isTyping(event) {
  const field = event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  return Boolean(field || document.querySelector("dialog[open]"));
}
