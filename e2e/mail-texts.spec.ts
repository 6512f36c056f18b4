import { expectNoBarrier } from "./barriers"
import { linkFor } from "./mailbox"
import { askSuggested, chooseSubjects, confirm, createWorkspace, draftCycle, launch, pastePeople } from "./organiser"
import { teamAt } from "./team"
import { expect, PHONE, test } from "./test"

test("an organiser writes the text of invitations, sees it, tries it, sends it, and takes the default text again", async ({
  page: ruth,
  visit,
}) => {
  const { owner, people } = teamAt("texts")
  await createWorkspace(ruth, "Texts", owner)
  await pastePeople(ruth, people)
  const cycleId = await draftCycle(ruth, { name: "Spring review", welcome: "It helps us all." })
  await chooseSubjects(ruth, ["Dana Okafor"])
  await askSuggested(ruth)

  await test.step("a placeholder that is none is refused where it stands, and nothing typed is lost", async () => {
    await ruth.goto("/settings/texts")
    await expectNoBarrier(ruth, "mail texts")
    await ruth.getByRole("link", { name: "Write the text of: Invitation" }).click()
    await ruth.getByLabel("Subject", { exact: true }).fill("Please answer for {workspace}")
    const body = ruth.getByLabel("Beginning")
    await body.fill("Dear {nmae},\n\nwe need your view.")
    await ruth.getByRole("button", { name: "Save this text" }).click()
    await expect(body).toHaveAccessibleDescription(/\{nmae\} is no placeholder here\. Did you mean \{name\}\?/)
    await expect(body).toHaveValue("Dear {nmae},\n\nwe need your view.")
    await expectNoBarrier(ruth, "the text of a mail")
    await body.fill("Dear ")
    await ruth.getByRole("button", { name: "Insert {name}" }).click()
    await body.press("End")
    await body.pressSequentially(", we need your view.")
    await ruth.getByLabel("End", { exact: true }).fill("Ruth")
    await ruth.getByRole("button", { name: "Save this text" }).click()
    await expect(ruth.getByText("Saved. Mails that go out from now on have this text.")).toBeVisible()
  })
  await test.step("the preview is what somebody gets, but for the link", async () => {
    await ruth.getByLabel("Cycle").selectOption("Spring review")
    await ruth.getByLabel("Receiver").fill("amir")
    await ruth.getByRole("button", { name: "Show" }).click()
    await expect(ruth.getByText("To Amir Haddad, with the subject: Please answer for Texts")).toBeVisible()
    const mail = ruth.getByTitle("As on a phone").contentFrame()
    for (const said of ["Dear Amir Haddad, we need your view.", "how Dana Okafor leads", "It helps us all.", "Ruth"])
      await expect(mail.getByText(said).first()).toBeVisible()
    const link = (await mail.getByRole("link", { name: "Begin" }).getAttribute("href"))!
    const visitor = await visit(PHONE)
    await visitor.goto(link)
    await expect(visitor.getByRole("heading", { name: "This link is an example" })).toBeVisible()
  })
  await test.step("a test mail of what he gets goes to herself", async () => {
    await ruth.getByRole("button", { name: "Send a test mail to me" }).click()
    await expect(ruth.getByText(`A test mail is on its way to ${owner.email}.`)).toBeVisible()
    await ruth.goto("/mailbox?kind=testMail")
    await ruth.getByRole("link", { name: owner.name }).click()
    await expect(ruth.getByRole("heading", { name: "Test: Please answer for Texts" })).toBeVisible()
    await expect(ruth.locator("pre")).toContainText("Dear Amir Haddad, we need your view.")
  })
  await test.step("the invitation has the text, and what is fixed", async () => {
    await ruth.goto(`/cycles/${cycleId}/setup/raters`)
    await launch(ruth)
    const link = await linkFor(ruth, "Invitation", "Amir Haddad")
    expect(link).toContain("/answer/")
    await expect(ruth.getByRole("heading", { name: "Please answer for Texts" })).toBeVisible()
    const text = await ruth.locator("pre").textContent()
    for (const said of [
      "Dear Amir Haddad, we need",
      "Texts asks you",
      "It helps us all.",
      "Please answer by",
      "sealed",
    ])
      expect(text).toContain(said)
    expect(text).toMatch(/\/answer\/[\s\S]*This link is yours\.[\s\S]*\n\nRuth\n$/)
  })
  await test.step("back to the default text", async () => {
    await ruth.goto("/settings/texts/invitation")
    await confirm(ruth, "Take the default text again", "Take the default text again")
    await expect(ruth).toHaveURL("/settings/texts")
    await expect(ruth.getByRole("row", { name: "Invitation" })).toContainText("the default text")
    await ruth.goto("/settings/texts/invitation")
    await expect(ruth.getByLabel("Beginning")).toHaveValue("Hello {name},")
    await linkFor(ruth, "Invitation", "Amir Haddad")
    await expect(ruth.getByRole("heading", { name: "Your feedback on Dana Okafor" })).toBeVisible()
  })
})
