/* Keyboard help for the approval page; every button works without it. */
"use strict";

const cases = [...document.querySelectorAll("[data-kasus]")];
let here = cases.findIndex((one) => `#${one.id}` === location.hash);

function go(step) {
  if (!cases.length) return;
  if (!document.activeElement.closest("[data-kasus]")) step = 0;
  here = Math.min(Math.max(here + step, 0), cases.length - 1);
  cases[here].focus({ preventScroll: true });
  cases[here].scrollIntoView({ block: "start", behavior: "auto" });
}

function returned(one) {
  const fold = one.querySelector("[data-kembalikan]");
  if (!fold) return;
  fold.open = true;
  fold.querySelector("textarea").focus();
}

const keys = {
  j: () => go(1),
  ArrowDown: () => go(1),
  k: () => go(-1),
  ArrowUp: () => go(-1),
  a: (one) => one?.querySelector("[data-setujui]")?.click(),
  r: (one) => one && returned(one),
  x: (one) => one?.querySelector("[name=isian]")?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("textarea, select, input:not([type=checkbox])")) return;
  const act = keys[event.key];
  if (!act) return;
  /* A letter means something only inside a case: elsewhere a stray one would approve what nobody looked at. */
  if (event.key.length === 1 && !event.target.closest("[data-kasus]")) return;
  event.preventDefault();
  act(cases[here]);
});

/* A click or a tab into a case makes it the one that the keys mean. */
document.addEventListener("focusin", (event) => {
  const one = event.target.closest("[data-kasus]");
  if (one) here = cases.indexOf(one);
});

const all = document.querySelector("[data-semua]");
if (all) {
  all.hidden = false;
  all.addEventListener("change", (event) => {
    for (const box of document.querySelectorAll("[name=isian]")) box.checked = event.target.checked;
  });
}

if (here < 0) here = cases.length ? 0 : -1;
if (location.hash && cases[here]) cases[here].focus();
