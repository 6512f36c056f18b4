/**
 * Whether a request that changes something comes from a page of ours. Browsers set both headers themselves; server
 * actions check the origin on their own, so this is for route handlers.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get("origin")
  const host = headers.get("x-forwarded-host") ?? headers.get("host")
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host
}
