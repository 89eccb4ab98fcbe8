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

/* htmx sends Django's token with every request. */
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector("[name=csrfmiddlewaretoken]");
  if (token) event.detail.headers["X-CSRFToken"] = token.value;
});
