import type { Page } from "@playwright/test"
import { expectNoBarrier } from "./barriers"
import { linkFor, openInvitationAbout, openReport } from "./mailbox"
import { rate, send } from "./rater"
import { expect, PHONE, test } from "./test"

test.describe.configure({ mode: "parallel" })
test.use({ expected: [/^\/(nowhere|answer\/none): .*404/] })

test("the demo: five cycles, and no barrier on any page of an organiser", async ({ lena: page }) => {
  test.setTimeout(600_000)
  await page.goto("/cycles")
  await expect(page.locator("h2")).toHaveText(["Collecting", "Raters being proposed", "Draft", "Closed"])
  const [draft, collecting, closed] = await cyclesOf(page)
  await expectNoBarrierAt(page, "/cycles")
  await expectNoBarrierAt(page, "/cycles/new")
  for (const step of ["details", "questionnaire", "subjects", "raters", "load", "review"]) {
    await expectNoBarrierAt(page, `/cycles/${draft}/setup/${step}`)
  }
  await page.goto(`/cycles/${draft}/setup/raters`)
  await expectNoBarrierAt(page, await hrefOf(page, /^Change Peers of/))
  await expectNoBarrierAt(page, `/cycles/${closed}/again`)
  await page.goto("/cycles")
  const proposals = `${(await hrefOf(page, "Product teams, early summer")).replace(/\/setup.*/, "")}/setup/nomination`
  await expectNoBarrierAt(page, proposals)
  await expectNoBarrierAt(page, await hrefOf(page, "Look at the proposals for Bea Lindqvist"))
  await expectNoBarrierAt(page, `/cycles/${collecting}`)
  await page.goto(`/cycles/${collecting}`)
  await expectNoBarrierAt(page, await hrefOf(page, "Kwame Mensah"))
  await page.goto(`/cycles/${collecting}`)
  await page.getByRole("link", { name: "Kwame Mensah" }).click()
  await expect(page.getByRole("dialog", { name: "Kwame Mensah" })).toBeVisible()
  await expectNoBarrierHere(page, "somebody beside the list")
  await expectNoBarrierAt(page, `/cycles/${collecting}/raters`)
  await expectNoBarrierAt(page, `/cycles/${collecting}/selected?all=1`)
  await expectNoBarrierAt(page, `/cycles/${collecting}/subjects/new`)
  await expectNoBarrierAt(page, `/cycles/${draft}/setup/import`)
  await expectNoBarrierAt(page, `/cycles/${closed}`)
  await expectNoBarrierAt(page, `/cycles/${closed}/reports`)
  await expectNoBarrierAt(page, `/cycles/${closed}/reports/selected?all=1`)
  await expectNoBarrierAt(page, `/cycles/${closed}/organisation`)
  await expectNoBarrierAt(page, `/cycles/${closed}/questionnaire`)
  for (const path of [
    "/people",
    "/people/new",
    "/people/import",
    "/mailbox",
    "/settings",
    "/settings/members",
    "/settings/log",
    "/settings/data",
    "/coaching",
  ]) {
    await expectNoBarrierAt(page, path)
  }
  await page.goto(`/cycles/${draft}/setup/review`)
  await page.getByRole("button", { name: "Launch" }).click()
  await page.getByRole("button", { name: /^Launch, / }).click()
  await expect(page.getByRole("alertdialog").getByRole("alert")).toBeVisible()
  await expectNoBarrierHere(page, "a launch that is not confirmed")
  await page.goto("/people")
  await expectNoBarrierAt(page, await hrefOf(page, "Mei Lin"))
  await page.goto(`/cycles/${collecting}`)
  await page.getByRole("button", { name: "Close this cycle" }).click()
  await expect(page.getByRole("alertdialog")).toBeVisible()
  await expectNoBarrierHere(page, "the question before closing")
})

test("the demo: no barrier in a report, and on the pages of those without an account", async ({
  lena: page,
  visit,
}) => {
  test.setTimeout(600_000)
  const [, collecting, closed] = await cyclesOf(page)
  await page.goto(`/cycles/${closed}/reports`)
  for (const name of ["Dana Okafor", "Tomás Silva"]) {
    await page.goto(`/cycles/${closed}/reports`)
    await expectNoBarrierAt(page, await hrefOf(page, name))
  }
  const report = await linkFor(page, "Report", "Dana Okafor")
  await page.getByTitle("The message as its receiver sees it").evaluate(openSandbox)
  await expectNoBarrierHere(page, "a message")
  const visitor = await visit(PHONE)
  await expectNoBarrierAt(visitor, report)
  await openReport(page, visitor, "Dana Okafor")
  await expectNoBarrierAt(visitor, report)
  for (const path of [
    "/",
    "/sign-in",
    "/forgot-password",
    "/lost-link",
    "/example-link",
    "/anonymity",
    "/method",
    "/nowhere",
    "/answer/none",
    "/report/none",
  ]) {
    await expectNoBarrierAt(visitor, path)
  }
  await expectNoBarrierAt(visitor, `/ballot-box/${closed}`)
  await expectNoBarrierAt(visitor, `/ballot-box/${collecting}`)
  await visitor.goto("/sign-in")
  await visitor.getByRole("button", { name: "Sign in" }).click()
  await expect(visitor.getByRole("alert").filter({ hasText: "Please look at this again" })).toBeVisible()
  await expectNoBarrierHere(visitor, "a form with mistakes")

  const answer = await openInvitationAbout(page, collecting, "Kwame Mensah")
  await expectNoBarrierAt(visitor, answer)
  for (const step of ["vision", "results", "words", "check"]) await expectNoBarrierAt(visitor, `${answer}?step=${step}`)
  await visitor.goto(`${answer}?step=vision`)
  await rate(visitor, () => "Often")
  await visitor.getByRole("button", { name: /^Next/ }).click()
  await expect(visitor.getByText("part 2 of 12")).toBeVisible()
  await visitor.goto(`${answer}?step=check`)
  await send(visitor)
  await expectNoBarrierHere(visitor, "the receipt")
})

/** In the page: lets the message run scripts, which the check needs. */
function openSandbox(frame: HTMLElement | SVGElement): void {
  const message = frame as HTMLIFrameElement
  message.removeAttribute("sandbox")
  message.srcdoc = `${message.srcdoc}`
}

/** Ids of the demo's cycles: being set up, collecting, closed. */
async function cyclesOf(page: Page): Promise<[draft: string, collecting: string, closed: string]> {
  await page.goto("/cycles")
  const id = async (name: string) => (await hrefOf(page, name)).split("/")[2]!
  const draft = await id("Heads of department, next spring")
  return [draft, await id("Team leads, winter"), await id("Leaders, autumn")]
}

async function hrefOf(page: Page, name: string | RegExp): Promise<string> {
  return (await page.getByRole("link", { name }).first().getAttribute("href"))!
}

async function expectNoBarrierAt(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expectNoBarrierHere(page, path)
}

async function expectNoBarrierHere(page: Page, what: string): Promise<void> {
  await test.step(what, async () => {
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expectNoBarrier(page, `${what}, ${width} px`)
    }
  })
}
