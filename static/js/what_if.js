// Sliders and switches of "What if": each slider shows its points; a reset asks for the list as the form stands again.
const form = document.getElementById("weights");
const sliders = form.querySelectorAll("input[type=range]");

function tell() {
  for (const slider of sliders) slider.parentElement.querySelector("output").textContent = slider.value;
}

form.addEventListener("input", tell);
form.addEventListener("reset", () =>
  setTimeout(() => {
    tell();
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }),
);
tell();
