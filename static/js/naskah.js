/* Writing the report: tools above a text area, and figures offered while one types "{{". All of it is help: the text
   areas, the preview's button and the list of figures work without. */
"use strict";

const PAUSE = 200;
const TEXTS = { tabel: "\n\n| Kolom | Kolom |\n|---|---|\n| isi | isi |\n", angka: "{{ " };

/* Typed as if by hand, so that the browser can undo it and everybody hears of it. */
function type(area, text) {
  area.focus();
  if (document.execCommand("insertText", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/* -- tools -- */

function wrap(area, mark) {
  const { selectionStart: from, selectionEnd: to } = area;
  type(area, mark + area.value.slice(from, to) + mark);
  area.setSelectionRange(from + mark.length, to + mark.length);
}

function begin(area, mark) {
  const from = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const lines = area.value.slice(from, area.selectionEnd).split("\n");
  area.setSelectionRange(from, area.selectionEnd);
  type(area, lines.map((line) => mark + line).join("\n"));
}

/* A folded part of the page, with its first control ready. */
function open(part) {
  part.open = true;
  part.scrollIntoView({ block: "center" });
  part.querySelector("input").focus();
}

for (const bar of document.querySelectorAll("[data-alat]")) {
  const area = document.getElementById(bar.dataset.alat);
  bar.hidden = false;
  bar.addEventListener("click", (event) => {
    const { apit, awal, tulis, buka } = event.target.closest("button")?.dataset ?? {};
    if (buka) return open(document.getElementById(buka));
    area.focus();
    if (apit) wrap(area, apit);
    if (awal) begin(area, awal);
    if (tulis) type(area, TEXTS[tulis]);
  });
}

/* -- figures -- */

class Offer {
  constructor(form) {
    this.address = form.dataset.angka;
    this.list = document.createElement("div");
    this.list.className = "tawaran";
    this.list.setAttribute("role", "group");
    this.list.setAttribute("aria-label", "Angka yang cocok");
    form.addEventListener("input", (event) => this.typed(event.target));
    form.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("click", (event) => this.pick(event.target.closest("[data-sisip]")));
  }

  /* What stands between the last "{{" and the cursor; null where no figure is being named. */
  begun(area) {
    return /\{\{\s*([^{}\n]*)$/.exec(area.value.slice(0, area.selectionStart));
  }

  typed(area) {
    if (!area.matches("[data-naskah]")) return;
    clearTimeout(this.timer);
    if (this.begun(area)) this.timer = setTimeout(() => this.ask(area), PAUSE);
    else this.close();
  }

  async ask(area) {
    const query = this.begun(area)?.[1].trim();
    if (query === undefined) return;
    this.area = area;
    const answer = await fetch(this.address + encodeURIComponent(query), { headers: { "HX-Request": "true" } });
    if (!answer.ok || answer.redirected || query !== this.begun(area)?.[1].trim()) return;
    this.list.innerHTML = query ? await answer.text() : "<p class=\"small muted\">Ketik kode, nama, atau “capaian”.</p>";
    area.after(this.list);
  }

  pick(button) {
    if (!button) return;
    const begun = this.begun(this.area);
    if (begun) this.area.setSelectionRange(begun.index, this.area.selectionStart);
    type(this.area, button.dataset.sisip);
    this.close();
  }

  key(event) {
    if (!this.list.isConnected) return;
    if (event.key === "Escape") {
      this.close();
      this.area.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.move(event, step);
  }

  move(event, step) {
    const buttons = [...this.list.querySelectorAll("button")];
    const next = buttons.indexOf(document.activeElement) + step;
    if (!buttons.length) return;
    event.preventDefault();
    (buttons[next] ?? this.area).focus();
  }

  close() {
    clearTimeout(this.timer);
    this.list.remove();
  }
}

const manuscript = document.querySelector("form#naskah[data-angka]");
if (manuscript) new Offer(manuscript);
