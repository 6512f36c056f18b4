import { readdir, rm } from "node:fs/promises"
import { join } from "node:path"
import { linkFor } from "./mailbox"
import { confirm, launchReview, signIn } from "./organiser"
import { ownInstallation } from "./ownInstallation"
import { answerEverything, send } from "./rater"
import { teamAt } from "./team"
import { expect, test } from "./test"

// From which mail goes out; then from which it does not; then without its keys.
test.describe.configure({ mode: "serial" })
// While the server is stopped, a page that is open asks it in vain.
test.use({ expected: [/ERR_CONNECTION_(REFUSED|RESET)/] })
const { server, mail } = ownInstallation(1)

const TEAM = teamAt("post")
let cycleId: string

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
    await mei.goto(mail.linkTo("mei.lin@post.example"))
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
  const first = mail.linkTo("amir@post.example")
  const amir = await visit()
  await answerEverything(amir, first, { word: () => "Often" })
  await send(amir)
  await signIn(ruth, TEAM.owner)
  await expect(ruth).toHaveURL("/cycles")
  await ruth.goto("/people")
  await ruth.getByRole("link", { name: "Amir Haddad" }).click()
  await ruth.getByLabel("E-mail address").fill("somebody@post.example")
  await ruth.getByRole("button", { name: "Save" }).click()
  await expect.poll(() => mail.textsTo("somebody@post.example")).toHaveLength(1)
  await test.step("the new link opens nothing that was sent", async () => {
    const somebody = await visit()
    await somebody.goto(mail.linkTo("somebody@post.example"))
    await expect(somebody.getByRole("heading", { name: "Answered already" })).toBeVisible()
  })
  await test.step("the old address is told, and nothing more", async () => {
    await expect.poll(() => mail.textsTo("amir@post.example").at(-1)).toContain("because your address was changed")
    expect(mail.textsTo("amir@post.example").at(-1)).not.toMatch(/Dana|somebody@/)
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

test("while the mail server takes nothing, a notice above every page says so and why, and goes by itself", async ({
  page: ruth,
}) => {
  await ruth.clock.install()
  await signIn(ruth, TEAM.owner)
  await expect(ruth).toHaveURL("/cycles")
  const notice = ruth.getByRole("complementary", { name: "Mail is not leaving" })
  await expect(notice).toHaveCount(0)
  await mail.stop()
  await ruth.goto(`/cycles/${cycleId}/selected?all=1`)
  await ruth.getByRole("button", { name: /^Send \d reminders$/ }).click()
  await expect(ruth.getByText(/^\d reminders go out\.$/)).toBeVisible()
  await expect(async () => {
    await ruth.goto("/people")
    await expect(notice).toContainText("The mail server could not be reached", { timeout: 500 })
  }).toPass()
  await expect(notice).toContainText("Whoever runs this installation can mend it.")

  const before = mail.received.length
  await server.stop()
  await mail.start()
  // The next attempt is a minute later, and by now it is a day.
  await server.start({ SMTP_URL: mail.url }, 1)
  await expect.poll(() => mail.received.length).toBeGreaterThan(before)
  await expect(async () => {
    await ruth.clock.fastForward("00:15")
    await expect(notice).toHaveCount(0, { timeout: 500 })
  }).toPass()
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
  const mailed = mail.linkTo("jonas@post.example")
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
