import { linkFor } from "./mailbox"
import { launchReview } from "./organiser"
import { teamAt } from "./team"
import { expect, test } from "./test"

test.use({ expected: [/status of 404/] })

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? "with" : "without"

  test(`a lost link is asked for, the same for every address, ${way} JavaScript`, async ({ page: ruth, visit }) => {
    const domain = `lost-${way}`
    await launchReview(ruth, { workspace: `Lost ${way}`, subject: "Dana Okafor", ...teamAt(domain) })
    const first = await linkFor(ruth, "Invitation", "Mei Lin")
    const mei = await visit({ javaScriptEnabled })
    const ask = async (address: string) => {
      await mei.getByLabel("Your e-mail address").fill(address)
      await mei.getByRole("button", { name: "Send me my link" }).click()
      await expect(
        mei.getByText(`If somebody asks for your feedback at ${address.toLowerCase()} at present`),
      ).toBeVisible()
    }
    await test.step("the page of a link that leads nowhere leads there", async () => {
      expect((await mei.goto("/answer/cut-short"))!.status()).toBe(404)
      await mei.getByRole("link", { name: "Send me my link again" }).click()
      await expect(mei).toHaveTitle("I lost my link · Parallax")
    })
    await test.step("what is no address is said at its field", async () => {
      await mei.getByLabel("Your e-mail address").fill("mei")
      await mei.getByRole("button", { name: "Send me my link" }).click()
      await expect(mei.getByLabel("Your e-mail address")).toHaveAccessibleDescription(/Enter your e-mail address/)
    })
    await test.step("a rater, and nobody, are told the same", async () => {
      await ask(`nobody@${domain}.example`)
      await ask(`MEI@${domain}.example`)
    })
    await test.step("and the rater has their link again, which says so", async () => {
      await expect(async () => {
        await ruth.goto("/mailbox?kind=linkAgain")
        await expect(ruth.getByRole("row")).toHaveCount(2, { timeout: 1000 })
        await expect(ruth.getByRole("row", { name: "Mei Lin" })).toContainText("Not sent", { timeout: 1000 })
      }).toPass()
      const again = await linkFor(ruth, "Link sent again", "Mei Lin")
      expect(again).toBe(first)
      await mei.goto(again)
      await mei.getByText("How your link was handled").click()
      await expect(mei.getByText(/It was asked for again on .*, on the lost-link page/)).toBeVisible()
    })
  })
}
