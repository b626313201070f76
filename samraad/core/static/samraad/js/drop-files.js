// Files dropped on an item are attached to it; chosen ones need no second button.
const OVER = "point--over";
const root = document.getElementById("agenda");
const lineOf = (event) => event.target.closest?.("[data-files]");
const hasFiles = (event) => event.dataTransfer?.types.includes("Files");

function tellThatItWorks(within) {
  for (const words of within.querySelectorAll("[data-can-drop]")) {
    words.textContent = words.dataset.canDrop;
  }
}

function refusalIn(html) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  return answer.getElementById("refusal")?.textContent ?? "";
}

async function attach(line, files) {
  const drop = line.querySelector("[data-drops]");
  if (drop) {
    drop.elements.files.files = files;
    drop.requestSubmit();
    return;
  }
  const body = new FormData();
  for (const file of files) body.append("files", file);
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  const headers = { "X-CSRFToken": token, "HX-Request": "true" };
  const asked = { method: "POST", body, headers };
  const answer = await fetch(line.dataset.files, asked).catch(() => null);
  const said = answer && (answer.ok || answer.status === 422) && (await answer.text());
  document.getElementById("refusal").textContent = said
    ? refusalIn(said)
    : root.dataset.notSent;
  line.querySelector("[data-opens]")?.click();
}

document.addEventListener("dragover", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault(); // a file that misses must not replace the page
  const line = lineOf(event);
  for (const other of root.querySelectorAll(`.${OVER}`)) {
    if (other !== line) other.classList.remove(OVER);
  }
  line?.classList.add(OVER);
  event.dataTransfer.dropEffect = line ? "copy" : "none";
});

document.addEventListener("drop", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  const line = lineOf(event);
  for (const other of root.querySelectorAll(`.${OVER}`)) other.classList.remove(OVER);
  if (line && event.dataTransfer.files.length) attach(line, event.dataTransfer.files);
});

document.addEventListener("change", (event) => {
  const form = event.target.closest?.("[data-drops]");
  if (form && event.target.type === "file" && event.target.files.length) {
    form.requestSubmit();
  }
});

document.body.addEventListener("htmx:load", (event) => tellThatItWorks(event.detail.elt));
tellThatItWorks(root);
