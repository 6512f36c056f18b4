import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { linkFor } from "./mailbox"
import { chooseSubjects, confirm, createWorkspace, draftCycle, pastePeople } from "./organiser"
import { teamAt } from "./team"
import { expect, PHONE, test } from "./test"

test.use({ expected: [/status of 410/] })

test("raters are proposed on a phone and without JavaScript, approved, sent back, and asked", async ({
  page: ruth,
  visit,
}) => {
  test.setTimeout(240_000)
  const { owner, people } = teamAt("nomination")
  await createWorkspace(ruth, "Nomination", owner)
  await pastePeople(ruth, people)
  const cycleId = await draftCycle(ruth, { name: "Spring review" })
  await chooseSubjects(ruth, ["Dana Okafor", "Amir Haddad"])
  const proposals = `/cycles/${cycleId}/setup/nomination`

  await test.step("the organiser says who proposes, how many and until when, and asks for proposals", async () => {
    await ruth.getByRole("link", { name: "Continue to raters" }).click()
    await ruth.getByRole("link", { name: "Let raters be proposed" }).click()
    await ruth.getByLabel("Peers: at least").fill("2")
    await ruth.getByLabel("Direct reports: at least").fill("0")
    await ruth.getByRole("checkbox", { name: "Others" }).uncheck()
    await ruth.getByLabel("Last day for proposals").fill(inDays(7))
    await ruth.getByRole("button", { name: "Save", exact: true }).click()
    await expect(ruth.getByText("Saved.", { exact: true })).toBeVisible()
    await expectNoBarrier(ruth)
    await confirm(ruth, "Ask for proposals", "Send 2 mails")
    await expect(ruth.getByRole("row", { name: "Dana Okafor" })).toContainText("Not begun")
  })

  const dana = await visit(PHONE)
  await test.step("on a phone a subject takes suggestions, finds a colleague, types a stranger, and hands in", async () => {
    await dana.goto(await linkFor(ruth, "Request to propose raters", "Dana Okafor"))
    await dana.getByRole("link", { name: "Who should be asked about you?" }).click()
    await dana.getByRole("button", { name: "Add Mei Lin to Peers" }).click()
    await expect(dana.getByRole("status").filter({ hasText: "Mei Lin is proposed." })).toBeVisible()
    await dana.getByRole("button", { name: "Remove Mei Lin from Peers" }).click()
    await dana.getByRole("button", { name: "Undo" }).click()
    await expect(dana.getByText("Mei Lin is proposed.")).toBeVisible()
    await dana.getByLabel("Name or team").fill("pri")
    await dana.getByRole("button", { name: "Search" }).click()
    await dana.getByRole("button", { name: "Add to Direct reports: Priya Nair" }).click()
    await expect(dana.getByText("Priya Nair is proposed.")).toBeVisible()
    // No address of a colleague is shown to who proposes.
    await expect(dana.getByText("@nomination.example")).toHaveCount(0)
    await dana.getByLabel("Name", { exact: true }).fill("Cleo Client")
    await dana.getByLabel("E-mail address").fill("cleo@client.example")
    await dana.getByRole("button", { name: "Propose" }).click()
    await expect(dana.getByRole("button", { name: "Remove Cleo Client from Peers" })).toBeVisible()
    await expectNoBarrier(dana)
    await dana.getByRole("button", { name: "Hand in" }).click()
    await expect(dana.getByText("Handed in", { exact: true })).toBeVisible()
  })

  const amir = await visit({ javaScriptEnabled: false })
  await test.step("the same without JavaScript; too few are handed in only by saying so", async () => {
    await amir.goto(await linkFor(ruth, "Request to propose raters", "Amir Haddad"))
    await amir.getByRole("link", { name: "Who should be asked about you?" }).click()
    await amir.getByLabel("Name or team").fill("jon")
    await amir.getByRole("button", { name: "Search" }).click()
    await expect(amir.getByText("One person found")).toBeVisible()
    await amir.getByRole("button", { name: "Add to Peers: Jonas Weber" }).click()
    await expect(amir.getByText("Jonas Weber is proposed.")).toBeVisible()
    await amir.getByRole("button", { name: "Hand in" }).click()
    await expect(amir.getByText(/Fewer are proposed than wanted\. Add more/).first()).toBeVisible()
    await amir.getByRole("checkbox", { name: "There is nobody else to propose" }).check()
    await amir.getByRole("button", { name: "Hand in" }).click()
    await expect(amir.getByText("Handed in", { exact: true })).toBeVisible()
  })

  const manager = await visit()
  await test.step("their manager approves one and sends the other back with a word", async () => {
    const link = await linkFor(ruth, "Request to approve raters", "Ruth Castellanos")
    await manager.goto(link)
    await manager.getByRole("link", { name: "Approve who is asked about Dana Okafor" }).click()
    await expect(manager.getByText("typed address")).toBeVisible()
    await expectNoBarrier(manager)
    await manager.getByRole("button", { name: "Approve all 3 raters" }).click()
    await expect(manager.getByText("The proposals are approved")).toBeVisible()
    await manager.goto(link)
    await manager.getByRole("link", { name: "Approve who is asked about Amir Haddad" }).click()
    await manager.getByLabel("What should be changed?").fill("Please ask Mei as well.")
    await manager.getByRole("button", { name: "Send back" }).click()
    await expect(manager.getByText("Not handed in yet")).toBeVisible()
  })

  await test.step("it comes back with the word, is mended, and the organiser takes one out and approves the rest", async () => {
    await amir.goto(await linkFor(ruth, "Proposals sent back", "Amir Haddad"))
    await amir.getByRole("link", { name: "Who should be asked about you?" }).click()
    await expect(amir.getByText("Please ask Mei as well.")).toBeVisible()
    await amir.locator("summary").first().click()
    await amir.getByRole("button", { name: "Add Mei Lin to Peers" }).click()
    await expect(amir.getByText("Mei Lin is proposed.")).toBeVisible()
    await amir.getByRole("button", { name: "Hand in" }).click()
    await expect(amir.getByText("Handed in", { exact: true })).toBeVisible()
    await ruth.goto(proposals)
    await ruth.getByRole("link", { name: "Look at the proposals for Amir Haddad" }).click()
    await confirm(ruth, "Take out Jonas Weber", "Take out")
    await expect(ruth.getByText("Jonas Weber is not proposed any more.")).toBeVisible()
    await ruth.getByRole("button", { name: "Approve 1 rater" }).click()
    await expect(ruth.getByRole("row", { name: "Amir Haddad" })).toContainText("Approved")
  })

  await test.step("launched, raters read who proposed them, and the links of those who proposed have ended", async () => {
    await ruth.getByRole("link", { name: "Check and launch" }).first().click()
    await confirm(ruth, "Launch", /^Launch, \d+ e-mails go out$/, true)
    await expect(ruth.getByText("Collecting", { exact: true })).toBeVisible()
    const mei = await visit()
    await mei.goto(await linkFor(ruth, "Invitation", "Mei Lin"))
    await mei.getByRole("link", { name: "Dana Okafor", exact: true }).click()
    await expect(mei.getByText("Dana Okafor proposed 3 of 4.")).toBeVisible()
    expect((await manager.reload())!.status()).toBe(410)
    await expect(manager.getByRole("heading", { name: "The proposals are closed" })).toBeVisible()
  })
})

/** A day as a date field takes it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

async function expectNoBarrier(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}
