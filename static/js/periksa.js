/* The hash of a chosen file, computed here: the file itself goes nowhere. */
"use strict";

const chooser = document.getElementById("pilih-berkas");
if (window.crypto && crypto.subtle) chooser.hidden = false;

document.getElementById("berkas").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (!file) return;
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  const field = document.querySelector("#periksa [name=sidik]");
  field.value = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  field.form.requestSubmit();
});
