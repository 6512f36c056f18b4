import type { Page } from "@playwright/test"
import { linkFor, openMessage, openReport } from "./mailbox"
import {
  askAs,
  askSuggested,
  chooseSubjects,
  closeCycle,
  confirm,
  createWorkspace,
  draftCycle,
  joinAsOrganiser,
  launch,
  pastePeople,
} from "./organiser"
import { answerEverything, QUESTIONS, send, type Said, type Word } from "./rater"
import { teamAt } from "./team"
import { expect, PHONE, test } from "./test"

const { owner: RUTH, people: TEAM } = teamAt("fullcycle")
const SECOND = { name: "Lena Brandt", email: "lena@fullcycle.example", password: "another pass-phrase" }
const PEOPLE = [...TEAM, { name: "Hana Sato", email: "hana@fullcycle.example" }]

/** What somebody might write who wants to do harm, or who simply writes in another script. */
const HOSTILE = [
  `<script>document.title = "owned"</script><img src=x onerror="document.title='owned'">`,
  `=HYPERLINK("https://evil.example","click")`,
  "שלום, היא מקשיבה היטב",
  "Keeps calm 🧘🏽‍♀️ & says so",
]

test("a whole cycle: set up, answered, closed, released, read", async ({ page: ruth, visit }) => {
  test.setTimeout(240_000)
  await test.step("the organiser sets up", async () => {
    await createWorkspace(ruth, "Full Cycle Ltd", RUTH)
    await pastePeople(ruth, PEOPLE)
  })
  const cycleId = await draftCycle(ruth, { name: "Spring review", welcome: "This is for learning." })
  await chooseSubjects(ruth, ["Dana Okafor"])
  await askSuggested(ruth)
  await askAs(ruth, "Others", ["Hana Sato"])
  await launch(ruth)
  await expect(ruth.getByText("0 of 9 answered").first()).toBeVisible()

  const receipts: string[] = []
  const answer = (page: Page, name: string, word: Word, said: Said = {}) =>
    test.step(`${name} answers`, async () => {
      const link = await linkFor(ruth, "Invitation", name)
      await answerEverything(page, link, { word: (place) => (place === 1 ? "Often" : word), ...said })
      receipts.push(await send(page))
      await page.context().close()
    })

  await test.step("the first rater opens the link of the message itself", async () => {
    await openMessage(ruth, "Invitation", "Amir Haddad")
    const opening = ruth.waitForEvent("popup")
    await ruth.getByRole("link", { name: "Open the link" }).click()
    const opened = await opening
    await expect(opened.getByRole("heading", { name: "Your feedback on Dana Okafor" })).toBeVisible()
    await expect(opened.getByText("This is for learning.")).toBeVisible()
    await opened.close()
  })
  await answer(await visit(), "Amir Haddad", "Almost always", {
    comments: { [QUESTIONS.keep]: HOSTILE[0]!, [QUESTIONS.change]: HOSTILE[1]! },
  })
  await answer(await visit(PHONE), "Mei Lin", "Often", { comments: { [QUESTIONS.keep]: HOSTILE[2]! } })
  await answer(await visit({ ...PHONE, javaScriptEnabled: false }), "Jonas Weber", "Always", {
    comments: { [QUESTIONS.keep]: HOSTILE[3]! },
  })
  await answer(await visit(PHONE), "Priya Nair", "Always")
  await answer(await visit({ javaScriptEnabled: false }), "Tomás Silva", "Almost always")
  await answer(await visit(), RUTH.name, "Sometimes", {
    comments: { [QUESTIONS.change]: "Say no more often." },
    matters: ["Trust", "Execution", "Vision"],
  })
  await answer(await visit({ javaScriptEnabled: false }), "Dana Okafor", "Almost always", { matters: ["Vision"] })
  expect(new Set(receipts).size).toBe(receipts.length)

  await test.step("the organiser sees how many, and who is missing", async () => {
    await ruth.goto(`/cycles/${cycleId}`)
    await expect(ruth.getByText("7 of 9 answered").first()).toBeVisible()
    await expect(ruth.getByText("2 missing").first()).toBeVisible()
    await ruth.getByRole("link", { name: "People who are asked" }).click()
    await expect(ruth.getByRole("rowheader")).toHaveText(["Bea Lindqvist", "Hana Sato"])
    await ruth.goto(`/cycles/${cycleId}`)
    await ruth.getByRole("link", { name: "Remind everyone who is missing" }).click()
    await ruth.getByRole("button", { name: "Send 2 reminders" }).click()
    await expect(ruth.getByText("2 reminders go out.")).toBeVisible()
    await ruth.getByRole("link", { name: "Spring review" }).click()
    await expect(ruth.getByText("Everyone who is missing was reminded today.")).toBeVisible()
  })
  await test.step("a reminder leads to the same questionnaire", async () => {
    const bea = await visit(PHONE)
    await answerEverything(bea, await linkFor(ruth, "Reminder", "Bea Lindqvist"), {
      word: () => "Almost always",
    })
    receipts.push(await send(bea))
  })

  const lena = await visit()
  await test.step("a second organiser is invited, and closes the cycle", async () => {
    await joinAsOrganiser(ruth, lena, SECOND)
    await lena.getByRole("link", { name: "Spring review" }).click()
    await expect(lena.getByText("8 of 9 answered").first()).toBeVisible()
    await closeCycle(lena)
    await ruth.goto(`/cycles/${cycleId}`)
    await expect(ruth.getByText("8 of 9 answered")).toBeVisible()
  })

  await test.step("the report has numbers, charts drawn by the server, and words that stay words", async () => {
    await lena.getByRole("link", { name: "Dana Okafor" }).click()
    await expect(lena.getByRole("heading", { name: "Dana Okafor", level: 1 })).toBeVisible()
    await expectReport(lena)
    const source = await (await lena.request.get(lena.url())).text()
    expect(source).toMatch(/<svg viewBox="0 0 \d+ \d+"[^>]*>.*Managing →/)
    expect(source).not.toContain("<script>document.title")
  })
  await test.step("the subject opens the released report from the message", async () => {
    await confirm(lena, "Release to Dana Okafor", "Release")
    await expect(lena.getByText(/^Released to Dana Okafor on/)).toBeVisible()
    const dana = await visit(PHONE)
    await openReport(ruth, dana, "Dana Okafor")
    await expectReport(dana)
    await expect(dana.getByRole("button", { name: "Withhold" })).toHaveCount(0)
  })
  await test.step("the link of an answer now says that it is counted", async () => {
    const [own] = receipts
    const amir = await visit()
    await amir.goto(`/ballot-box/${cycleId}`)
    for (const receipt of receipts) await expect(amir.getByText(receipt, { exact: true })).toBeVisible()
    await expect(amir.getByText("8 ballots were counted")).toBeVisible()
    await amir.getByLabel("Your receipt").fill(own!.toLowerCase().replaceAll("-", " "))
    await amir.getByRole("button", { name: "Look it up" }).click()
    await expect(amir.getByText(`${own} was counted.`)).toBeVisible()
  })
})

