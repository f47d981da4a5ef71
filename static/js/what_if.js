// Sliders and switches of "What if": each slider shows its points; a reset leads to the weights in force and to all
// requirements, and asks for that list.
const form = document.getElementById("weights");
const sliders = form.querySelectorAll("input[type=range]");

function tell() {
  for (const slider of sliders) slider.parentElement.querySelector("output").textContent = slider.value;
}

form.addEventListener("input", tell);
form.addEventListener("reset", () =>
  setTimeout(() => {
    for (const slider of sliders) slider.value = slider.dataset.start;
    for (const box of form.querySelectorAll("[name=without]")) box.checked = false;
    tell();
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }),
);
tell();
