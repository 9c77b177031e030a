/**
 * The service worker: keeps the page, so that it opens without a network.
 *
 * It answers only for this origin and only from its own list; a page and its parts always come from the same
 * version. A new version waits until the person asks for it, so that nothing changes under a reader.
 */
declare const self: ServiceWorkerGlobalScope;

// The build puts the real values in place of these two.
const FILES = '__FILES__' as unknown as readonly string[];
const VERSION = '__VERSION__';
const CACHE = `clearleaf-${VERSION}`;
/** Files that are kept when first fetched, over all versions: their names hold a hash of their content. */
const LATER = 'clearleaf-later';

const scope = (name: string): string => new URL(name, self.registration.scope).href;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(scope))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith('clearleaf-') && name !== CACHE && name !== LATER) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});

/** What a file that is kept when first fetched is a version of; `undefined` for every other. */
const familyOf = (url: string): string | undefined =>
  /\/(knowledge\/gazetteer|assets\/pdfjs|assets\/sql-wasm(?:-browser)?)[.-][^/]+\.(json|js|wasm)$/
    .exec(url)
    ?.slice(1)
    .join('.');

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const wanted = request.mode === 'navigate' ? scope('index.html') : request.url;
  const kept = (await cache.match(wanted)) ?? (await caches.match(request));
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  const family = familyOf(request.url);
  if (response.ok && family !== undefined) {
    const later = await caches.open(LATER);
    for (const old of await later.keys()) if (familyOf(old.url) === family) await later.delete(old);
    await later.put(request, response.clone());
  }
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(self.registration.scope)) event.respondWith(answer(request));
});

export {};
