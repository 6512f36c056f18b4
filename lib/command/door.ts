import type { IncomingHttpHeaders } from "node:http"
import { isRouterState } from "@/lib/command/routerState"
import { MOST } from "@/lib/sheet/sheet"
import type { Configuration } from "@/lib/installation/configuration"

// What the server does with every request before and beside Next. Nothing is authorised here: every page and every
// action does so itself.

interface Request {
  method?: string | undefined
  url?: string | undefined
  headers: IncomingHttpHeaders
}

export interface Refusal {
  status: 400 | 403 | 405 | 411 | 413
  sentence: string
}

/** Why a request goes no further, if so. */
export function refusalOf(request: Request, { publicUrl }: Pick<Configuration, "publicUrl">): Refusal | null {
  const { method = "", url = "" } = request
  if (!METHODS.includes(method)) return { status: 405, sentence: "This is not how this server is asked." }
  if (!isReadable(url)) return { status: 400, sentence: "This address cannot be read. It may have been cut short." }
  if (!isRouterState(request.headers["next-router-state-tree"]))
    return { status: 400, sentence: "This does not say in a way that can be read where in the pages it comes from." }
  return method === "POST" ? refusalOfForm(request, publicUrl) : null
}

function refusalOfForm(request: Request, publicUrl: string): Refusal | null {
  if (!isFromOwnPage(request, publicUrl))
    return { status: 403, sentence: "This did not come from a page of this server." }
  const length = Number(request.headers["content-length"])
  if (!Number.isInteger(length)) return { status: 411, sentence: "This does not say how long it is." }
  if (length > mostBytesTo(request))
    return { status: 413, sentence: "This is more than a form of this server can hold." }
  return null
}

/** What a form may send: half a million pasted characters fit, each of several bytes. Next is told the same (next.config.js). */
const MOST_BYTES = 4 * 2 ** 20

/** What the file of a list may be, with what a form puts around it. */
const FILE_BYTES = MOST.bytes + 64 * 1024

/** Where a list comes in as a file, of people or of pairs. */
const TAKES_FILES = /^\/(people|cycles\/[-0-9a-f]{36}\/setup)\/import\/file$/

function mostBytesTo({ url = "" }: Request): number {
  return TAKES_FILES.test(url.split("?", 1)[0]!) ? FILE_BYTES : MOST_BYTES
}

export const METHODS = ["GET", "HEAD", "POST"]

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0]!)
    return true
  } catch {
    return false
  }
}

/**
 * Browsers say from where a form is sent, and no page can make them say otherwise. From a page with `no-referrer` they
 * send a plain form with `Origin: null`; then `Sec-Fetch-Site` says just as reliably that the form is ours.
 */
function isFromOwnPage({ headers }: Request, publicUrl: string): boolean {
  const { origin } = headers
  if (origin === "null") return headers["sec-fetch-site"] === "same-origin"
  if (!origin || !URL.canParse(origin)) return false
  const hosts = [headers.host, headers["x-forwarded-host"], new URL(publicUrl).host]
  return hosts.includes(new URL(origin).host)
}

/** Where a request comes from, for limits; behind a proxy of the operator's, the address that the proxy saw. */
export function clientOf(
  { headers }: Request,
  remoteAddress: string | undefined,
  { trustProxy }: Pick<Configuration, "trustProxy">,
): string {
  const forwarded = trustProxy ? String(headers["x-forwarded-for"] ?? "") : ""
  return forwarded.split(",").at(-1)?.trim() || remoteAddress || "unknown"
}

/** Pages whose address is itself a key: nothing may learn it from a referrer or a cache. */
const SECRET_LINK = /^\/(answer|nominate|report|reset-password|confirm-address|sign-in\/link)(\/|$)/

/** The headers of every response. @param policy the content security policy of this one (policyOf) */
export function headersOf(
  { url = "" }: Request,
  policy: string,
  { publicUrl }: Pick<Configuration, "publicUrl">,
): Record<string, string> {
  const isSecret = SECRET_LINK.test(url)
  return {
    "Content-Security-Policy": policy,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": isSecret ? "no-referrer" : "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
    ...(isSecret && { "Cache-Control": "no-store" }),
    ...(publicUrl.startsWith("https:") && { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" }),
  }
}

/** Scripts run only with the nonce of their response. */
export function policyOf(nonce: string, { dev }: { dev: boolean }): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    // Style attributes carry the geometry of charts and menus; scripts stay strict.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
}
