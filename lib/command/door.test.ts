import { expect, test } from "vitest"
import { clientOf, headersOf, policyOf, refusalOf } from "@/lib/command/door"

const settings = { publicUrl: "https://feedback.example.org" }
const host = "feedback.example.org"

function post(headers: Record<string, string>) {
  return refusalOf({ method: "POST", url: "/cycles", headers: { host, "content-length": "9", ...headers } }, settings)
}

test("a page is asked for without further ado", () => {
  expect(refusalOf({ method: "GET", url: "/answer/abc?step=vision", headers: { host } }, settings)).toBeNull()
})

test.each(["TRACE", "PUT", "DELETE", "OPTIONS", ""])("%s is no way to ask", (method) => {
  expect(refusalOf({ method, url: "/", headers: { host } }, settings)?.status).toBe(405)
})

test("an address that cannot be read is refused, wherever it leads", () => {
  expect(refusalOf({ method: "GET", url: "/answer/%ff", headers: { host } }, settings)?.status).toBe(400)
})

test.each([
  [["", { children: ["cycles", { children: ["__PAGE__", {}] }] }, null, null, 16], null],
  [["", { children: [["cycleId", "1", "d", null], {}] }, null, "refetch"], null],
  [["", {}, "nonsense"], 400],
  [{}, 400],
  [null, 400],
])("where in the pages a script says it is: %j", (state, status) => {
  const headers = { host, "next-router-state-tree": encodeURIComponent(JSON.stringify(state)) }
  expect(refusalOf({ method: "GET", url: "/cycles", headers }, settings)?.status ?? null).toBe(status)
})

test("where in the pages a script is has to be readable at all", () => {
  const headers = { host, "next-router-state-tree": "%5B%22" }
  expect(refusalOf({ method: "GET", url: "/cycles", headers }, settings)?.status).toBe(400)
})

test.each([
  ["of our own", { origin: `https://${host}` }, null],
  [
    "behind a proxy that keeps the name aside",
    { host: "10.0.0.3", "x-forwarded-host": host, origin: `https://${host}` },
    null,
  ],
  ["behind a proxy that keeps no name", { host: "10.0.0.3", origin: `https://${host}` }, null],
  ["with a referrer policy that hides it", { origin: "null", "sec-fetch-site": "same-origin" }, null],
  ["of somebody else", { origin: "https://evil.example" }, 403],
  ["of somebody else that hides it", { origin: "null", "sec-fetch-site": "cross-site" }, 403],
  ["that cannot be read", { origin: "nonsense" }, 403],
  ["that is not named at all", {}, 403],
])("a form from a page %s", (_, headers, status) => {
  expect(post(headers as Record<string, string>)?.status ?? null).toBe(status)
})

test.each([
  ["of unknown length", { "content-length": undefined }, 411],
  ["of four MiB", { "content-length": String(4 * 2 ** 20) }, null],
  ["of more than four MiB", { "content-length": String(4 * 2 ** 20 + 1) }, 413],
])("a form %s", (_, length, status) => {
  const headers = { host, origin: `https://${host}`, ...length }
  expect(refusalOf({ method: "POST", url: "/people/import", headers }, settings)?.status ?? null).toBe(status)
})

test("what a proxy says of a client counts only where the operator says so", () => {
  const request = { headers: { "x-forwarded-for": "203.0.113.7, 198.51.100.2" } }
  expect(clientOf(request, "10.0.0.1", { trustProxy: true })).toBe("198.51.100.2")
  expect(clientOf(request, "10.0.0.1", { trustProxy: false })).toBe("10.0.0.1")
  expect(clientOf({ headers: {} }, undefined, { trustProxy: true })).toBe("unknown")
})

test("an address that is a key is told to nobody and kept by nothing", () => {
  const policy = policyOf("n", { dev: false })
  expect(headersOf({ url: "/answer/abc", headers: {} }, policy, settings)).toMatchObject({
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Strict-Transport-Security": expect.any(String),
  })
  const plain = headersOf({ url: "/cycles", headers: {} }, policy, { publicUrl: "http://localhost:3000" })
  expect(plain).not.toHaveProperty("Cache-Control")
  expect(plain).not.toHaveProperty("Strict-Transport-Security")
})
