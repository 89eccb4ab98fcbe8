/* What was refused is told at the head of the page: there the reader starts, and a link leads to every field that is
   marked. Without this script the same sentences stand at the fields themselves. */
"use strict";

const MANY = 8;

function nameOf(field) {
  const label = field.getAttribute("aria-label") ?? field.labels?.[0]?.textContent ?? "";
  return label.replace(/\s+/g, " ").trim();
}

function way(field) {
  const link = document.createElement("a");
  link.href = `#${field.id}`;
  link.textContent = nameOf(field);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    field.focus();
  });
  const line = document.createElement("li");
  line.append(link);
  return line;
}

const refusal = document.querySelector("main [role=alert]:is(.catatan.buruk, .alert-danger):not([hidden])");
const marked = [...document.querySelectorAll("main [aria-invalid=true]")].filter((field) => field.id && nameOf(field));
const unled = marked.filter((field) => !document.querySelector(`main a[href="#${CSS.escape(field.id)}"]`));
if (refusal && unled.length) {
  const ways = document.createElement("ul");
  ways.className = "ke-medan";
  ways.append(...unled.slice(0, MANY).map(way));
  (refusal.querySelector(":scope > div, :scope > p") ?? refusal).append(ways);
}

/* Typed and not stored: leaving asks first, and the reader starts with why. */
for (const field of marked) if (field.form?.matches("[data-jaga]")) field.form.dataset.berubah = "1";
if (refusal && (marked.length || document.querySelector("form[data-berubah]"))) {
  refusal.tabIndex = -1;
  refusal.focus();
}
