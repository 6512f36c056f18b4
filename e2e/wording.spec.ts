import { openInvitationAbout } from "./mailbox"
import { askSuggested, chooseSubjects, draftCycle, launch, wordingOf } from "./organiser"
import { expect, PHONE, test } from "./test"

test("what an organiser puts into their own words is what raters read", async ({ lena, visit }) => {
  const cycleId = await draftCycle(lena, { name: "In our own words" })
  await lena.goto(`/cycles/${cycleId}/setup/questionnaire`)
  await test.step("a behaviour and a word of the scale, each in its own form", async () => {
    const vision = wordingOf(lena, "Edit the wording of Vision")
    await lena.getByText("Edit the wording of Vision").click()
    await vision
      .getByRole("group", { name: "V1" })
      .getByLabel("This person …")
      .fill("says where we could be in five years")
    await vision.getByRole("button", { name: "Save the wording" }).click()
    await expect(vision.getByText("Saved.", { exact: true })).toBeVisible()
    const scale = wordingOf(lena, "Edit the words of the scale")
    await lena.getByText("Edit the words of the scale").click()
    await scale.getByLabel("Word for 3").fill("Every other time")
    await scale.getByLabel("Word for “cannot say”").fill("")
    await scale.getByRole("button", { name: "Save the wording" }).click()
    await expect(scale.getByRole("alert")).toBeVisible()
    await expect(scale.getByLabel("Word for 3")).toHaveValue("Every other time")
    await scale.getByLabel("Word for “cannot say”").fill("I cannot say")
    await scale.getByRole("button", { name: "Save the wording" }).click()
    await expect(scale.getByText("Saved.", { exact: true })).toBeVisible()
  })
  await lena.getByRole("link", { name: "Continue to people" }).click()
  await chooseSubjects(lena, ["Elif Aydın"])
  await askSuggested(lena)
  await launch(lena)

  await test.step("a rater answers by these words", async () => {
    const rater = await visit(PHONE)
    await rater.goto(`${await openInvitationAbout(lena, cycleId, "Elif Aydın")}?step=vision`)
    const behaviour = rater.getByRole("group", { name: /says where we could be in five years/i })
    await expect(behaviour.getByRole("radio")).toHaveCount(6)
    await expect(behaviour.getByRole("radio", { name: "I cannot say" })).toBeVisible()
    await expect(rater.getByRole("radio", { name: "Often" })).toHaveCount(0)
    await behaviour.getByRole("radio", { name: "Every other time" }).check()
    await expect(rater.getByText("Saved")).toBeVisible()
  })
  await test.step("and the words are final", async () => {
    await lena.goto(`/cycles/${cycleId}/setup/questionnaire`)
    await expect(lena).toHaveURL(`/cycles/${cycleId}`)
  })
})
