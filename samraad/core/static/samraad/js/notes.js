// Private notes keep themselves: a second after the last letter, and when the network
// is back. What has not reached the server waits on the device and survives a reload.
const WAIT = 900;

const reader = document.querySelector("[data-reader]").dataset.reader;

const key = (form) => `note ${reader} ${form.action} ${form.elements.paragraph.value}`;

function tell(form, words) {
  form.querySelector("[data-note-state]").textContent = words;
}

async function keep(form) {
  const words = form.elements.words.value;
  const sent = new FormData(form);
  sent.set("made", crypto.randomUUID());
  sent.delete("next");
  try {
    const answer = await fetch(form.action, { method: "POST", body: sent });
    if (!answer.ok) throw new Error(String(answer.status));
  } catch {
    tell(form, form.dataset.waits);
    return;
  }
  if (form.elements.words.value === words) {
    localStorage.removeItem(key(form));
    tell(form, form.dataset.kept);
  }
}

for (const form of document.querySelectorAll("[data-note]")) {
  let later;
  const waiting = localStorage.getItem(key(form));
  form.classList.add("note--saves-itself");
  if (waiting !== null && waiting !== form.elements.words.value) {
    form.elements.words.value = waiting;
    form.closest("details")?.setAttribute("open", "");
    keep(form);
  }
  form.addEventListener("input", () => {
    localStorage.setItem(key(form), form.elements.words.value);
    clearTimeout(later);
    later = setTimeout(() => keep(form), WAIT);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep(form);
  });
  addEventListener("online", () => {
    if (localStorage.getItem(key(form)) !== null) keep(form);
  });
}
