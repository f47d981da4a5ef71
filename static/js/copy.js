// A button with data-copy="id" copies the value of that input; where the browser refuses, the text stays selected.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  source.select();
  let text = "Copied.";
  try {
    await navigator.clipboard.writeText(source.value);
  } catch {
    text = "Press the keys to copy: the text is selected.";
  }
  document.body.dispatchEvent(new CustomEvent("toast", { detail: { text } }));
});
