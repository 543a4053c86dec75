import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";

/** Serves no ranges, and in place of what is not there the page that the site in the folder `archive` has for that. */
export function plainServer(folder: string): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const type = path.endsWith(".html") ? "text/html" : path.endsWith(".css") ? "text/css" : "text/javascript";
    response.setHeader("Content-Type", type);
    const file = join(folder, decodeURIComponent(path));
    if (existsSync(file)) createReadStream(file).pipe(response);
    else createReadStream(join(folder, "archive/404.html")).pipe(response.writeHead(404));
  });
}
