// The desk: what the server answers takes the place of what was there. Without this
// script every form submits as usual.
if (window.htmx) {
  Object.assign(htmx.config, {
    allowEval: false,
    historyEnabled: false, // no copies of pages in the browser's store
    includeIndicatorStyles: false,
    scrollIntoViewOnBoost: false,
    responseHandling: [
      { code: "204", swap: false },
      { code: "[23]..", swap: true },
      { code: "422", swap: true }, // a refusal is said where it was tried
      { code: "...", swap: false, error: true },
    ],
  });
}

document.body.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector("[name=csrfmiddlewaretoken]");
  if (token) event.detail.headers["X-CSRFToken"] = token.value;
});
