import type { BrowserContextOptions, Locator, Page } from "@playwright/test"
import { createWorkspace, draftCycle, joinAsOrganiser, pastePeople, wordingOf } from "./organiser"
import { teamAt } from "./team"
import { expect, test, type Visit } from "./test"

/** Where the workspace is: its clock is neither the server's nor that of a browser. */
const TIME_ZONE = "Pacific/Auckland"

/** A draft that Ruth, its owner, and Lena set up together; Ruth may do without JavaScript. */
async function together(visit: Visit, domain: string, options: BrowserContextOptions = {}) {
  const { owner, people } = teamAt(domain)
  const founder = await visit({ timezoneId: TIME_ZONE })
  await createWorkspace(founder, "Two at once", owner)
  await pastePeople(founder, people)
  const cycleId = await draftCycle(founder, { name: "Spring review", welcome: "This is for learning." })
  const lena = await visit()
  const member = { name: "Lena Brandt", email: `lena@${domain}.example`, password: "another pass-phrase" }
  await joinAsOrganiser(founder, lena, member)
  const ruth = await visit({ ...options, storageState: await founder.context().storageState() })
  const open = async (step: string) => {
    for (const page of [ruth, lena]) await page.goto(`/cycles/${cycleId}/setup/${step}`)
  }
  return { ruth, lena, open }
}

/** The form came back with this sentence, and the time that the workspace's clock shows, give or take a minute. */
async function expectTold(page: Page, sentence: RegExp): Promise<void> {
  const alert = page.getByRole("alert").filter({ hasText: "changed this" })
  await expect(alert).toHaveText(sentence)
  const clock = (minutesAgo: number) =>
    new Date(Date.now() - minutesAgo * 60_000).toLocaleTimeString("en-GB", { timeZone: TIME_ZONE, timeStyle: "short" })
  await expect(alert).toHaveText(new RegExp(`at (${[0, 1, 2].map(clock).join("|")})\\.`))
}

function nowSaved(text: string): RegExp {
  return new RegExp(`Now saved: ${text}$`)
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without"

  test(`of two who save the details of a draft, the second sees both and loses nothing, ${how} JavaScript`, async ({
    visit,
  }) => {
    const { ruth, lena, open } = await together(visit, `details-${how}`, { javaScriptEnabled })
    await open("details")
    await expect(ruth.getByText(`where your workspace is (${TIME_ZONE})`)).toBeVisible()
    await lena.getByLabel("Name").fill("Spring review, all of Product")
    await lena.getByLabel("A sentence of your own").fill("Please be concrete.")
    await save(lena)
    await expect(lena).toHaveURL(/\/setup\/questionnaire$/)

    await ruth.getByLabel("Name").fill("Spring review 2027")
    await ruth.getByLabel("Fewest anonymous answers").fill("4")
    await save(ruth)
    await expectTold(
      ruth,
      /Lena Brandt changed this at .* What they saved is shown beside what you typed; save again to keep yours\.$/,
    )
    await expectField(ruth.getByLabel("Name"), "Spring review 2027", nowSaved("Spring review, all of Product"))
    await expectField(
      ruth.getByLabel("A sentence of your own"),
      "This is for learning.",
      nowSaved("Please be concrete\\."),
    )
    await expectField(ruth.getByLabel("Fewest anonymous answers"), "4", nowSaved("3"))
    // Both agree about the day.
    await expect(ruth.getByText("Now saved:")).toHaveCount(3)

    await save(ruth)
    await expect(ruth).toHaveURL(/\/setup\/questionnaire$/)
    await lena.goBack()
    await lena.reload()
    await expect(lena.getByLabel("Name")).toHaveValue("Spring review 2027")
    await expect(lena.getByLabel("A sentence of your own")).toHaveValue("This is for learning.")
    await expect(lena.getByLabel("Fewest anonymous answers")).toHaveValue("4")
  })
}

test("of two who edit the wording, the second sees both; saving one part makes no other part old", async ({
  visit,
}) => {
  const { ruth, lena, open } = await together(visit, "wording")
  await open("questionnaire")
  for (const page of [ruth, lena]) await page.getByText("Edit the wording of Vision").click()
  const other = (page: Page, item: string) => page.getByRole("group", { name: item }).getByLabel("This person …")
  const original = await other(ruth, "V2").inputValue()

  await other(lena, "V1").fill("paints what we could become")
  await saveWording(lena, "Vision")
  await other(ruth, "V1").fill("says where we could be in five years")
  await other(ruth, "V2").fill("asks what could be otherwise")
  await pressSave(ruth, "Vision")
  await expectTold(ruth, /Lena Brandt changed this at .* What they saved is shown beside what you typed/)
  const [first, second] = [other(ruth, "V1"), other(ruth, "V2")]
  await expectField(first, "says where we could be in five years", nowSaved("paints what we could become"))
  await expectField(second, "asks what could be otherwise", nowSaved(original))
  await expect(ruth.getByText("Now saved:")).toHaveCount(2)
  await saveWording(ruth, "Vision")

  await test.step("she goes on with the next part of the same page, and nobody is in her way", async () => {
    await ruth.getByText("Edit the wording of Trust").click()
    await other(ruth, "T1").fill("does what was promised")
    await saveWording(ruth, "Trust")
    await other(ruth, "V2").fill("asks what could be quite otherwise")
    await saveWording(ruth, "Vision")
  })
  await test.step("whereas the other, whose page is old by now, is told", async () => {
    await lena.getByText("Edit the wording of Trust").click()
    await other(lena, "T1").fill("keeps every promise")
    await pressSave(lena, "Trust")
    await expectTold(lena, /Ruth Castellanos changed this at/)
    await expectField(other(lena, "T1"), "keeps every promise", nowSaved("does what was promised"))
  })
  await test.step("and so is she herself, in another window", async () => {
    const window = await ruth.context().newPage()
    await window.goto(ruth.url())
    await window.getByText("Edit the wording of Values").click()
    await other(ruth, "V1").fill("says where we could be next year")
    await saveWording(ruth, "Vision")
    await other(window, "A1").fill("stands for what we stand for")
    await pressSave(window, "Values")
    await expectTold(window, /You changed this in another window at .* What you saved there is shown beside/)
  })
})

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save and continue" }).click()
}

const formOf = (page: Page, competency: string) => wordingOf(page, `Edit the wording of ${competency}`)

async function pressSave(page: Page, competency: string): Promise<void> {
  await formOf(page, competency).getByRole("button", { name: "Save the wording" }).click()
}

async function saveWording(page: Page, competency: string): Promise<void> {
  await pressSave(page, competency)
  await expect(formOf(page, competency).getByText("Saved.", { exact: true })).toBeVisible()
}

/** What a field holds, and what is said of it. */
async function expectField(field: Locator, value: string, description: RegExp): Promise<void> {
  await expect(field).toHaveValue(value)
  await expect(field).toHaveAccessibleDescription(description)
}
