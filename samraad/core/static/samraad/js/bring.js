// Bringing text and files: what is pasted from Word keeps its lists and tables, and
// files can be dropped anywhere. Without this script both fields work as plain ones.
for (const form of document.querySelectorAll("form[data-tidy]")) {
  const kept = form.elements.pasted;
  for (const area of form.querySelectorAll("textarea[data-pasted]")) {
    area.addEventListener("paste", (event) => {
      const html = event.clipboardData?.getData("text/html");
      if (!html || !kept) return;
      event.preventDefault();
      paste(form, area, kept, html, event.clipboardData.getData("text/plain"));
    });
  }
}

async function paste(form, area, kept, html, plain) {
  const body = new FormData();
  body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  body.append("html", html);
  let words = plain;
  try {
    const answer = await fetch(form.dataset.tidy, { method: "POST", body });
    if (answer.ok) {
      const clean = await answer.json();
      kept.value += clean.html;
      words = clean.typed;
    }
  } catch {
    // no network: the plain words are kept all the same
  }
  area.setRangeText(words, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

const dropped = document.querySelector("form[data-drop]");
if (dropped) {
  const hint = dropped.querySelector(".drop__hint");
  if (hint) hint.hidden = false;
  const over = (on) => dropped.classList.toggle("is-over", on);
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) over(false);
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    take(dropped, [...event.dataTransfer.files]);
  });
}

function take(form, files) {
  const readable = files.find((file) => /\.(docx|eml)$/i.test(file.name));
  const source = form.elements.source;
  if (readable && source && !source.files.length) give(source, [readable]);
  const others = files.filter((file) => file !== readable || source?.files[0] !== file);
  const attached = form.elements.attached;
  if (others.length && attached) give(attached, [...attached.files, ...others]);
}

function give(input, files) {
  const held = new DataTransfer();
  for (const file of files) held.items.add(file);
  input.files = held.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
