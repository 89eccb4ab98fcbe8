/* A block copied from a spreadsheet, pasted into one cell of a table, fills the cells to the right and below. */
"use strict";

document.addEventListener("paste", (event) => {
  const cell = event.target.closest("table[data-tempel] td input");
  const text = event.clipboardData?.getData("text") ?? "";
  if (!cell || !/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  fill(cell, text.replace(/\r/g, "").replace(/\n+$/, "").split("\n").map((line) => line.split("\t")));
});

function fill(cell, block) {
  const rows = [...cell.closest("table").rows].filter((row) => row.querySelector("td input"));
  const top = rows.indexOf(cell.closest("tr"));
  const left = cell.closest("td").cellIndex;
  block.forEach((line, down) => line.forEach((text, across) => {
    const input = rows[top + down]?.cells[left + across]?.querySelector("input");
    if (input) input.value = text.trim();
  }));
  cell.dispatchEvent(new Event("input", { bubbles: true }));
}
