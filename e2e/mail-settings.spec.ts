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
    const answered = ruth.waitForResponse((response) => response.request().method() === "POST")
    await ruth.getByRole("button", { name: button }).first().click()
    await answered
    await expect(host).toHaveAccessibleDescription(/stands on an address where no mail server may be/)
    await expect(host).toHaveValue(address)
    await expect(ruth.getByRole("button", { name: "Send a test mail to yourself" })).not.toHaveAttribute(
      "aria-disabled",
    )
    await host.fill("")
  }
  await ruth.reload()
  await expect(ruth.getByText("None is set")).toBeVisible()
})

test("what is typed while a form is on its way stays", async ({ page: ruth }) => {
  await createWorkspace(ruth, "Meanwhile", teamAt("meanwhile").owner)
  await ruth.goto("/settings/mail")
  const [host, user] = [ruth.getByLabel("Server", { exact: true }), ruth.getByLabel("User")]
  const encryption = ruth.getByLabel("Encryption")
  let goOn = () => {}
  const isTyped = new Promise<void>((resolve) => (goOn = resolve))
  await ruth.route("**/settings/mail", async (route) => {
    if (route.request().method() === "POST") await isTyped
    await route.continue()
  })
  await ruth.getByLabel("Sender’s address").fill("feedback@meanwhile.example")
  await host.fill("localhost")
  await ruth.getByRole("button", { name: "Send a test mail to yourself" }).click()
  await host.fill("mail.meanwhile.example")
  await encryption.selectOption("STARTTLS")
  await user.pressSequentially("ruth")
  goOn()
  await expect(host).toHaveAccessibleDescription(/stands on an address where no mail server may be/)
  await expect(host).toHaveValue("mail.meanwhile.example")
  await expect(encryption.getByRole("option", { selected: true })).toHaveText("STARTTLS")
  // Nor is whoever types on called away to the mistake.
  await user.pressSequentially(" lee")
  await expect(user).toHaveValue("ruth lee")
  await expect(user).toBeFocused()
})
