// Light, dark or the system's theme: kept in a cookie, so that the server writes it into the page and nothing flashes,
// and with the person's preferences, so that it is the same on every device.
const YEAR = 365 * 24 * 60 * 60;

function choose(theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=${YEAR}; samesite=lax`;
  showChoice(theme);
  keep(theme);
}

function keep(theme) {
  const headers = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
  const body = new URLSearchParams({ theme });
  fetch("/account/theme", { method: "POST", headers, body, keepalive: true }).catch(() => {});
}

function showChoice(theme) {
  for (const button of document.querySelectorAll("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-theme-choice]");
  if (button) choose(button.dataset.themeChoice);
});
showChoice(document.documentElement.dataset.theme ?? "system");
