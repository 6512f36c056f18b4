import { PORT } from "../playwright.config"
import { startMailServer, type MailServer } from "./mailServer"
import { askSuggested, chooseSubjects, confirm, createWorkspace, draftCycle, launch, pastePeople } from "./organiser"
import { OwnServer } from "./ownServer"
import { teamAt } from "./team"
import { expect, test } from "./test"

// An installation of its own, without a mail server: an owner sets one.
test.use({ baseURL: `http://localhost:${PORT + 3}` })

const TEAM = teamAt("courier")
const server = new OwnServer(3)
let mail: MailServer

test.beforeAll(async () => {
  test.setTimeout(120_000)
  mail = await startMailServer()
  await server.empty()
  await server.start()
})

test.afterAll(async () => {
  await server.stop()
  mail.close()
})

const mailsTo = (address: string) => mail.received.filter(({ to }) => to === address).map(({ text }) => text)
const linkIn = (text: string) => /http:\S+\/answer\/[\w-]+/.exec(text)![0]

test("an owner sets a mail server, tries it and launches; with another account mails wait until that is confirmed", async ({
  page: ruth,
  visit,
}) => {
  test.setTimeout(180_000)
  const { port } = new URL(mail.url)
  await createWorkspace(ruth, "Courier", TEAM.owner)

  await test.step("she tries the server before she saves it; what goes wrong is said where it is mended", async () => {
    await ruth.goto("/settings/mail")
    await ruth.getByLabel("Server", { exact: true }).fill("127.0.0.1")
    await ruth.getByLabel("Port").fill("1")
    await ruth.getByLabel("Encryption").selectOption({ label: "None, within your own network alone" })
    await ruth.getByLabel("Sender’s address").fill("feedback@courier.example")
    await ruth.getByRole("button", { name: "Send a test mail to yourself" }).click()
    await expect(ruth.getByRole("alert").getByText("The mail server could not be reached.")).toBeVisible()
    await ruth.getByLabel("Port").fill(port)
    await ruth.getByRole("button", { name: "Send a test mail to yourself" }).click()
    await expect(ruth.getByText("The server has taken the mail.")).toBeVisible()
    expect(mailsTo(TEAM.owner.email)).toHaveLength(1)
    await ruth.getByRole("button", { name: "Save" }).first().click()
    await expect(ruth.getByText("Saved.").first()).toBeVisible()
    await ruth.getByLabel("Contact", { exact: true }).fill("Ruth Castellanos")
    await ruth.getByRole("button", { name: "Save" }).last().click()
    await expect(ruth.getByText("Saved.").last()).toBeVisible()
  })

  await pastePeople(ruth, TEAM.people)
  const cycleId = await draftCycle(ruth, { name: "Spring review" })
  await chooseSubjects(ruth, ["Dana Okafor"])
  await askSuggested(ruth)
  await launch(ruth)
  const mei = "mei@courier.example"

  await test.step("mails arrive, and neither they nor the page promise more than is true", async () => {
    await expect.poll(() => mailsTo(mei)).toHaveLength(1)
    const [text] = mailsTo(mei)
    expect(text).toContain("a mail server that an owner of the workspace has set")
    expect(text).toContain("Questions? Ruth Castellanos")
    const reader = await visit()
    await reader.goto(linkIn(text!))
    await expect(
      reader.getByText("your link came through a mail server that an owner of the workspace has set"),
    ).toBeVisible()
  })

  await test.step("with another account on it, mails with links wait", async () => {
    await ruth.goto("/settings/mail")
    await ruth.getByLabel("User").fill("somebody else")
    await ruth.getByLabel("Password").fill("a password")
    await ruth.getByRole("button", { name: "Save" }).first().click()
    await expect(ruth.getByText("Saved. One cycle was launched with mail leaving in another way")).toBeVisible()
    await expect(ruth.getByLabel("Password")).toHaveValue("")
    await ruth.goto(`/cycles/${cycleId}`)
    await expect(ruth.getByText("Mail leaves in another way now")).toBeVisible()
    expect(mailsTo(mei)).toHaveLength(1)
  })

  await test.step("once it is confirmed there are new links, and the old ones end", async () => {
    await confirm(ruth, "Write new links", "Write new links")
    await expect(ruth.getByText("Mail leaves in another way now")).toHaveCount(0)
    await expect.poll(() => mailsTo(mei)).toHaveLength(2)
    const [before, now] = mailsTo(mei).map(linkIn)
    const reader = await visit()
    await reader.goto(before!)
    await expect(reader.getByRole("heading", { name: "This link has ended" })).toBeVisible()
    await reader.goto(now!)
    await reader.getByText("How your link was handled").click()
    await expect(reader.getByText("because the way of the mail changed")).toBeVisible()
  })
})
