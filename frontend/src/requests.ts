// htmx from our own bundle. Requests carry the token of the page.
import htmx from "htmx.org";

import { csrfToken } from "./page";

document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = (event as CustomEvent<{ ctx: { request: { method: string; headers: Record<string, string> } } }>).detail;
  if (ctx.request.method !== "GET") ctx.request.headers["X-CSRFToken"] = csrfToken();
});

declare global {
  interface Window {
    htmx: typeof htmx;
  }
}

window.htmx = htmx;
