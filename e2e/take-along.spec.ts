import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { unzipSync } from "fflate"
import { expect, test } from "./test"

/** What the browser saves when a link is followed, and under which name. */
async function saved(page: Page, link: string): Promise<{ name: string; content: Buffer }> {
  const started = page.waitForEvent("download")
  await page.getByRole("link", { name: link, exact: true }).click()
  const download = await started
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

test("a report is taken along in every format, and all reports in one archive", async ({ lena, visit }) => {
  await lena.goto("/cycles")
  await lena.getByRole("link", { name: "Leaders, autumn" }).click()
  await lena.waitForURL(/\/cycles\/[-0-9a-f]{36}$/)
  const cycle = new URL(lena.url()).pathname

  await test.step("from the report's page, each file under the name of the person", async () => {
    await lena.goto(`${cycle}/reports`)
    await lena.getByRole("link", { name: "Dana Okafor" }).click()
    await expect(lena.getByRole("navigation", { name: "Take it along" })).toBeVisible()
    for (const [link, extension, start] of [
      ["PDF (A4)", "pdf", "%PDF-1.7"],
      ["PDF (Letter)", "letter.pdf", "%PDF-1.7"],
      ["Excel", "xlsx", "PK"],
      ["CSV", "csv", '\uFEFF"Part"'],
      ["JSON", "json", '{\n  "report": {\n    "format": "parallax-report-2"'],
    ] as const) {
      const { name, content } = await saved(lena, link)
      expect(name).toMatch(new RegExp(`^parallax-report-dana-okafor-\\d{4}-\\d{2}[-.]${extension}$`))
      expect(content.toString().startsWith(start), link).toBe(true)
    }
  })
  await test.step("nobody on the way keeps it, and no browser guesses what it is", async () => {
    const response = await lena.request.get(`${lena.url()}/export/json`)
    expect(response.headers()).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" })
    expect((await lena.request.get(`${lena.url()}/export/exe`)).status()).toBe(404)
    expect((await lena.request.get(`${lena.url()}/export/pdf?paper=a0`)).status()).toBe(404)
  })
  await test.step("all of them in one archive, whose progress is said", async () => {
    await lena.goto(`${cycle}/reports`)
    const { name, content } = await saved(lena, "PDF (A4)")
    expect(name).toBe("parallax-reports-leaders-autumn.zip")
    const people = await lena.getByRole("rowheader").allInnerTexts()
    expect(people).toContain("Tomás Silva")
    const files = Object.keys(unzipSync(content)).map(
      (file) => /^parallax-report-(.*)-\d{4}-\d{2}\.pdf$/.exec(file)?.[1],
    )
    expect(files).toEqual(people.map((person) => person.toLowerCase().replaceAll(" ", "-")))
    await expect(lena.getByText(`Done: ${people.length} reports as PDF (A4).`)).toBeVisible()
  })
  await test.step("and without JavaScript just the same", async () => {
    const storageState = await lena.context().storageState()
    const plain = await visit({ javaScriptEnabled: false, storageState })
    await plain.goto(`${cycle}/reports`)
    const { content } = await saved(plain, "JSON")
    expect(Object.keys(unzipSync(content)).every((name) => name.endsWith(".json"))).toBe(true)
  })
})
