/* A file that is too large is told before it travels over a slow line; the server judges every file all the same. */
"use strict";

const MEGABYTE = 1024 * 1024;

function tooLarge(file, limit) {
  const size = (Math.ceil((file.size * 10) / MEGABYTE) / 10).toLocaleString("id-ID");
  const told = document.createElement("p");
  told.className = "pesan-salah";
  told.setAttribute("role", "alert");
  told.textContent = `${file.name}: Berkas ini ${size} MB, batasnya ${limit} MB. Perkecil atau bagi menjadi dua, lalu pilih lagi.`;
  return told;
}

document.addEventListener("change", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !field.dataset.batas) return;
  const limit = Number(field.dataset.batas);
  const large = [...field.files].filter((file) => file.size > limit * MEGABYTE);
  document.getElementById(`${field.id}_error`)?.replaceChildren(...large.map((file) => tooLarge(file, limit)));
  if (large.length) field.value = "";
});
