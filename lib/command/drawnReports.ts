import type { IncomingMessage, ServerResponse } from "node:http"
import { promisify } from "node:util"
import { gzip } from "node:zlib"
import { tokenHash } from "@/lib/access/token"
import { cookiesOf } from "@/lib/command/cookies"
import { findReportState } from "@/lib/release/findReportState"
import { isOpeningSeal, SEAL_COOKIE } from "@/lib/release/openingSeal"
import type { Office } from "@/lib/worker/office"

// A published report does not change, and to draw it takes a hundred times as long as to send it. So the page that its reader
// has been shown is held for some minutes, as long as nothing that it shows has changed. Who may read it is asked each time.

/** For so long a drawn page is held at most: words that were taken out of a report are not to linger. */
const HELD_MINUTES = 5

/** So much is held at most, in bytes; what was drawn first goes first. */
const MOST_BYTES = 16 * 2 ** 20

/** A page in pieces, between which the nonce of each response stands. */
interface Drawn {
  pieces: string[]
  bytes: number
  type: string
}

type Handle = () => void | Promise<void>

/**
 * Answers a request for a report's page by what is held of it, or has it drawn and holds that; any other goes on as it is.
 * Of a reader who is let in by a code alone: others are rarer, and their session has to be looked up.
 */
export function drawnReports(office: Pick<Office, "db" | "secret">) {
  const held = new Map<string, Drawn>()
  let bytes = 0

  const drop = (name: string, drawn: Drawn): void => {
    if (held.get(name) !== drawn) return
    held.delete(name)
    bytes -= drawn.bytes
  }
  const hold = (name: string, drawn: Drawn): void => {
    if (held.has(name)) return
    held.set(name, drawn)
    bytes += drawn.bytes
    for (const [oldest, other] of held) {
      if (bytes <= MOST_BYTES) break
      drop(oldest, other)
    }
    setTimeout(() => drop(name, drawn), HELD_MINUTES * 60_000).unref()
  }

  return async (request: IncomingMessage, response: ServerResponse, nonce: string, handle: Handle): Promise<void> => {
    const asked = askedFor(request)
    if (!asked || !isOpeningSeal(office.secret, asked.hash, asked.seal, new Date())) return handle()
    const state = await findReportState(office.db, asked.hash, new Date()).catch(() => null)
    if (state === null) return handle()
    const name = [asked.hash, state, asked.language, asked.theme].join("\n")
    const known = held.get(name)
    const accepts = String(request.headers["accept-encoding"] ?? "")
    if (known) {
      response.setHeader("Content-Type", known.type)
      return send(response, known.pieces.join(nonce), accepts)
    }
    // Taken whole, so that it can be held, and made small here.
    delete request.headers["accept-encoding"]
    takeWhole(response, async (text) => {
      const after = await findReportState(office.db, asked.hash, new Date()).catch(() => null)
      const type = String(response.getHeader("Content-Type"))
      const isWhole = response.statusCode === 200 && type.startsWith("text/html") && !response.hasHeader("Set-Cookie")
      // What changed while it was drawn may be in it, or not.
      if (isWhole && after === state) hold(name, { pieces: text.split(nonce), bytes: 2 * text.length, type })
      await send(response, text, accepts)
    })
    return handle()
  }
}

/** The page of a report as a browser loads it, with the seal of its code; null for any other request. */
function askedFor({ method, url = "", headers }: IncomingMessage) {
  const [, token] = /^\/report\/([\w-]{43})$/.exec(url) ?? []
  if (method !== "GET" || token === undefined || headers.rsc !== undefined) return null
  const cookies = cookiesOf(headers)
  const seal = cookies.get(SEAL_COOKIE)
  if (!seal) return null
  return { hash: tokenHash(token), seal, language: cookies.get("language"), theme: cookies.get("theme") }
}

/** Has everything that is written to a response come together, instead of going out. */
function takeWhole(response: ServerResponse, then: (text: string) => Promise<void>): void {
  const { write, end, flushHeaders } = response
  const chunks: Buffer[] = []
  const take = (chunk: unknown, encoding: unknown): void => {
    if (typeof chunk === "string")
      chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  response.flushHeaders = () => {}
  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    take(chunk, encoding)
    const told = typeof encoding === "function" ? encoding : done
    if (typeof told === "function") queueMicrotask(() => told())
    return true
  }) as ServerResponse["write"]
  response.end = ((chunk?: unknown, encoding?: unknown) => {
    take(chunk, encoding)
    Object.assign(response, { write, end, flushHeaders })
    void then(Buffer.concat(chunks).toString()).catch(() => response.destroy())
    return response
  }) as ServerResponse["end"]
}

/** Quick rather than small: a page of some hundred kilobytes is sent once. */
const QUICKLY = { level: 3 }

async function send(response: ServerResponse, text: string, accepts: string): Promise<void> {
  // Only of what went wrong.
  if (response.headersSent) return void response.end(text)
  const isSmall = /\bgzip\b/.test(accepts)
  const body = isSmall ? await promisify(gzip)(text, QUICKLY) : Buffer.from(text)
  if (isSmall) response.setHeader("Content-Encoding", "gzip")
  response.setHeader("Vary", "Accept-Encoding")
  response.setHeader("Content-Length", body.length)
  response.end(body)
}
