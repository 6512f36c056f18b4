import { readFileSync } from "node:fs"
import { expect, test } from "@playwright/test"
import { LOG, METRICS_TOKEN } from "../playwright.config"

test("nothing that the server said in all the journeys names a rater or leads to one", () => {
  const log = readFileSync(LOG, "utf8")
  expect(log).toContain("Parallax is running at")
  // Addresses of people, paths that are keys, and tokens of links.
  expect(log).not.toMatch(/[\w.+-]+@[\w.-]+\.[a-z]{2,}/)
  expect(log).not.toMatch(/\/(answer|nominate|report|sign-in\/link|reset-password|confirm-address)\//)
  expect(log).not.toMatch(/(?<![\w-])[\w-]{43}(?![\w-])/)
})

test("and it warned of no proxy where there was none", () => {
  expect(readFileSync(LOG, "utf8")).not.toContain("TRUST_PROXY")
})

test("its metrics count what organisers do by the patterns of their pages, and nothing that raters or readers do", async ({
  request,
}) => {
  expect((await request.get("/metrics")).status()).toBe(401)
  const metrics = await request.get("/metrics", { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } })
  const text = await metrics.text()
  expect(text).toMatch(/parallax_requests_total\{route="\/cycles\/\[cycleId\]",method="GET",status="2xx"\} [1-9]/)
  expect(text).toContain('parallax_duty_ok{duty="mail"} 1')
  const routes = [...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route)
  expect(
    routes.filter((route) =>
      /^\/(answer|nominate|report|lost-link|ballot|anonymity|method|_next|api)?(\/|$)/.test(route!),
    ),
  ).toEqual([])
  // Nobody's address or name, no token, no id of anything.
  expect(text).not.toMatch(/@|Okafor|Northwind|[0-9a-f]{8}-[0-9a-f]{4}|(?<![\w-])[\w-]{43}(?![\w-])/)
})
