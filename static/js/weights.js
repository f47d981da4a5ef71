// Weight sliders: each shows its value, the foot says what is left to 100, and only a sum of 100 can be sent.
const form = document.getElementById("weights");
const sum = form.querySelector("[data-sum]");
const send = form.querySelector("[type=submit]");
const sliders = [...form.querySelectorAll("input[type=range]")];

function tally() {
  const total = sliders.reduce((points, slider) => points + Number(slider.value), 0);
  for (const slider of sliders) slider.parentElement.querySelector("output").textContent = slider.value;
  const left = 100 - total;
  sum.textContent = left ? `They add up to ${total}, not 100: ${left > 0 ? "add" : "take away"} ${Math.abs(left)}.` : "They add up to 100.";
  sum.classList.toggle("wrong", left !== 0);
  send.disabled = total !== 100;
}

form.addEventListener("input", tally);
form.addEventListener("reset", () => setTimeout(tally));
tally();
