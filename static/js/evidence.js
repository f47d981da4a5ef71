// A field that was read and its place in the resume light each other up, on hover and on focus, both ways; a click
// leads from one to the other and keeps both lit. Both carry data-evidence with the same key. Without this module
// the links between them still lead there.
function pairOf(key) {
  return document.querySelectorAll(`[data-evidence="${CSS.escape(key)}"]`);
}

function light(key, name, on) {
  for (const element of pairOf(key)) element.classList.toggle(name, on);
}

function follow(event, on) {
  const element = event.target.closest?.("[data-evidence]");
  if (element) light(element.dataset.evidence, "lit", on);
}

function inSheet(element) {
  return Boolean(element.closest("#sheet"));
}

// Scrolls the frame of the pages alone, never the page under the reader's hand.
export function bringIntoView(spot) {
  const frame = spot.closest(".paper-frame");
  const outer = frame.getBoundingClientRect();
  const inner = spot.getBoundingClientRect();
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  frame.scrollTop += inner.top - outer.top - frame.clientHeight / 3;
}

function other(element) {
  const here = inSheet(element);
  return [...pairOf(element.dataset.evidence)].find((found) => inSheet(found) !== here && found !== element);
}

function keep(key) {
  for (const element of document.querySelectorAll(".kept")) element.classList.remove("kept");
  light(key, "kept", true);
}

function lead(event) {
  const link = event.target.closest?.("a[data-evidence]");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const aim = other(link);
  if (!aim) return;
  event.preventDefault();
  keep(link.dataset.evidence);
  if (!inSheet(aim)) {
    aim.scrollIntoView({ block: "center" });
    const focusable = aim.matches("a") ? aim : aim.querySelector("a[data-evidence]");
    focusable?.focus({ preventScroll: true });
  } else {
    const frame = aim.closest(".paper-frame");
    frame.closest("#sheet").scrollIntoView({ block: "nearest" });
    bringIntoView(aim);
    aim.focus({ preventScroll: true });
  }
}

document.addEventListener("pointerover", (event) => follow(event, true));
document.addEventListener("pointerout", (event) => follow(event, false));
document.addEventListener("click", lead);
document.addEventListener("focusin", (event) => {
  follow(event, true);
  const element = event.target.closest?.("a[data-evidence]");
  const spot = element && !inSheet(element) && other(element);
  if (spot) bringIntoView(spot);
});
document.addEventListener("focusout", (event) => follow(event, false));

// A correction renews the pages; the reader stays where they were.
let scrolled = 0;
document.addEventListener("htmx:oobBeforeSwap", (event) => {
  if (event.detail.target.id === "sheet") scrolled = event.detail.target.querySelector(".paper-frame")?.scrollTop ?? 0;
});
document.addEventListener("htmx:oobAfterSwap", () => {
  const frame = document.querySelector("#sheet .paper-frame");
  if (frame && scrolled) frame.scrollTop = scrolled;
});
