// Suggests the name that goes with the chosen template, as long as nobody has written one.
const name = document.querySelector("#id_name");
let suggested = "";

document.querySelectorAll("[name=preset]").forEach((choice) => {
  const suggest = () => {
    if (!choice.checked || (name.value && name.value !== suggested)) return;
    suggested = choice.dataset.name;
    name.value = suggested;
  };
  choice.addEventListener("change", suggest);
  suggest();
});
