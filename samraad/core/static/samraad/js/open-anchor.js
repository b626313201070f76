// An address that points into a folded item opens it and goes there.
function openAnchor() {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id && document.getElementById(id);
  if (!target) return;
  let fold = target.closest("details");
  while (fold) {
    fold.open = true;
    fold = fold.parentElement.closest("details");
  }
  target.scrollIntoView();
}

addEventListener("hashchange", openAnchor);
openAnchor();

// The same anchor twice changes no hash, but the item may have been folded since.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link && link.hash === location.hash) openAnchor();
});
