import type { Page } from "@playwright/test"
import { askSuggested, chooseSubjects, draftCycle, launch } from "./organiser"
import { expect, test } from "./test"

const HEADS = ["Amir Haddad", "Dana Okafor", "Jonas Weber", "Mei Lin", "Priya Nair", "Tomás Silva"]

/** As many messages as one page of the Mailbox shows. */
const PAGE = 50

test("a mailbox of more messages than a page is read page by page, and by what is looked for", async ({ lena }) => {
  for (const name of ["All heads at once", "All heads again"]) {
    await draftCycle(lena, { name })
    await chooseSubjects(lena, HEADS)
    await askSuggested(lena)
    await launch(lena)
  }
  await test.step("when the worker has laid down everything", async () => {
    await expect(async () => {
      await lena.goto("/mailbox?state=waiting")
      await expect(lena.getByRole("heading", { name: "No such messages" })).toBeVisible({ timeout: 500 })
    }).toPass()
    await lena.getByRole("link", { name: "Show all messages" }).click()
    await expect(lena).toHaveURL("/mailbox")
  })

  await test.step("the latest fifty, then the others, and back", async () => {
    const all = await totalOf(lena)
    expect(all).toBeGreaterThan(PAGE)
    await expectShown(lena, 1, PAGE, all)
    await expect(lena.getByRole("link", { name: "Later ones" })).toHaveCount(0)
    const latest = await firstOf(lena)
    // Other journeys of the same workspace send mail too, so there may be more than two pages.
    const pages = Math.ceil(all / PAGE)
    for (let page = 2; page <= pages; page++) {
      await lena.getByRole("link", { name: "Earlier ones" }).click()
      await expectShown(lena, (page - 1) * PAGE + 1, Math.min(page * PAGE, all), all)
    }
    await expect(lena.getByRole("link", { name: "Earlier ones" })).toHaveCount(0)
    for (let page = pages - 1; page >= 1; page--) {
      await lena.getByRole("link", { name: "Later ones" }).click()
      await expectShown(lena, (page - 1) * PAGE + 1, page * PAGE, all)
    }
    expect(await firstOf(lena)).toBe(latest)
  })
  await test.step("a choice goes along to the next page", async () => {
    await choose(lena, { Kind: "Invitation" })
    const invitations = await totalOf(lena)
    await expectShown(lena, 1, PAGE, invitations)
    await lena.getByRole("link", { name: "Earlier ones" }).click()
    const last = Math.min(2 * PAGE, invitations)
    await expectShown(lena, PAGE + 1, last, invitations)
    await expect(lena.getByLabel("Kind")).toHaveValue("invitation")
    await expect(lena.getByRole("cell", { name: /^Invitation about/ })).toHaveCount(last - PAGE)
  })
  await test.step("choices go together", async () => {
    await choose(lena, { Cycle: "Leaders, autumn", Kind: "Report", State: "Not sent" })
    await expect(lena.getByRole("link", { name: "Dana Okafor" })).toBeVisible()
    await expect(lena.getByRole("link", { name: "Mei Lin" })).toBeVisible()
    await expect(rows(lena)).toHaveCount(2)
    await expect(lena.getByRole("navigation", { name: "Pages" })).toHaveCount(0)
    await choose(lena, { State: "Not delivered" })
    await expect(lena.getByRole("heading", { name: "No such messages" })).toBeVisible()
    await expect(lena.getByLabel("Kind")).toHaveValue("report")
  })
  await test.step("an address that asks for nonsense shows everything", async () => {
    await lena.goto("/mailbox?cycle=1&kind=nonsense&state=&page=-3")
    await expectShown(lena, 1, PAGE, await totalOf(lena))
  })
})

async function choose(page: Page, choice: Record<string, string>): Promise<void> {
  const filters = page.getByRole("search", { name: "Messages" })
  for (const [label, option] of Object.entries(choice)) await filters.getByLabel(label).selectOption({ label: option })
  await filters.getByRole("button", { name: "Show" }).click()
  await page.waitForURL((url) => Object.keys(choice).every((label) => url.searchParams.get(label.toLowerCase())))
}

const rows = (page: Page) => page.getByRole("rowheader")

async function firstOf(page: Page): Promise<string> {
  return rows(page).first().innerText()
}

async function totalOf(page: Page): Promise<number> {
  const shown = await page.getByRole("navigation", { name: "Pages" }).innerText()
  return Number(/of (\d+)/.exec(shown)![1])
}

async function expectShown(page: Page, first: number, last: number, total: number): Promise<void> {
  await expect(page.getByText(`${first} to ${last} of ${total}`)).toBeVisible()
  await expect(rows(page)).toHaveCount(last - first + 1)
}
