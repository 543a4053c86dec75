import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { errorCode, isNotFound, isRefusal } from "./file-errors.ts";

/**
 * A server that shows a generated site as a static host would: `index.html` for a folder, `404.html` for what is not
 * there, and of a file the stretch of bytes that is asked for. Files outside the folder and files whose name begins with
 * a dot are not served.
 */
export function createPreviewServer(folder: string): Server {
  return createServer((request, response) => {
    respond(folder, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "Content-Type": TYPES[".txt"] });
      response.end(isGone(error) ? "" : `500 ${error instanceof Error ? error.message : String(error)}\n`);
    });
  });
}

/** The reader went away in the middle of a file. */
function isGone(error: unknown): boolean {
  return errorCode(error) === "ERR_STREAM_PREMATURE_CLOSE";
}

async function respond(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const [address = "/", query] = (request.url ?? "/").split("?", 2);
  const path = sitePath(address);
  const found = path === undefined ? undefined : await findFile(folder, path);
  if (found === "folder") {
    response
      .writeHead(301, {
        Location: `${address.replace(LEADING_SLASHES, "/")}/${query === undefined ? "" : `?${query}`}`,
      })
      .end();
    return;
  }
  const file = found ?? (await findFile(folder, "404.html"));
  const status = found === undefined ? 404 : 200;
  await send(file === "folder" ? undefined : file, status, request, response);
}

/** `//example.org`: a redirect to it would leave the site. */
const LEADING_SLASHES = /^\/+/;

/** The path inside the site that an address asks for; undefined for one that no file of a site can have. */
function sitePath(address: string): string | undefined {
  try {
    const parts = decodeURIComponent(address).split("/");
    const isSound = parts.every((part) => !part.startsWith(".") && !UNSAFE.test(part));
    return isSound ? parts.filter((part) => part !== "").join("/") + (address.endsWith("/") ? "/" : "") : undefined;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** `..\secret`, `C:`, a NUL character */
const UNSAFE = /[\\:\0]/;

interface FoundFile {
  readonly path: string;
  readonly size: number;
}

/** The file at a path; `folder` where a folder was asked for without its slash; undefined where nothing is. */
async function findFile(folder: string, path: string): Promise<FoundFile | "folder" | undefined> {
  try {
    const root = await realpath(folder);
    const isFolder = path === "" || path.endsWith("/");
    const real = await realpath(join(root, isFolder ? `${path}index.html` : path));
    if (!real.startsWith(root + sep)) return undefined;
    const found = await stat(real);
    return found.isDirectory() ? "folder" : { path: real, size: found.size };
  } catch (error) {
    // An address may be longer than any name, or lead through a file that is not to be read.
    if (isNotFound(error) || isRefusal(error)) return undefined;
    throw error;
  }
}

async function send(
  file: FoundFile | undefined,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isHead = request.method === "HEAD";
  if (file === undefined) {
    response.writeHead(status, { "Content-Type": TYPES[".txt"] }).end(isHead ? "" : `${status}\n`);
    return;
  }
  const stretch = status === 200 ? findStretch(request.headers.range, file.size) : undefined;
  const { start, end } = stretch ?? { start: 0, end: file.size - 1 };
  response.writeHead(stretch === undefined ? status : 206, {
    "Content-Type": TYPES[extname(file.path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": end - start + 1,
    "Accept-Ranges": "bytes",
    ...(stretch !== undefined && { "Content-Range": `bytes ${start}-${end}/${file.size}` }),
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (isHead || file.size === 0) response.end();
  else await pipeline(createReadStream(file.path, { start, end }), response);
}

interface Stretch {
  readonly start: number;
  /** The last byte. */
  readonly end: number;
}

/** The one stretch of bytes that is asked for; undefined, and the whole file is sent, for any other request. */
function findStretch(range: string | undefined, size: number): Stretch | undefined {
  const [, first, last] = ONE_RANGE.exec(range ?? "") ?? [];
  const [start, end] = [Number(first), Math.min(Number(last), size - 1)];
  return start <= end ? { start, end } : undefined;
}

/** `bytes=100-199` */
const ONE_RANGE = /^bytes=(\d+)-(\d+)$/;

/** Content types by file name ending. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".ris": "application/x-research-info-systems; charset=utf-8",
  ".bib": "application/x-bibtex; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".webmanifest": "application/manifest+json",
};