test("where too few are asked, the launch has to be confirmed", async ({ page: ruth }) => {
  const { owner, people } = teamAt("confirmed")
  await createWorkspace(ruth, "Confirmed Ltd", owner)
  await pastePeople(ruth, [...people, { name: "Hana Sato", email: "hana@agency.example" }])
  await draftCycle(ruth, { name: "Spring review" })
  await chooseSubjects(ruth, ["Dana Okafor", "Mei Lin"])
  await ruth.getByRole("link", { name: "Continue to raters" }).click()
  await askAs(ruth, "Peers", ["Hana Sato", "Amir Haddad"])
  await ruth.getByRole("link", { name: "Check and launch" }).click()

  await test.step("the check-list says of whom, and whose address is unusual", async () => {
    await expect(ruth.getByText("Nothing. This cycle can be launched.")).toBeVisible()
    const notice = (title: string) => ruth.getByRole("status").filter({ hasText: title })
    const toConfirm = notice("To be confirmed at the launch")
    await expect(toConfirm.getByText(/^Dana Okafor has only 2 colleagues whose answers stay anonymous/)).toBeVisible()
    await expect(toConfirm.getByText(/^Mei Lin has no colleagues whose answers stay anonymous/)).toBeVisible()
    await expect(notice("you can launch all the same")).toContainText("Hana Sato (hana@agency.example)")
  })
  const dialog = ruth.getByRole("alertdialog")
  const box = dialog.getByRole("checkbox", { name: /^I know that the reports on Dana Okafor and Mei Lin will show/ })
  const launchNow = dialog.getByRole("button", { name: "Launch, 5 e-mails go out" })
  await test.step("without the tick it goes on asking, and leads to the box by the keyboard", async () => {
    await ruth.getByRole("button", { name: "Launch", exact: true }).click()
    await launchNow.click()
    const refusal = "Too few are asked about Dana Okafor and Mei Lin: tick this to launch all the same"
    await expect(box).toHaveAttribute("aria-invalid", "true")
    await expect(dialog.getByRole("alert")).toBeFocused()
    await ruth.keyboard.press("Tab")
    await expect(dialog.getByRole("link", { name: refusal })).toBeFocused()
    await ruth.keyboard.press("Enter")
    await expect(box).toBeFocused()
    await expect(box).not.toBeChecked()
  })
  await test.step("with the tick it is launched", async () => {
    await ruth.keyboard.press("Space")
    await launchNow.click()
    await expect(ruth.getByText("Collecting", { exact: true })).toBeVisible()
    await expect(ruth.getByText("0 of 6 answered").first()).toBeVisible()
  })
})

async function expectReport(page: Page): Promise<void> {
  const map = page.getByRole("img", { name: /^Leader–manager map/ })
  await expect(map).toBeVisible()
  await expect(map).toHaveAccessibleName(/All colleagues.* \d\.\d/)
  await page.getByRole("heading", { name: "In their own words" }).scrollIntoViewIfNeeded()
  const matters = page.locator("#in-short").getByRole("region", { name: "What matters most in this role" })
  await expect(matters.getByRole("definition")).toHaveText(["Vision", "Vision, Trust and Execution"])
  for (const text of HOSTILE) await expect(page.getByText(text, { exact: true })).toBeVisible()
  await expect(page).not.toHaveTitle("owned")
}
