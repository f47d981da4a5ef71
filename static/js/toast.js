// Short news with an undo. From the server: an HX-Trigger header {"toast": {"text": …, "undo": URL or absent}};
// from another module: document.body.dispatchEvent(new CustomEvent("toast", {detail: {text, undo}})).
const SECONDS = 8;
const region = document.getElementById("toasts");
const pattern = document.getElementById("toast-pattern");

function retire(toast) {
  let timer = setTimeout(() => toast.remove(), SECONDS * 1000);
  const hold = () => clearTimeout(timer);
  const resume = () => {
    hold();
    timer = setTimeout(() => toast.remove(), SECONDS * 1000);
  };
  toast.addEventListener("pointerenter", hold);
  toast.addEventListener("focusin", hold);
  toast.addEventListener("pointerleave", resume);
  toast.addEventListener("focusout", resume);
}

function show({ text, undo }) {
  const toast = pattern.content.firstElementChild.cloneNode(true);
  toast.querySelector("[data-text]").textContent = text;
  const form = toast.querySelector("form");
  if (undo) form.action = undo;
  else form.remove();
  region.append(toast);
  retire(toast);
}

function reasonIn(page) {
  const told = new DOMParser().parseFromString(page, "text/html").querySelector("[data-error]");
  return told?.textContent ?? "That did not work. Nothing was changed; try again.";
}

document.body.addEventListener("toast", (event) => show(event.detail));
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-toast-close]")) event.target.closest(".toast").remove();
});
document.addEventListener("htmx:responseError", (event) => show({ text: reasonIn(event.detail.xhr.responseText) }));
document.addEventListener("htmx:sendError", () => show({ text: "The server cannot be reached. Nothing was changed." }));
for (const toast of region.children) retire(toast);
