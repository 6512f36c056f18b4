import { NextResponse, type NextRequest } from "next/server"

/** Pages whose address is itself a key: nothing may learn it from a referrer or an index. */
const SECRET_LINK = /^\/(answer|report|reset-password|sign-in\/link)(\/|$)/

/** Adds the headers that depend on the request (next.config.js has the others). Nothing is authorised here: every page and action does so itself. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set("x-nonce", nonce)
  headers.set("Content-Security-Policy", policy)
  if (isOwnPostWithoutOrigin(headers)) headers.set("origin", `${request.nextUrl.protocol}//${headers.get("host")}`)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set("Content-Security-Policy", policy)
  const secret = SECRET_LINK.test(request.nextUrl.pathname)
  response.headers.set("Referrer-Policy", secret ? "no-referrer" : "same-origin")
  if (secret) response.headers.set("Cache-Control", "no-store")
  if (process.env.PUBLIC_URL?.startsWith("https:")) {
    response.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
  }
  return response
}

/**
 * From a page with `no-referrer` a browser posts a plain form with `Origin: null`, which server actions refuse.
 * `Sec-Fetch-Site` is set by the browser alone and says just as reliably that the form is ours.
 */
function isOwnPostWithoutOrigin(headers: Headers): boolean {
  return headers.get("origin") === "null" && headers.get("sec-fetch-site") === "same-origin"
}

function contentSecurityPolicy(nonce: string): string {
  const dev = process.env.NODE_ENV === "development"
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

export const config = {
  matcher: ["/((?!_next/static|_next/image|icon.svg|favicon.ico).*)"],
}
