import type { Page } from "@playwright/test"
import { openInvitationAbout, openReport } from "./mailbox"
import { expect, test, type Visit } from "./test"

/** English made longer and accented: what is cut off, or is in no message file, can be seen (lib/words/pseudo.ts). */
const LANGUAGE = "en-XA"

/** The pages that are there for everybody, and those to sign in; of links, what those say that have ended. */
const PUBLIC = [
  "/",
  "/sign-in",
  "/sign-in?link=used",
  "/sign-in/link/none",
  "/forgot-password",
  "/reset-password/none",
  "/confirm-address/none",
  "/example-link",
  "/anonymity",
  "/method",
  "/report/none",
  "/nowhere",
]

test.use({ expected: [/^\/nowhere: .*404/] })

test("in a longer language, every public page has room for its words, and none is left in English", async ({
  visit,
}) => {
  const page = await abroad(visit)
  for (const path of PUBLIC) {
    await expectRoom(page, path)
    expect.soft(await plainEnglish(page), `in English on ${path}`).toEqual([])
  }
  await test.step("mistakes in a form are said in it too", async () => {
    await page.goto("/")
    await page.locator("form").last().getByRole("button").click()
    await expect(page.getByRole("alert").getByRole("link")).toHaveCount(4)
    await expectRoomHere(page, "a form with mistakes")
    expect.soft(await plainEnglish(page), "in English in a form with mistakes").toEqual([])
  })
})

test("in a longer language, the pages of an organiser have room for their words", async ({ northwind, visit }) => {
  const page = await abroad(visit, northwind)
  await page.goto("/cycles")
  const hrefOf = async (name: string) => (await page.getByRole("link", { name }).first().getAttribute("href"))!
  const draft = await hrefOf("Heads of department, next spring")
  const collecting = await hrefOf("Team leads, winter")
  const closed = await hrefOf("Leaders, autumn")
  await page.goto(collecting)
  const subject = await hrefOf("Kwame Mensah")
  await page.goto("/people")
  const person = await hrefOf("Mei Lin")
  for (const path of [
    "/cycles",
    "/cycles/new",
    ...["details", "questionnaire", "subjects", "raters", "review"].map((step) => `${draft}/setup/${step}`),
    collecting,
    subject,
    closed,
    `${closed}/reports`,
    "/people",
    "/people/new",
    "/people/import",
    person,
    "/mailbox",
    "/mailbox?kind=reminder&state=failed",
    "/settings",
    "/settings/members",
    "/settings/log",
    "/settings/data",
  ]) {
    await expectRoom(page, path)
  }
})

test("in a longer language, answering, a report and its plan have room for their words", async ({
  lena,
  northwind,
  visit,
}) => {
  await lena.goto("/cycles")
  const hrefOf = async (name: string) => (await lena.getByRole("link", { name }).first().getAttribute("href"))!
  const closed = await hrefOf("Leaders, autumn")
  const collecting = (await hrefOf("Team leads, winter")).split("/").at(-1)!
  const answer = await openInvitationAbout(lena, collecting, "Kwame Mensah")
  const dana = await visit()
  await openReport(lena, dana, "Dana Okafor")
  await speak(dana)
  await expectRoom(dana, dana.url())
  for (const step of ["", "?step=vision", "?step=words", "?step=check"]) await expectRoom(dana, `${answer}${step}`)
  await expectRoom(dana, `/ballot-box/${collecting}`)
  await lena.goto(`${closed}/reports`)
  const reportOf = await hrefOf("Tomás Silva")
  const organiser = await abroad(visit, northwind)
  for (const path of [reportOf, `${closed}/organisation`, `${closed}/questionnaire`, "/coaching"]) {
    await expectRoom(organiser, path)
  }
})

type Options = Parameters<Visit>[0]

/** A browser that asks for the longer language. */
async function abroad(visit: Visit, storageState?: NonNullable<Options>["storageState"]): Promise<Page> {
  const page = await visit(storageState ? { storageState } : {})
  await speak(page)
  return page
}

async function speak(page: Page): Promise<void> {
  const url = test.info().project.use.baseURL!
  await page.context().addCookies([{ name: "language", value: LANGUAGE, url }])
}

const WIDTHS = [390, 1280]

/** Nothing is cut off, narrow and wide; each page is opened at its width, since charts take a moment to follow a new one. */
async function expectRoom(page: Page, path: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.goto("about:blank")
    await page.setViewportSize({ width, height: 800 })
    await page.goto(path)
    await expectNothingCutOff(page, `${path}, ${width} px`)
  }
}

/** The same of a page without charts, as it stands. */
async function expectRoomHere(page: Page, what: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await expectNothingCutOff(page, `${what}, ${width} px`)
  }
}

/** With everything open that opens; test.ts looks at the width of the page. */
async function expectNothingCutOff(page: Page, what: string): Promise<void> {
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)))
  expect.soft(await page.evaluate(cutOff), `cut off on ${what}`).toEqual([])
}

/** Runs in the page: the elements that hide a part of their text; what can be scrolled hides nothing. */
function cutOff(): string[] {
  const isHiding = (element: Element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowX)
  // What is there for screen readers alone is a pixel wide.
  const isCut = ({ scrollWidth, clientWidth }: Element) => clientWidth > 1 && scrollWidth > clientWidth + 1
  // What is typed moves along with the cursor.
  return [...document.querySelectorAll("body :not(input)")]
    .filter((element) => isCut(element) && isHiding(element))
    .map(({ localName, className, textContent }) => `${localName}.${String(className)}: ${textContent}`)
}

/** What is in one language alone: on the page on method, the formulas and the questionnaire. */
const IN_ONE_LANGUAGE = "section:first-of-type li, tbody"

/** The texts of a page, shown or read aloud, in which no letter is accented. */
async function plainEnglish(page: Page): Promise<string[]> {
  const texts = await page.evaluate((inOneLanguage) => {
    const texts = [document.title]
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const isMethod = location.pathname === "/method"
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const element = node.parentElement!
      if (element.closest("script, style") || (isMethod && element.closest(inOneLanguage))) continue
      texts.push(node.textContent!)
    }
    for (const name of ["aria-label", "alt", "placeholder", "title"]) {
      for (const element of document.querySelectorAll(`body [${name}]`)) texts.push(element.getAttribute(name)!)
    }
    return texts.map((text) => text.trim())
  }, IN_ONE_LANGUAGE)
  return texts.filter((text) => /\p{L}/u.test(text) && !/[áéíöüçñÅÉØ]/.test(text) && text !== "Parallax")
}
