// Once, when a page opens: the current tab in sight where tabs scroll, and the focus on the first field that is wrong,
// else on the content where the page answers something that was done.
const tab = document.querySelector(".tabs [aria-current]");
tab?.parentElement.scrollTo({ left: tab.offsetLeft - (tab.parentElement.clientWidth - tab.offsetWidth) / 2 });
const wrong = document.querySelector("main [aria-invalid='true']");
if (wrong) wrong.focus();
else if (document.querySelector("#toasts .toast")) document.getElementById("main")?.focus({ preventScroll: true });
