// While a field is corrected, text of the resume goes into it: click a line for its part under the pointer, mark words
// for just these, or choose a line from the list in the form, which is the way by keyboard. Where the text stands is
// sent with it, in characters of the resume (code points, as the server counts them).
import { bringIntoView } from "./evidence.js";

const PARTS = /\t+|\s[|•·]\s|\s{2,}/g;
const SPLIT = new RegExp(PARTS.source);
const TAKES = "input:is([type=text], [type=email], [type=url], [type=tel], [type=search], :not([type])), textarea";
let chosen = null;

const sheet = () => document.getElementById("sheet");
const openForm = () => document.querySelector("#read form[data-pick]");
const count = (text) => [...text].length;

function field() {
  if (chosen?.isConnected && chosen.closest("form[data-pick]")) return chosen;
  return openForm()?.querySelector(TAKES) ?? null;
}

// ---- The text of the resume: lines with their place, and the place of a point in the document ----
function textNodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest("sup") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function lines() {
  const drawn = [...sheet().querySelectorAll(".words text")];
  if (drawn.length) {
    return drawn.map((element) => ({ text: element.textContent, start: Number(element.dataset.start), element }));
  }
  const transcript = sheet().querySelector(".transcript");
  if (!transcript) return [];
  let start = 0;
  const whole = textNodes(transcript).map((node) => node.data).join("");
  return whole.split("\n").map((text) => {
    const line = { text, start, element: transcript };
    start += count(text) + 1;
    return line;
  });
}

function placeOf(node, offset) {
  const drawn = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".words text");
  if (drawn) {
    const before = node.nodeType === Node.TEXT_NODE ? node.data.slice(0, offset) : offset ? drawn.textContent : "";
    return Number(drawn.dataset.start) + count(before);
  }
  const transcript = sheet().querySelector(".transcript");
  if (!transcript?.contains(node)) return null;
  const before = document.createRange();
  before.setStart(transcript, 0);
  before.setEnd(node, offset);
  return textNodes(before.cloneContents()).reduce((sum, part) => sum + count(part.data), 0);
}

function textBetween(start, end) {
  const found = lines().filter((line) => line.start < end && line.start + count(line.text) > start);
  return found.map((line) => [...line.text].slice(Math.max(start - line.start, 0), end - line.start).join("")).join("\n");
}

function partAt(line, place) {
  const edges = [...line.text.matchAll(PARTS)].map((match) => [
    count(line.text.slice(0, match.index)),
    count(line.text.slice(0, match.index + match[0].length)),
  ]);
  let begin = 0;
  for (const [end, next] of [...edges, [count(line.text), Infinity]]) {
    if (place - line.start < next) return { start: line.start + begin, end: line.start + end };
    begin = next;
  }
  return null;
}

// ---- Taking ----
function marked() {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!sheet().contains(range.commonAncestorContainer)) return null;
  const [start, end] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)];
  return start !== null && end > start ? { start, end } : null;
}

function pointed(event) {
  const drawn = event.target.closest(".words text");
  let place = null;
  if (drawn) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawn.getScreenCTM().inverse());
    const number = Math.max(drawn.getCharNumAtPosition(point), 0);
    place = Number(drawn.dataset.start) + count(drawn.textContent.slice(0, number));
  } else if (event.target.closest(".transcript")) {
    const caret = document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const position = caret ?? document.caretPositionFromPoint?.(event.clientX, event.clientY);
    if (position) place = placeOf(position.startContainer ?? position.offsetNode, position.startOffset ?? position.offset);
  }
  const line = place === null ? null : lines().find((one) => one.start <= place && place <= one.start + count(one.text));
  return line ? partAt(line, place) : null;
}

function hidden(form, name, value) {
  let input = form.querySelector(`input[type=hidden][name="${CSS.escape(name)}"]`);
  if (!input) {
    input = document.createElement("input");
    Object.assign(input, { type: "hidden", name });
    form.append(input);
  }
  input.value = value;
}

function take({ start, end }) {
  const input = field();
  const text = textBetween(start, end).replace(/\s+/g, " ").trim();
  if (!input || !text) return;
  const more = input.matches("textarea") && input.dataset.taken && input.value.trim();
  input.value = more ? `${input.value.trimEnd()}\n${text}` : text;
  input.dataset.taken = "1";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  hidden(input.form, `at-${input.name}`, `${start}-${end}`);
  hidden(input.form, "resume", sheet().dataset.resume);
  input.form.querySelector("[data-picked]").textContent = `Taken from the resume: ${text}`;
  input.focus();
}

function pick(event) {
  if (!event.target.closest?.("#sheet .words, #sheet .transcript") || !field() || event.detail === 0) return;
  const found = marked() ?? pointed(event);
  event.preventDefault();
  event.stopPropagation();
  if (found) take(found);
}

// ---- The list of lines, for the keyboard ----
function offer(list) {
  list.replaceChildren();
  for (const line of lines()) {
    for (let place = line.start; place < line.start + count(line.text); ) {
      const part = partAt(line, place);
      const option = new Option([...line.text].slice(part.start - line.start, part.end - line.start).join(""));
      option.value = `${part.start}-${part.end}`;
      if (option.text.trim()) list.append(option);
      const rest = [...line.text].slice(part.end - line.start).join("");
      place = part.end + Math.max(count(SPLIT.exec(rest)?.[0] ?? ""), 1);
    }
  }
}

function show(list) {
  const [start] = list.value.split("-").map(Number);
  const line = lines().findLast((one) => one.start <= start);
  for (const element of sheet().querySelectorAll(".shown")) element.classList.remove("shown");
  if (!line?.element.matches("text")) return;
  line.element.classList.add("shown");
  bringIntoView(line.element);
}

function useLine(list) {
  const [start, end] = list.value.split("-").map(Number);
  if (list.value) take({ start, end });
}

function refresh() {
  const form = openForm();
  sheet()?.classList.toggle("picking", Boolean(form));
  const details = form?.querySelector("[data-pick-lines]");
  if (details) details.hidden = lines().length === 0;
}

document.addEventListener("click", pick, true);
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-pick-use]")) useLine(event.target.closest("form").querySelector("[data-pick-list]"));
});
document.addEventListener("focusin", (event) => {
  if (event.target.matches("form[data-pick] :is(input, textarea)") && event.target.matches(TAKES)) chosen = event.target;
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-pick-list]")) show(event.target);
});
document.addEventListener("dblclick", (event) => {
  if (event.target.closest("[data-pick-list]")) useLine(event.target.closest("[data-pick-list]"));
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches("[data-pick-list]")) return;
  event.preventDefault();
  useLine(event.target);
});
document.addEventListener("toggle", (event) => {
  if (event.target.matches("[data-pick-lines]") && event.target.open) offer(event.target.querySelector("[data-pick-list]"));
}, true);
document.addEventListener("htmx:afterSettle", refresh);
document.addEventListener("htmx:oobAfterSwap", refresh);
