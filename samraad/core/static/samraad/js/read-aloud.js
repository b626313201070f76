// An item read aloud by the browser, in the language it is written in. The button is
// only shown where the browser has a voice.
if ("speechSynthesis" in window) {
  const voice = document.querySelector("[data-aloud-words]");
  for (const item of document.querySelectorAll("[data-aloud]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "aloud";
    button.textContent = voice.dataset.listen;
    button.addEventListener("click", () => {
      const speaking = button.getAttribute("aria-pressed") === "true";
      speechSynthesis.cancel();
      for (const other of document.querySelectorAll(".aloud")) {
        other.textContent = voice.dataset.listen;
        other.setAttribute("aria-pressed", "false");
      }
      if (speaking) return;
      const words = [...item.querySelectorAll("h2, h3, .asks, .paper__text p, .paper__text li")];
      const told = new SpeechSynthesisUtterance(
        words.map((part) => part.innerText).join(". "),
      );
      told.lang = "da-DK";
      told.addEventListener("end", () => {
        button.textContent = voice.dataset.listen;
        button.setAttribute("aria-pressed", "false");
      });
      button.textContent = voice.dataset.stop;
      button.setAttribute("aria-pressed", "true");
      speechSynthesis.speak(told);
    });
    item.querySelector("header").after(button);
  }
}
