// Papers can be read without a network: pages that have been opened, and those of the
// next meeting with their files. Signing out clears them (the server says so too).
if ("serviceWorker" in navigator) {
  await navigator.serviceWorker.register("/mit/offline.js", { scope: "/mit/" });
  const { active } = await navigator.serviceWorker.ready;
  const links = [...document.querySelectorAll("a[data-keep], a[data-keep-file]")];
  active.postMessage({ keep: [location.href, ...links.map((link) => link.href)] });
}
