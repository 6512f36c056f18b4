import { readFileSync } from "node:fs"
import { expect, test } from "@playwright/test"
import { LOG } from "../playwright.config"

test("nothing that the server said in all the journeys names a rater or leads to one", () => {
  const log = readFileSync(LOG, "utf8")
  expect(log).toContain("Parallax is running at")
  // Addresses of people, paths that are keys, and tokens of links.
  expect(log).not.toMatch(/[\w.+-]+@[\w.-]+\.[a-z]{2,}/)
  expect(log).not.toMatch(/\/(answer|report|sign-in\/link|reset-password)\//)
  expect(log).not.toMatch(/(?<![\w-])[\w-]{43}(?![\w-])/)
})

test("and it warned of no proxy where there was none", () => {
  expect(readFileSync(LOG, "utf8")).not.toContain("TRUST_PROXY")
})
