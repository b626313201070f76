// Rules over /mit/: the network first, and what was kept when there is none.
const KEPT = "papers";
const MOST = 20 * 1024 * 1024; // of one file

addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("install", () => skipWaiting());

async function keep(request, answer) {
  const size = Number(answer.headers.get("Content-Length") ?? 0);
  if (answer.ok && !answer.redirected && size < MOST) {
    const kept = await caches.open(KEPT);
    await kept.put(request, answer.clone());
  }
  return answer;
}

async function fromNetworkOrKept(request) {
  try {
    const answer = await fetch(request);
    // Only who is signed out is sent elsewhere: somebody else may sit here now.
    if (answer.type === "opaqueredirect") await caches.delete(KEPT);
    return await keep(request, answer);
  } catch (error) {
    const kept = await caches.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

addEventListener("fetch", (event) => {
  if (event.request.method === "GET") {
    event.respondWith(fromNetworkOrKept(event.request));
  }
});

addEventListener("message", (event) => {
  const addresses = event.data.keep ?? [];
  event.waitUntil(
    Promise.allSettled(
      addresses.map(async (address) => keep(address, await fetch(address))),
    ),
  );
});
