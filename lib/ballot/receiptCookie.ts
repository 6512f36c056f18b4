/** The cookie that holds the receipt of the last sending, in this browser and until it is closed: the server keeps it nowhere. */
export const RECEIPT_COOKIE = "parallax-receipt"

/** The cookie as a header sets it. @param path of the one page that may read it */
export function receiptCookie(receipt: string, path: string, isSecure: boolean): string {
  return `${RECEIPT_COOKIE}=${receipt}; Path=${path}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`
}

/** The receipt that a cookie holds; null where it is no receipt. */
export function receiptIn(value: string | undefined): string | null {
  return value !== undefined && /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(value) ? value : null
}
