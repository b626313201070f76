// The agenda's list: Enter adds the next item, Alt+↑/↓ moves the one you are at, Esc
// closes it. What is typed is never waited for: requests stand in a queue.
const root = document.getElementById("agenda");
const items = document.getElementById("items");
const refusal = document.getElementById("refusal");
let queue = Promise.resolve();

// Asked for by the page, not by a form, whose fields may hold the next title already.
function send(address, values) {
  const ask = () =>
    new Promise((resolve) => {
      const answered = ({ detail }) => {
        if (detail.elt !== root) return;
        root.removeEventListener("htmx:afterRequest", answered);
        resolve(detail.successful);
      };
      root.addEventListener("htmx:afterRequest", answered);
      htmx.ajax("POST", address, { source: root, values, swap: "none" });
    });
  queue = queue.then(ask);
  return queue;
}

// A new item: the field is empty again before the answer has come.
for (const form of root.querySelectorAll("[data-adds]")) {
  const field = form.elements.title;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const title = field.value.trim();
    if (!title) return;
    field.value = "";
    field.focus();
    if (await send(form.action, { title, key: crypto.randomUUID() })) return;
    if (!field.value) field.value = title;
    refusal.textContent ||= `${root.dataset.notSent} (${title})`;
  });
}

// Moving: at once in the list, then at the server.
function move(item, step) {
  const form = item.querySelector(":scope > [data-moves]");
  const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (!form || !other) return;
  const focused = item.contains(document.activeElement) && document.activeElement;
  if (step < 0) other.before(item);
  else other.after(item);
  if (focused) focused.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
  send(form.action, { step }).then((done) => done || location.reload());
}

items.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-moves]");
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  move(form.closest("[data-item]"), Number(event.submitter?.value ?? 1));
});

const WRITES = "textarea, select, input:not([type=radio]):not([type=checkbox]), [contenteditable=true]";

items.addEventListener("keydown", (event) => {
  const item = event.target.closest("[data-item]");
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!item || !step || event.ctrlKey || event.metaKey) return;
  if (event.altKey && !event.target.closest("[contenteditable=true]")) {
    event.preventDefault();
    move(item, step);
  } else if (!event.altKey && !event.target.closest(WRITES) && event.target.matches("[data-opens]")) {
    const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    const link = other?.querySelector("[data-opens], .facts-form__title");
    if (link) event.preventDefault();
    link?.focus();
  }
});

// Esc closes the item, Ctrl+Enter goes on to the next one: before the editor of a text
// hears of it, which has other uses for both.
let next = null;

function leave(event) {
  const goesOn = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  if (event.key !== "Escape" && !goesOn) return;
  const open = event.target.closest?.(".point--open") ?? items.querySelector(".point--open");
  if (!open) return;
  event.preventDefault();
  event.stopPropagation();
  next = goesOn ? open.nextElementSibling?.id : null;
  press(open.querySelector("[data-closes]"));
}

// What has just been put into the page is a plain link until htmx has seen it.
function press(link) {
  htmx.process(link);
  link.click();
}
document.addEventListener("keydown", leave, { capture: true });

// An item opens in its line; the address follows, so that a reload opens it again.
document.body.addEventListener("htmx:afterSwap", (event) => {
  const { target, requestConfig } = event.detail;
  const item = target?.matches("[data-item]") && document.getElementById(target.id);
  if (!item) return;
  if (requestConfig.verb !== "get") {
    backTo(requestConfig.elt.closest("section, .text"), item);
    return;
  }
  const link = requestConfig.elt.dataset;
  if (link.opens) {
    history.replaceState(null, "", link.opens);
    const title = item.querySelector(".facts-form__title");
    title?.focus({ preventScroll: true });
    title?.setSelectionRange(title.value.length, title.value.length);
    title?.scrollIntoView({ block: "nearest" });
  } else if (link.closes) {
    history.replaceState(null, "", link.closes);
    const other = next && document.getElementById(next)?.querySelector("[data-opens]");
    next = null;
    if (other) press(other);
    else item.querySelector("[data-opens]")?.focus();
  }
});

// After a change inside an item one is where one was: at the part that was changed.
function backTo(part, item) {
  const name = part?.getAttribute("aria-labelledby");
  const heading = (name && document.getElementById(name)) ?? item.querySelector("h3");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
}

// A title is one line, however long: Enter goes on to the text.
items.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches("[data-one-line]")) return;
  event.preventDefault();
  const item = event.target.closest("[data-item]");
  item.querySelector("[contenteditable=true], .text__plain")?.focus();
});

// What is said of an item saves itself a moment after the last key, with what belongs to
// the form but stands elsewhere. An item that is closed before that is saved first.
for (const what of ["input", "change"]) {
  items.addEventListener(what, ({ target }) => {
    const form = target.form;
    if (!form?.matches(".facts-form")) return;
    form.dataset.unsent = "yes";
    if (!form.contains(target)) htmx.trigger(form, what);
  });
}
document.body.addEventListener("htmx:beforeRequest", ({ detail }) => {
  delete detail.elt.dataset.unsent;
});

items.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest("[data-closes]");
    const form = link?.closest("[data-item]").querySelector("[data-unsent]");
    if (!form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    delete form.dataset.unsent;
    const values = Object.fromEntries(new FormData(form));
    send(form.action, values).finally(() => press(link));
  },
  { capture: true },
);

// The agenda begins by itself the first time somebody opens it.
const begin = root.querySelector("[data-begins]");
const mark = `samraad.begun.${root.dataset.agenda}`;
if (begin && !sessionStorage.getItem(mark)) {
  sessionStorage.setItem(mark, "1");
  begin.requestSubmit();
}
