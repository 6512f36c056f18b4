import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { openSync } from "node:fs"
import { rm } from "node:fs/promises"
import { LOG, PORT } from "../playwright.config"
import { startMailServer, type MailServer } from "./mailServer"
import { launchReview } from "./organiser"
import { teamAt } from "./team"
import { expect, test } from "./test"

/** An installation of its own, from which mail goes out. */
const OWN_PORT = PORT + 1
const baseURL = `http://localhost:${OWN_PORT}`
test.use({ baseURL })

let mail: MailServer
let server: ChildProcess

test.beforeAll(async () => {
  test.setTimeout(120_000)
  mail = await startMailServer()
  const folder = `test-results/data-${OWN_PORT}`
  await rm(folder, { recursive: true, force: true })
  const env = { ...process.env, PORT: String(OWN_PORT), DATA_DIR: folder, SMTP_URL: mail.url }
  const log = openSync(LOG, "a")
  server = spawn(process.execPath, ["--import", "tsx", "lib/command/start.ts"], { env, stdio: ["ignore", log, log] })
  process.once("exit", () => server.kill())
  const isUp = () =>
    fetch(`${baseURL}/api/health`)
      .then(({ ok }) => ok)
      .catch(() => false)
  await expect.poll(isUp, { timeout: 90_000 }).toBe(true)
})

test.afterAll(async () => {
  server.kill()
  await once(server, "exit")
  mail.close()
})

test("an invitation that was not delivered is sent again, to an address that was mended", async ({
  page: ruth,
  visit,
}) => {
  mail.refused.add("mei@post.example").add("jonas@post.example")
  const cycleId = await launchReview(ruth, { workspace: "Post", subject: "Dana Okafor", ...teamAt("post") })
  await expect.poll(() => mail.received.length).toBe(6)
  const failures = (name: string) => ruth.getByRole("row", { name }).filter({ hasText: "Not delivered" })

  await test.step("the organiser learns of it, where she looks at the cycle and in the mailbox", async () => {
    await ruth.goto(`/cycles/${cycleId}`)
    await expect(ruth.getByText("To Jonas Weber and Mei Lin. Correct the address under People")).toBeVisible()
    await ruth.goto("/mailbox")
    await expect(ruth.getByText("2 messages were not delivered")).toBeVisible()
    await expect(failures("Mei Lin")).toContainText("The mail server refused the address (550).")
    // What goes out is read by its receiver alone.
    await expect(ruth.getByRole("link", { name: "Amir Haddad" })).toHaveCount(0)
  })
  await test.step("she mends the address, and sends that one again", async () => {
    await failures("Mei Lin").getByRole("link", { name: "Check the address" }).click()
    await ruth.getByLabel("E-mail address").fill("mei.lin@post.example")
    await ruth.getByRole("button", { name: "Save" }).click()
    await expect(ruth).toHaveURL("/people")
    await ruth.goto("/mailbox")
    await failures("Mei Lin").getByRole("button", { name: "Send again" }).click()
    await expect(failures("Mei Lin")).toHaveCount(0)
    await expect.poll(() => mail.received.at(-1)!.to).toBe("mei.lin@post.example")
    const mei = await visit()
    await mei.goto(/http:\S+\/answer\/[\w-]+/.exec(mail.received.at(-1)!.text)![0])
    await expect(mei.getByRole("heading", { name: "Your feedback on Dana Okafor" })).toBeVisible()
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
