// Texts save themselves. A text that has not reached the server waits on this device,
// survives a reload, and is sent as soon as the network is back.
import { editText, toolsFor } from "./rich-text.js";

const PAUSE = 900; // milliseconds without a key before it is sent
const AGAIN = 4000; // … before a lost network is tried again
const root = document.getElementById("agenda");
const tools = document.getElementById("editor-tools");
const texts = new Set();

function waiting(place) {
  const name = `samraad.text.${root.dataset.user}.${place}`;
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(name));
      } catch {
        return null;
      }
    },
    keep(text) {
      try {
        localStorage.setItem(name, JSON.stringify(text));
      } catch {
        /* a full or forbidden store: the text is still on the page */
      }
    },
    forget() {
      localStorage.removeItem(name);
    },
  };
}

class WrittenText {
  constructor(form) {
    this.form = form;
    this.state = form.querySelector("[data-state]");
    this.store = waiting(form.dataset.text);
    this.base = form.elements.base.value;
    this.key = null; // of what is on its way
    this.sending = false;
    this.begin();
  }

  begin() {
    const field = this.form.querySelector("textarea[name=text]");
    const label = this.form.querySelector("label[for]");
    label.id = `${field.id}-label`;
    const place = document.createElement("div");
    place.className = "editor";
    field.before(place);
    this.editor = editText({
      place,
      html: this.form.querySelector("[data-html]").innerHTML,
      labelledBy: label.id,
      placeholder: field.placeholder,
      onChange: () => this.changed(),
    });
    place.prepend(toolsFor(this.editor, tools));
    label.addEventListener("click", () => this.editor.commands.focus());
    const early = field.value === field.defaultValue ? "" : field.value;
    const isWritten = document.activeElement === field;
    field.remove();
    this.form.querySelector("p[data-plain]")?.remove();
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.saved = this.editor.getHTML();
    this.restore();
    if (isWritten) this.editor.commands.focus("end");
    if (early) this.editor.commands.insertContent(early); // typed before it was ready
  }

  // What was left behind here by a lost network or a closed page.
  restore() {
    const left = this.store.read();
    if (!left || left.html === this.saved) {
      this.store.forget();
      return;
    }
    this.base = left.base;
    this.key = left.key;
    this.editor.commands.setContent(left.html, { emitUpdate: false });
    this.send();
  }

  get html() {
    return this.editor.isEmpty ? "" : this.editor.getHTML();
  }

  changed() {
    this.key = null;
    this.takeSuggestion();
    this.store.keep({ html: this.html, base: this.base, key: null });
    this.say(root.dataset.saving);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), PAUSE);
  }

  // Who usually recommends stands there already, and is kept with the first words.
  takeSuggestion() {
    const who = this.form.querySelector("[data-suggested]");
    if (!who) return;
    delete who.dataset.suggested;
    who.dispatchEvent(new Event("change", { bubbles: true }));
  }

  async send() {
    clearTimeout(this.timer);
    if (this.sending || this.clash) return;
    const html = this.html;
    this.key ??= crypto.randomUUID();
    this.store.keep({ html, base: this.base, key: this.key });
    this.sending = true;
    try {
      await this.post(this.form.action, { html, base: this.base, key: this.key }, html);
    } finally {
      this.sending = false;
    }
  }

  async post(address, said, html) {
    const body = new FormData();
    for (const name of ["role", "name", "csrfmiddlewaretoken"]) {
      body.set(name, this.form.elements[name].value);
    }
    for (const [name, value] of Object.entries(said)) body.set(name, value);
    const asked = { method: "POST", body, redirect: "manual", headers: { "X-Saves": "text" } };
    let answer;
    try {
      answer = await fetch(address, asked);
    } catch {
      this.wait(root.dataset.offline);
      return;
    }
    if (answer.type === "opaqueredirect" || answer.status === 403) this.wait(root.dataset.signedOut);
    else if (answer.status === 409) this.choose((await answer.json()).clash);
    else if (!answer.ok) this.wait(root.dataset.refused);
    else this.done(await answer.json(), html);
  }

  wait(words) {
    this.say(words, "waits");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), AGAIN);
  }

  // `html` is what was sent; null when somebody has chosen between two readings.
  done(answer, html) {
    const unchanged = html === null || this.html === html;
    this.base = answer.written;
    this.key = null;
    if (unchanged && (answer.merged || html === null)) this.show(answer);
    if (unchanged) {
      this.store.forget();
      this.say(answer.saved, "saved");
    } else {
      this.changed();
    }
    const lix = document.getElementById("readability");
    if (lix) lix.innerHTML = answer.readability;
  }

  // Others have written here too: the caret stays where it was, as well as may be.
  show(answer) {
    const { from } = this.editor.state.selection;
    this.editor.commands.setContent(answer.html, { emitUpdate: false });
    const end = this.editor.state.doc.content.size;
    this.editor.commands.setTextSelection(Math.min(from, end));
    this.base = answer.version;
  }

  choose(html) {
    const holder = document.createElement("div");
    holder.innerHTML = html;
    this.clash = holder.querySelector("[data-clash]");
    this.form.after(holder);
    this.editor.setEditable(false);
    this.say("");
    holder.querySelector("input[type=radio]").focus();
    this.clash.addEventListener("submit", (event) => {
      event.preventDefault();
      const said = Object.fromEntries(new FormData(this.clash));
      const address = this.clash.action;
      holder.remove();
      this.clash = null;
      this.editor.setEditable(true);
      this.post(address, said, null);
    });
  }

  say(words, how = "") {
    this.state.textContent = words;
    this.state.className = `text__state ${how && `text__state--${how}`}`;
  }

  end() {
    if (this.store.read()) this.send();
    texts.delete(this);
  }
}

function begin(within) {
  for (const form of within.querySelectorAll("form[data-text]")) {
    if (form.dataset.begun) continue;
    form.dataset.begun = "yes";
    texts.add(new WrittenText(form));
  }
}

document.body.addEventListener("htmx:load", (event) => begin(event.detail.elt));
document.body.addEventListener("htmx:beforeSwap", (event) => {
  for (const text of texts) if (event.detail.target.contains(text.form)) text.end();
});
const sendAll = () => {
  for (const text of texts) if (text.store.read()) text.send();
};
addEventListener("online", sendAll);
addEventListener("pagehide", sendAll);
begin(root);
