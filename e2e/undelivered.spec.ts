import { readdir, rm } from "node:fs/promises"
import { join } from "node:path"
import { PORT } from "../playwright.config"
import { linkFor } from "./mailbox"
import { startMailServer, type MailServer } from "./mailServer"
import { confirm, launchReview, signIn } from "./organiser"
import { OwnServer } from "./ownServer"
import { answerEverything, send } from "./rater"
import { teamAt } from "./team"
import { expect, test } from "./test"

// An installation of its own, from which mail goes out; then from which it does not; then without its keys.
test.describe.configure({ mode: "serial" })
test.use({ baseURL: `http://localhost:${PORT + 1}` })

const TEAM = teamAt("post")
const server = new OwnServer(1)
let mail: MailServer
let cycleId: string

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

/** The link in the last mail to an address. */
function mailedLink(address: string): string {
  const { text } = mail.received.findLast(({ to }) => to === address)!
  return /http:\S+\/answer\/[\w-]+/.exec(text)![0]
}

test("an invitation that was not delivered is sent again, to an address that was mended", async ({
  page: ruth,
  visit,
}) => {
  mail.refused.add("mei@post.example").add("jonas@post.example")
  cycleId = await launchReview(ruth, { workspace: "Post", subject: "Dana Okafor", ...TEAM })
  await expect.poll(() => mail.received.length).toBe(6)
  const failures = (name: string) => ruth.getByRole("row", { name }).filter({ hasText: "Not delivered" })

  await test.step("the organiser learns of it, where she looks at the cycle and in the mailbox", async () => {
    await ruth.goto(`/cycles/${cycleId}`)
    await expect(ruth.getByText("To Jonas Weber and Mei Lin.")).toBeVisible()
    await ruth.goto("/mailbox")
    await expect(ruth.getByText("2 messages were not delivered")).toBeVisible()
    await expect(failures("Mei Lin")).toContainText("The mail server refused the address (550).")
    // What goes out is read by its receiver alone.
    await expect(ruth.getByRole("link", { name: "Amir Haddad" })).toHaveCount(0)
  })
  await test.step("she mends the address, and a new link goes there", async () => {
    await failures("Mei Lin").getByRole("link", { name: "Check the address" }).click()
    await ruth.getByLabel("E-mail address").fill("mei.lin@post.example")
    await ruth.getByRole("button", { name: "Save" }).click()
    await expect(ruth).toHaveURL("/people")
    await expect.poll(() => mail.received.at(-1)!.to).toBe("mei.lin@post.example")
    const mei = await visit()
    await mei.goto(mailedLink("mei.lin@post.example"))
    await expect(mei.getByRole("heading", { name: "Your feedback on Dana Okafor" })).toBeVisible()
    await ruth.goto("/mailbox")
    await expect(failures("Mei Lin")).toHaveCount(0)
  })
  await test.step("once the mail server takes the other one too, that one goes out as it is", async () => {
    mail.refused.clear()
    await ruth.getByRole("button", { name: "Send it again" }).click()
    await expect(failures("Jonas Weber")).toHaveCount(0)
    await expect(ruth.getByText(/(was|were) not delivered/)).toHaveCount(0)
    await expect.poll(() => mail.received.at(-1)!.to).toBe("jonas@post.example")
    await ruth.goto(`/cycles/${cycleId}`)
    await expect(ruth.getByText("Some messages could not be delivered")).toHaveCount(0)
  })
})

test("an organiser who changes an address gets an empty link, and the rater hears of it", async ({
  page: ruth,
  visit,
}) => {
  const first = mailedLink("amir@post.example")
  const amir = await visit()
  await answerEverything(amir, first, { word: () => "Often" })
  await send(amir)
  await signIn(ruth, TEAM.owner)
  await expect(ruth).toHaveURL("/cycles")
  await ruth.goto("/people")
  await ruth.getByRole("link", { name: "Amir Haddad" }).click()
  await ruth.getByLabel("E-mail address").fill("somebody@post.example")
  await ruth.getByRole("button", { name: "Save" }).click()
  await expect.poll(() => mail.received.filter(({ to }) => to === "somebody@post.example").length).toBe(1)
  await test.step("the new link opens nothing that was sent", async () => {
    const somebody = await visit()
    await somebody.goto(mailedLink("somebody@post.example"))
    await expect(somebody.getByRole("heading", { name: "Answered already" })).toBeVisible()
  })
  await test.step("the old address is told, and nothing more", async () => {
    await expect
      .poll(() => mail.received.findLast(({ to }) => to === "amir@post.example")!.text)
      .toContain("because your address was changed")
    expect(mail.received.findLast(({ to }) => to === "amir@post.example")!.text).not.toMatch(/Dana|somebody@/)
  })
  await test.step("the old link takes back what it sent", async () => {
    await amir.goto(first)
    await expect(amir.getByRole("heading", { name: "This link has ended" }).first()).toBeVisible()
    await amir.getByRole("link", { name: "Dana Okafor" }).click()
    await amir.getByRole("link", { name: "Take my answers back" }).click()
    await amir.getByRole("button", { name: "Yes, take them back" }).click()
    await expect(amir.getByText("Your answers are taken back and destroyed.")).toBeVisible()
    await expect(amir.getByText("Nothing was typed or sent with it.")).toBeVisible()
  })
})

test("mail that does not leave any more waits until it is confirmed; then everyone has a new link", async ({
  page: ruth,
  visit,
}) => {
  await server.stop()
  await server.start()
  await signIn(ruth, TEAM.owner)
  await expect(ruth).toHaveURL("/cycles")
  await ruth.goto(`/cycles/${cycleId}`)
  await expect(ruth.getByText("Mail does not leave any more")).toBeVisible()
  const mailed = mailedLink("jonas@post.example")
  await confirm(ruth, "Write new links", "Write new links")
  await expect(ruth.getByText("Mail does not leave any more")).toHaveCount(0)
  const jonas = await visit()
  await jonas.goto(mailed)
  await expect(jonas.getByRole("heading", { name: "This link has ended" })).toBeVisible()
  await jonas.goto(await linkFor(ruth, "Invitation", "Jonas Weber"))
  await jonas.getByText("How your link was handled").click()
  await expect(jonas.getByText("because the way of the mail changed")).toBeVisible()
})

test("a cycle whose key is lost can be collected again", async ({ page: ruth, visit }) => {
  await signIn(ruth, TEAM.owner)
  await expect(ruth).toHaveURL("/cycles")
  const before = await linkFor(ruth, "Invitation", "Jonas Weber")
  await server.stop()
  const keys = join(server.folder, "keys")
  for (const name of await readdir(keys)) if (name !== "installation") await rm(join(keys, name))
  await server.start()
  const jonas = await visit()
  await jonas.goto(before)
  await expect(jonas.getByRole("heading", { name: "This link cannot be opened now" })).toBeVisible()
  await ruth.goto(`/cycles/${cycleId}`)
  await expect(ruth.getByText("The key of this cycle is missing")).toBeVisible()
  await confirm(ruth, "Collect again", "Collect again")
  await expect(ruth.getByText("The key of this cycle is missing")).toHaveCount(0)
  await jonas.goto(await linkFor(ruth, "Invitation", "Jonas Weber"))
  await expect(jonas.getByRole("link", { name: "Begin" })).toBeVisible()
})
