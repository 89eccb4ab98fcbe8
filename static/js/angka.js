/* Thousands are grouped while a figure is typed. The decimal comma and the place of the cursor stay. A dot that
   somebody types is theirs: it may be meant as a decimal, so the field is left alone and the server says what is
   wrong with it; nothing is ever changed in silence. */
"use strict";

const FIGURE = /^[-−]?\d*(,\d*)?$/;

function isFigure(target) {
  return target instanceof HTMLInputElement && target.matches("input.num[inputmode=decimal]");
}

function grouped(plain) {
  const [, sign, whole, rest] = /^([-−]?)(\d*)(.*)$/.exec(plain);
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ".") + rest;
}

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!isFigure(field)) return;
  if (!field.value) delete field.dataset.bebas;
  if (event.data?.includes(".") || event.inputType === "insertFromPaste") field.dataset.bebas = "1";
  const plain = field.value.replaceAll(".", "");
  if ("bebas" in field.dataset || !FIGURE.test(plain)) return;
  const digitsBefore = field.value.slice(0, field.selectionStart).replaceAll(".", "").length;
  field.value = grouped(plain);
  const place = placeAfter(field.value, digitsBefore);
  field.setSelectionRange(place, place);
});

/* Where the cursor stands behind as many signs as before, dots not counted. */
function placeAfter(text, count) {
  let place = 0;
  for (let seen = 0; seen < count; place++) if (text[place] !== ".") seen++;
  return place;
}

/* Backspace behind a dot of ours, and Delete before one, take the figure beside it. */
document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!isFigure(field) || "bebas" in field.dataset || field.selectionStart !== field.selectionEnd) return;
  const at = field.selectionStart;
  if (event.key === "Backspace" && field.value[at - 1] === ".") field.setSelectionRange(at - 1, at - 1);
  if (event.key === "Delete" && field.value[at] === ".") field.setSelectionRange(at + 1, at + 1);
});
