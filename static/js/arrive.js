// Once, when a page opens: the current tab in sight where tabs scroll, and the cursor in the first field that is wrong.
const tab = document.querySelector(".tabs [aria-current]");
tab?.parentElement.scrollTo({ left: tab.offsetLeft - (tab.parentElement.clientWidth - tab.offsetWidth) / 2 });
document.querySelector("main [aria-invalid='true']")?.focus();
