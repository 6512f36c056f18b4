import type { IncomingMessage } from "node:http"
import type { Answering } from "@/lib/installation/answering"
import { ui } from "@/lib/words/en/ui"

/**
 * Where a request fails, and its answer would be a bare number, answers with a page to be read, with JavaScript or without:
 * 503 while the database cannot be reached, else 500. What Next's own script asks for is left to the page that it is on.
 * What no form of the product sends is refused by Next before any action has begun, as if that were the server's fault: 400.
 *
 * @param isReachable whether the database answers now
 */
export function sayWrong(request: IncomingMessage, answering: Answering, isReachable: () => Promise<boolean>): void {
  const { response } = answering
  const { writeHead, write, end, flushHeaders } = response
  const isOfScript = request.headers["next-action"] !== undefined || request.headers.rsc !== undefined
  const isMalformed = () => request.method === "POST" && !answering.hasBegun
  let isWrong = false

  /** Takes the answer over before anything of it has been sent. */
  const takeOver = (status: number) => {
    if (!isWrong && status >= 500 && !response.headersSent && (!isOfScript || isMalformed())) {
      isWrong = true
      void answer()
    }
    return isWrong
  }
  response.writeHead = ((status: number, ...more: unknown[]) =>
    takeOver(status) ? response : Reflect.apply(writeHead, response, [status, ...more])) as typeof writeHead
  response.write = ((...given: unknown[]) =>
    takeOver(response.statusCode) || Reflect.apply(write, response, given)) as typeof write
  response.end = ((...given: unknown[]) =>
    takeOver(response.statusCode) ? response : Reflect.apply(end, response, given)) as typeof end
  response.flushHeaders = () => {
    if (!takeOver(response.statusCode)) Reflect.apply(flushHeaders, response, [])
  }

  /** By the functions as they were: what Next still has to say goes on being dropped. */
  async function answer(): Promise<void> {
    const isRefused = isMalformed()
    const isBusy = !isRefused && !(await isReachable())
    if (response.destroyed) return
    for (const name of OF_ANOTHER_BODY) response.removeHeader(name)
    if (isBusy) response.setHeader("Retry-After", String(RETRY_SECONDS))
    const [status, type, body] = isRefused
      ? [400, "text/plain", `${MALFORMED}\n`]
      : [isBusy ? 503 : 500, "text/html", page()]
    const headers = { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store" }
    Reflect.apply(writeHead, response, [status, headers])
    Reflect.apply(end, response, request.method === "HEAD" ? [] : [body])
  }
}

/** What Next may have said of the body that is not sent. */
const OF_ANOTHER_BODY = ["Content-Length", "Content-Encoding", "Transfer-Encoding", "ETag", "Location", "Set-Cookie"]

const RETRY_SECONDS = 5

const MALFORMED = "This is not what a form of this page sends."

function page(): string {
  const { title, lead } = ui.wrong
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Parallax</title>
<style>body { font: 1rem/1.6 system-ui, sans-serif; margin: 4rem auto; max-width: 36rem; padding: 0 1rem; color-scheme: light dark }</style>
<main role="alert"><h1>${title}</h1><p>${lead}</p></main>
</html>
`
}
