import { PGlite } from "@electric-sql/pglite"
import { join } from "node:path"
import { PORT } from "../playwright.config"
import { startMailServer, type MailServer } from "./mailServer"
import { askSuggested, chooseSubjects, confirm, createWorkspace, draftCycle, pastePeople } from "./organiser"
import { OwnServer } from "./ownServer"
import { teamAt } from "./team"
import { expect, test } from "./test"

// An installation of its own, from which mail goes out, and whose day can be moved while it is stopped.
test.use({ baseURL: `http://localhost:${PORT + 3}` })

const { owner: RUTH, people: TEAM } = teamAt("launchday")
const server = new OwnServer(3)
let mail: MailServer

test.beforeAll(async () => {
  test.setTimeout(120_000)
  mail = await startMailServer()
  await server.empty()
  await server.start({ SMTP_URL: mail.url })
})

test.afterAll(async () => {
  await server.stop()
  mail.close()
})

/** To whom mails went that say this, each as often as it was written to. */
function told(phrase: string): string[] {
  return mail.received.flatMap(({ to, text }) => (text.includes(phrase) ? to.split("@")[0]! : [])).toSorted()
}

test("a cycle is announced, launches on its day, is extended and closed, and everyone hears of it", async ({
  page,
}) => {
  test.setTimeout(240_000)
  const everyone = ["amir", "bea", "dana", "jonas", "mei", "priya", "ruth", "tomas"]
  await createWorkspace(page, "Launch Day", RUTH)
  await pastePeople(page, TEAM)
  const cycleId = await draftCycle(page, { name: "Spring review" })
  await chooseSubjects(page, ["Dana Okafor"])
  await askSuggested(page)
  await page.getByRole("link", { name: "Check and launch" }).click()
  const day = page.getByLabel("Day of the launch")
  const choose = page.getByRole("button", { name: "Choose this day" })
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

  await test.step("the organiser chooses a day, takes it back, and chooses again", async () => {
    await day.fill(inDays(0))
    await choose.click()
    await expect(day).toHaveAccessibleDescription(/Choose a day from tomorrow on\. To launch today, launch now\./)
    await day.fill(inDays(2))
    await choose.click()
    await expect(page.getByRole("heading", { name: /^Launches by itself on / })).toBeVisible()
    await page.getByRole("button", { name: "Do not launch by itself" }).click()
    await expect(page.getByRole("heading", { name: /^Launches by itself on / })).toBeHidden()
    await day.fill(inDays(2))
    await choose.click()
    await expect(page.getByText("8 e-mails go out as it stands now.")).toBeVisible()
    await page.goto("/cycles")
    await expect(page.getByText(/^Launches by itself on /)).toBeVisible()
  })
  await test.step("she announces it; an address that does not work shows, and is corrected", async () => {
    mail.refused.add("mei@launchday.example")
    await page.goto(`/cycles/${cycleId}/setup/review`)
    await page.getByRole("button", { name: "Send 8 announcements" }).click()
    await expect.poll(() => told("you will get a mail from this address")).toHaveLength(7)
    await page.goto(`/cycles/${cycleId}/setup/raters`)
    await page.getByRole("link", { name: "Correct" }).click()
    await page.getByLabel("E-mail address").fill("mei.lin@launchday.example")
    await page.getByRole("button", { name: "Save" }).click()
    await expect.poll(() => mail.received.at(-1)!.to).toBe("mei.lin@launchday.example")
    everyone.splice(everyone.indexOf("mei"), 1, "mei.lin")
    expect(told("you will get a mail from this address")).toEqual(everyone)
  })
  await test.step("the day comes, while the server is stopped", async () => {
    await server.stop()
    const db = await PGlite.create(join(server.folder, "database"))
    await db.query(`UPDATE "LaunchPlan" SET "day" = "day" - 3`)
    await db.close()
    await server.start({ SMTP_URL: mail.url })
    await expect.poll(() => told("how Dana Okafor leads and manages")).toHaveLength(7)
    await page.goto(`/cycles/${cycleId}`)
    await expect(page.getByText("Collecting", { exact: true })).toBeVisible()
    await page.goto("/settings/log")
    await expect(page.getByText("launched “Spring review” with 8 invitations")).toBeVisible()
  })
  await test.step("the last day is moved, and all who are asked are told", async () => {
    await page.goto(`/cycles/${cycleId}`)
    await expect(page.getByText("8 people get a mail with the new day")).toBeVisible()
    await page.getByLabel("Extend the deadline").fill(inDays(30))
    await page.getByRole("button", { name: "Extend" }).click()
    await expect(page.getByText(/8 mails go out\.$/)).toBeVisible()
    await expect.poll(() => told("takes answers for longer")).toEqual(everyone)
  })
  await test.step("after the close all who were asked are thanked", async () => {
    await confirm(page, "Close this cycle", "Close for good")
    await expect(page.getByText("Closed", { exact: true })).toBeVisible()
    await expect.poll(() => told("thanks you for your part")).toEqual(everyone)
    await page.goto("/mailbox")
    await expect(page.getByText("No messages yet")).toBeVisible()
  })
})
