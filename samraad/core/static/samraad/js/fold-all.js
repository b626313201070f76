// "Fold alt ud" without a round trip; without this script the form asks the server.
const form = document.querySelector("[data-fold-all]");
const items = () => [...document.querySelectorAll("details.item")];

function setAll(open) {
  for (const item of items()) item.open = open;
}

if (form) {
  const button = form.querySelector("button");
  const { unfold, fold } = button.dataset;
  const name = () => {
    const allOpen = items().every((item) => item.open);
    button.textContent = allOpen ? fold : unfold;
    return allOpen;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    setAll(!name());
    name();
  });
  document.addEventListener("toggle", name, true);
  name();
}

// On paper nothing is folded, also where the browser cannot say so in its styles.
let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details:not([open])")];
  for (const fold of closed) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of closed) fold.open = false;
});
