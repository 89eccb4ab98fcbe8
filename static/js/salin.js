/* A button that copies its text to the clipboard; without this script the text can be marked and copied by hand. */
"use strict";

for (const button of document.querySelectorAll("button[data-salin]")) {
  const label = button.firstChild;
  const word = label.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    label.textContent = (await copied(button.dataset.salin)) ? "Tersalin" : "Tandai lalu salin";
    setTimeout(() => { label.textContent = word; }, 2000);
  });
}

/* The clipboard is only given to pages over HTTPS and on this machine; elsewhere the old way still works. */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
