/* Progressive help only: every form works without it. */
"use strict";

/* Warn before leaving a form with unsaved input. */
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-jaga]");
  if (form) form.dataset.berubah = "1";
});
document.addEventListener("submit", (event) => {
  delete event.target.dataset.berubah;
});
window.addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-berubah]")) event.preventDefault();
});

/* A select that changes the page submits its own form. */
document.addEventListener("change", (event) => {
  if (event.target.matches("select[data-kirim]")) event.target.form.requestSubmit();
});

/* An open menu closes on Escape and on a press beside it. */
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.lipat[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details.lipat[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

/* Where the contents stand above the text instead of beside it, they begin folded. */
const contents = document.querySelector(".daftar-isi details");
if (contents && matchMedia("(max-width: 1099px)").matches) contents.open = false;

/* Long lists begin folded on a phone. */
if (matchMedia("(max-width: 767px)").matches) {
  for (const fold of document.querySelectorAll("details[data-lipat-hp]")) fold.open = false;
}

/* htmx sends Django's token with every request. */
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector("[name=csrfmiddlewaretoken]");
  if (token) event.detail.headers["X-CSRFToken"] = token.value;
});

/* What is asked for again and again is not asked for while nobody looks. */
document.addEventListener("htmx:beforeRequest", (event) => {
  if (document.hidden && event.detail.elt.matches("[data-segar]")) event.preventDefault();
});

/* A session that has ended answers with the sign-in page: say so beside the form, never inside it. */
document.addEventListener("htmx:beforeSwap", (event) => {
  if (!event.detail.xhr.responseURL.includes("/masuk/")) return;
  event.detail.shouldSwap = false;
  document.getElementById("sesi-berakhir").hidden = false;
});
