// A field that was read and its quote in the resume light each other up, on hover and on focus, both ways.
// Both carry data-evidence with the same number.
function light(number, on) {
  for (const element of document.querySelectorAll(`[data-evidence="${CSS.escape(number)}"]`)) {
    element.classList.toggle("lit", on);
  }
}

function follow(event, on) {
  const element = event.target.closest?.("[data-evidence]");
  if (element) light(element.dataset.evidence, on);
}

function bringIntoView(event) {
  const element = event.target.closest?.("a.spot-no[data-evidence]");
  if (!element) return;
  const spot = document.querySelector(`.spot[data-evidence="${CSS.escape(element.dataset.evidence)}"]`);
  spot?.scrollIntoView({ block: "nearest" });
}

document.addEventListener("pointerover", (event) => follow(event, true));
document.addEventListener("pointerout", (event) => follow(event, false));
document.addEventListener("focusin", (event) => {
  follow(event, true);
  bringIntoView(event);
});
document.addEventListener("focusout", (event) => follow(event, false));
