// The builder of searches: groups of rows, from and to the tree that the server reads.
const form = document.querySelector("[data-builder]");
const { fields, tree } = JSON.parse(document.getElementById("builder-data")?.textContent ?? '{"fields": []}');
const byName = Object.fromEntries(fields.map((field) => [field.name, field]));
const GROUPS = [["and", "All of these"], ["or", "Any of these"], ["not", "None of these"]];

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function choice(label, options, chosen) {
  const select = element("select", { class: "select", "aria-label": label });
  for (const [value, text] of options) select.append(new Option(text, value, false, value === chosen));
  return select;
}

function button(text, act) {
  const made = element("button", { type: "button", class: "btn ghost sm" }, text);
  made.addEventListener("click", act);
  return made;
}

// What is taken away leaves the focus to its neighbor, the last of a group to the group's own choice.
function remove(part) {
  const heir = part.nextElementSibling ?? part.previousElementSibling ?? part.parentElement.closest("[data-group]");
  part.remove();
  heir.querySelector("select").focus();
}

function inputs(field, operator, values) {
  if (field.choices.length) return [choice("Value", field.choices.map((item) => [item, item]), values[0])];
  const type = field.kind === "number" ? "number" : "text";
  const count = operator === "between" ? 2 : 1;
  const made = Array.from({ length: count }, (_, place) => {
    const input = element("input", { class: "input", type, required: "", "aria-label": place ? "To" : "Value", value: values[place] ?? "" });
    if (field.kind === "number") for (const [key, value] of [["min", 0], ["max", field.highest], ["step", "any"]]) input.setAttribute(key, value);
    if (field.kind === "date") input.placeholder = "2026-03-31";
    return input;
  });
  if (field.kind === "language" && (operator !== "is" || values.length > 1)) made.push(choice("Level", field.levels.map((item) => [item, item]), values[1] ?? "B2"));
  return made;
}

function row(condition) {
  const made = element("div", { class: "row condition", "data-condition": "" });
  const draw = (name, operator, values) => {
    const field = byName[name] ?? fields[0];
    const chosen = field.operators.some(([item]) => item === operator) ? operator : field.operators[0][0];
    const which = choice("Field", fields.map((item) => [item.name, item.label]), field.name);
    const how = choice("Comparison", field.operators, chosen);
    which.addEventListener("change", () => { draw(which.value, "", []); made.querySelector("select").focus(); });
    how.addEventListener("change", () => { draw(field.name, how.value, read(made).value); made.querySelectorAll("select")[1].focus(); });
    made.replaceChildren(which, how, ...inputs(field, chosen, values), button("Remove", () => remove(made)));
  };
  draw(condition.field, condition.operator, [condition.value ?? []].flat());
  return made;
}

function group(kind, parts, isRoot) {
  const rows = element("div", { class: "rows", "data-rows": "" }, ...parts.map(drawn));
  const head = element("div", { class: "row" }, choice("Group", GROUPS, kind));
  const made = element("fieldset", { class: "group", "data-group": "" }, element("legend", { class: "visually-hidden" }, "Group of conditions"), head, rows);
  const add = (part) => { rows.append(part); part.querySelector("select").focus(); };
  head.append(button("Add a condition", () => add(row({ field: "skill" }))), button("Add a group", () => add(group("or", [{ field: "skill" }]))));
  if (!isRoot) head.append(button("Remove the group", () => remove(made)));
  return made;
}

function drawn(node, isRoot) {
  if (node.and) return group("and", node.and, isRoot === true);
  if (node.or) return group("or", node.or, isRoot === true);
  if (node.not) return group("not", node.not.or ?? [node.not], isRoot === true);
  return row(node);
}

function read(part) {
  if (part.hasAttribute("data-condition")) {
    const [field, operator, ...values] = [...part.querySelectorAll("select, input")].map((item) => item.value);
    const given = values.map((value) => (byName[field].kind === "number" ? Number(value) : value));
    return { field, operator, value: given.length > 1 ? given : given[0] };
  }
  const parts = [...part.querySelector("[data-rows]").children].map(read).filter(Boolean);
  if (!parts.length) return null;
  const kind = part.querySelector("select").value;
  return kind === "not" ? { not: parts.length > 1 ? { or: parts } : parts[0] } : { [kind]: parts };
}

if (form) {
  const root = form.querySelector("[data-root]");
  const shown = tree.field ? { and: [tree] } : tree;
  root.append(drawn(shown.and && !shown.and.length ? { and: [{ field: "skill" }] } : shown, true));
  form.addEventListener("submit", () => {
    form.elements.tree.value = JSON.stringify(read(root.firstElementChild) ?? { and: [] });
  });
}
