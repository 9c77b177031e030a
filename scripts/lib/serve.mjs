/**
 * A small web server for a folder of static files: reads only, only from that folder, only for this machine.
 * Its headers are those that a host of the page should send too.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Sent with every answer. The page has the same policy in its own head, so that it holds on a server that
 * sends none; `frame-ancestors` works only here.
 */
export const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const COMPRESSED = /^(text|application)\/|svg/;
/** Files of these folders carry the hash of their content in their name, so they never change. @param {string} file */
const isHashed = (file) => /[\\/](assets|knowledge)[\\/][^\\/]*[.-][0-9A-Za-z_-]{8,16}\.[a-z0-9]+$/.test(file);

/**
 * The file that an address means; `null` where there is none to be shown.
 * @param {string} folder
 * @param {string} address path and query, as the browser sends it
 * @returns {string | null}
 */
export function fileFor(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.split('/').some((part) => part.startsWith('.'))) return null;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return file;
}

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */

/** @param {string} folder @param {Request} request @param {Response} response */
function answer(folder, request, response) {
  const headers = { ...securityHeaders, 'cache-control': 'no-cache' };
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return end(response, 405, { ...headers, allow: 'GET, HEAD' }, 'Only reading is possible here.');
  const file = fileFor(folder, request.url ?? '/');
  if (file === null) return end(response, 404, headers, 'There is no such page.');
  const type = types[extname(file)] ?? 'application/octet-stream';
  send(file, request, response, {
    ...headers,
    'content-type': type,
    ...(isHashed(file) ? { 'cache-control': 'public, max-age=31536000, immutable' } : {}),
  });
}

/** @param {string} file @param {Request} request @param {Response} response @param {Record<string, string>} headers */
function send(file, request, response, headers) {
  const onlyHead = request.method === 'HEAD';
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (takesGzip && COMPRESSED.test(headers['content-type'] ?? '')) {
    const body = compressed(file);
    response.writeHead(200, {
      ...headers,
      'content-encoding': 'gzip',
      'content-length': body.length,
      vary: 'accept-encoding',
    });
    response.end(onlyHead ? undefined : body);
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': statSync(file).size });
  if (onlyHead) response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** @param {Response} response @param {number} status @param {Record<string, string>} headers @param {string} text */
function end(response, status, headers, text) {
  response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

/** @type {Map<string, Buffer>} by file and time of change */
const compressedByFile = new Map();

/** @param {string} file @returns {Buffer} */
function compressed(file) {
  const key = `${file}\0${statSync(file).mtimeMs}`;
  const kept = compressedByFile.get(key);
  if (kept !== undefined) return kept;
  const body = gzipSync(readFileSync(file));
  compressedByFile.set(key, body);
  return body;
}

/**
 * Serves a folder to this machine.
 * @param {string} folder
 * @param {{ port: number, tries?: number }} options `port` 0 takes any free one; a port that is taken is followed by the next, `tries` times
 * @returns {Promise<{ url: string, port: number, taken: number[], close: () => Promise<void> }>} `taken`: ports that were not free
 */
export async function serveFolder(folder, { port, tries = 20 }) {
  const server = createServer((request, response) => answer(normalize(folder), request, response));
  /** @type {number[]} */
  const taken = [];
  for (let next = port; ; next += 1) {
    const error = await listen(server, next);
    if (error === null) break;
    if (error.code !== 'EADDRINUSE' || taken.length + 1 >= tries) throw error;
    taken.push(next);
  }
  const address = server.address();
  const used = typeof address === 'object' && address !== null ? address.port : port;
  const close = () =>
    new Promise((/** @type {(value: void) => void} */ resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${used}/`, port: used, taken, close };
}

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<NodeJS.ErrnoException | null>} */
function listen(server, port) {
  return new Promise((resolve) => {
    const failed = (/** @type {NodeJS.ErrnoException} */ error) => resolve(error);
    server.once('error', failed);
    server.listen(port, 'localhost', () => {
      server.off('error', failed);
      resolve(null);
    });
  });
}
