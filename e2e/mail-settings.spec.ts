import { createWorkspace } from "./organiser"
import { teamAt } from "./team"
import { expect, test } from "./test"

test("where anybody may create a workspace, a mail server stands on the public internet, and is encrypted", async ({
  page: ruth,
}) => {
  await createWorkspace(ruth, "Courier", teamAt("courier").owner)
  await ruth.goto("/settings/mail")
  const host = ruth.getByLabel("Server", { exact: true })
  await expect(ruth.getByLabel("Encryption").getByRole("option")).toHaveText(["TLS at once", "STARTTLS"])
  await ruth.getByLabel("User").fill("ruth")
  await ruth.getByLabel("Password").fill("a password")
  await ruth.getByLabel("Sender’s address").fill("feedback@courier.example")
  for (const [address, button] of [
    ["127.0.0.1", "Save"],
    ["localhost", "Send a test mail to yourself"],
    ["192.168.1.20", "Send a test mail to yourself"],
    ["[::1]", "Save"],
  ] as const) {
    await host.fill(address)
    await ruth.getByRole("button", { name: button }).first().click()
    await expect(host).toHaveAccessibleDescription(/stands on an address where no mail server may be/)
    await expect(host).toHaveValue(address)
    await host.fill("")
  }
  await ruth.reload()
  await expect(ruth.getByText("None is set")).toBeVisible()
})
