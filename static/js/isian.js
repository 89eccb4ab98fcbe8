/* The month's form: the draft saves itself, what could not be saved stays on this machine and is offered back, and a
   form is sent once. Every bit of it may fail: the buttons of the form work without. */
"use strict";

const PAUSE = 2500, AGAIN = 15000, KEPT = 7 * 24 * 3600 * 1000;

class Draft {
  constructor(form) {
    this.form = form;
    this.status = document.getElementById("tersimpan");
    this.offer = document.getElementById("salinan");
    this.place = `isian:${form.dataset.pengguna}:${form.getAttribute("action")}`;
    this.changes = 0;
    this.saved = 0;
    this.stopped = false;
    document.addEventListener("input", (event) => this.typed(event));
    form.addEventListener("submit", (event) => this.sending(event));
    addEventListener("pageshow", () => { delete form.dataset.dikirim; });
    addEventListener("focus", () => this.refresh());
    addEventListener("online", () => this.save());
    this.lookBack();
  }

  /* -- what stands in the form -- */

  fields() {
    return [...this.form.elements].filter((field) => field.name && !field.name.startsWith("initial-")
      && !["hidden", "file", "submit", "button"].includes(field.type) && field.name !== "confirm");
  }

  value(field) {
    return field.type === "checkbox" ? String(field.checked) : field.value;
  }

  original(field) {
    if (field.options) return [...field.options].find((option) => option.defaultSelected)?.value ?? "";
    return field.type === "checkbox" ? String(field.defaultChecked) : field.defaultValue;
  }

  /* -- typing -- */

  typed(event) {
    const own = event.target === this.form || event.target.form === this.form;
    if (!own || event.target.type === "file") return;
    this.changes++;
    this.keep();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  sending(event) {
    this.refresh();
    clearTimeout(this.timer);
    if (this.form.dataset.dikirim) event.preventDefault();
    this.form.dataset.dikirim = "1";
    setTimeout(() => { delete this.form.dataset.dikirim; }, AGAIN);
  }

  /* -- saving -- */

  async save() {
    if (this.stopped || this.running || this.form.dataset.dikirim || this.saved === this.changes) return;
    clearTimeout(this.timer);
    this.running = true;
    this.refresh();
    const upTo = this.changes;
    const data = new FormData(this.form);
    data.delete("berkas");
    data.set("langkah", "otomatis");
    data.set("pengguna", this.form.dataset.pengguna);
    try {
      const options = { method: "POST", body: data, headers: { Accept: "application/json" } };
      await this.answered(await fetch(this.form.action, options), data, upTo);
    } catch {
      this.say("Sambungan terputus. Isian disimpan di perangkat ini dan dikirim lagi nanti.");
      this.timer = setTimeout(() => this.save(), AGAIN);
    }
    this.running = false;
    if (this.saved !== this.changes && upTo !== this.changes) this.timer = setTimeout(() => this.save(), PAUSE);
  }

  async answered(answer, data, upTo) {
    if (answer.redirected && new URL(answer.url).pathname.startsWith("/masuk/")) {
      document.getElementById("sesi-berakhir").hidden = false;
      this.say("Belum tersimpan: sesi berakhir.");
      return;
    }
    document.getElementById("sesi-berakhir").hidden = true;
    if (!answer.headers.get("Content-Type")?.includes("json")) throw new Error(String(answer.status));
    const { keadaan, pesan } = await answer.json();
    if (pesan) this.say(pesan);
    if (keadaan === "bentrok") this.stopped = true;
    if (keadaan !== "tersimpan") return;
    this.saved = upTo;
    this.remember(data);
    if (upTo === this.changes && !this.keep()) delete this.form.dataset.berubah;
  }

  /* What the server has now is what the next save starts from. */
  remember(data) {
    for (const field of this.fields()) {
      const before = this.form.elements[`initial-${field.name}`];
      if (!before) continue;
      const sent = field.type === "checkbox" ? data.has(field.name) : data.get(field.name) ?? "";
      before.value = field.type === "checkbox" ? (sent ? "True" : "False") : sent;
      if (field.type === "checkbox") field.defaultChecked = sent;
      else if (field.options) for (const option of field.options) option.defaultSelected = option.value === sent;
      else field.defaultValue = sent;
    }
  }

  /* After signing in again elsewhere the token of this page is an old one; the cookie has the new one. */
  refresh() {
    const token = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1];
    if (!token) return;
    for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
  }

  say(text) {
    if (this.status && this.status.textContent !== text) this.status.textContent = text;
  }

  /* -- the copy on this machine -- */

  /* What differs from the server's, with what the server had: restoring it later must not hide another's figure.
     True where there is something. */
  keep() {
    const typed = {};
    for (const field of this.fields()) {
      if (this.value(field) === this.original(field)) continue;
      typed[field.name] = [this.value(field), this.form.elements[`initial-${field.name}`]?.value];
    }
    const some = Object.keys(typed).length > 0;
    try {
      if (some) localStorage.setItem(this.place, JSON.stringify({ at: Date.now(), typed }));
      else localStorage.removeItem(this.place);
    } catch { /* no room, or not allowed: the page itself still has everything */ }
    return some;
  }

  lookBack() {
    let copy = null;
    try {
      copy = JSON.parse(localStorage.getItem(this.place));
    } catch { /* unreadable: as good as none */ }
    const lost = copy && this.fields().filter((f) => f.name in copy.typed && copy.typed[f.name][0] !== this.value(f));
    if (!copy || Date.now() - copy.at > KEPT || !lost.length) {
      if (copy) this.drop();
      return;
    }
    if (!this.offer) return;
    const time = new Date(copy.at).toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" });
    this.offer.querySelector("[data-waktu]").textContent = time;
    this.offer.hidden = false;
    this.offer.querySelector("[data-kembalikan]").addEventListener("click", () => this.restore(copy.typed));
    this.offer.querySelector("[data-buang]").addEventListener("click", () => { this.drop(); this.offer.hidden = true; });
  }

  restore(typed) {
    for (const field of this.fields()) {
      if (!(field.name in typed)) continue;
      const [value, before] = typed[field.name];
      if (field.type === "checkbox") field.checked = value === "true";
      else field.value = value;
      const remembered = this.form.elements[`initial-${field.name}`];
      if (remembered && before !== undefined) remembered.value = before;
      field.closest("details")?.setAttribute("open", "");
    }
    this.offer.hidden = true;
    this.form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  drop() {
    try {
      localStorage.removeItem(this.place);
    } catch { /* then it stays until it is too old */ }
  }
}

const month = document.querySelector("form#isian[data-simpan]");
if (month) new Draft(month);
