import { confirm, createWorkspace, draftCycle, chooseSubjects, askSuggested, pastePeople } from "./organiser"
import { teamAt } from "./team"
import { expect, test } from "./test"

test("a member stays who they are in the directory with another address there, until another owner says otherwise", async ({
  page: ruth,
}) => {
  const { owner, people } = teamAt("tied")
  await createWorkspace(ruth, "Tied", owner)
  await pastePeople(ruth, people)
  await ruth.goto("/settings/members")
  await ruth.getByLabel("Name", { exact: true }).fill("Dana Okafor")
  await ruth.getByLabel("E-mail address", { exact: true }).fill("dana@tied.example")
  await ruth.getByRole("button", { name: "Invite", exact: true }).click()
  await expect(ruth.getByRole("row", { name: "Dana Okafor" })).toBeVisible()
  for (const name of ["Dana Okafor", "Ruth Castellanos"]) {
    await ruth.goto("/people")
    await ruth.getByRole("link", { name, exact: true }).first().click()
    await ruth.getByLabel("E-mail address").fill(`${name.slice(0, 4).toLowerCase()}.new@tied.example`)
    await ruth.getByRole("button", { name: "Save", exact: true }).click()
    await expect(ruth).toHaveURL(/\/people$/)
  }
  await ruth.goto("/settings/members")
  const [dana, herself] = [
    ruth.getByRole("row", { name: "Dana Okafor" }),
    ruth.getByRole("row", { name: "Ruth Castellanos" }),
  ]
  await expect(herself).toContainText("Is Ruth Castellanos in the directory.")
  await expect(herself.getByRole("button")).toHaveCount(0)
  await expect(dana).toContainText("Is Dana Okafor in the directory.")
  await confirm(ruth, /^That is somebody else/, "That is somebody else")
  await expect(dana).not.toContainText("in the directory")

  await draftCycle(ruth, { name: "Spring review" })
  await chooseSubjects(ruth, ["Dana Okafor"])
  await askSuggested(ruth)
  await ruth.getByRole("link", { name: "Check and launch" }).click()
  await ruth.getByRole("button", { name: "Launch", exact: true }).click()
  const dialog = ruth.getByRole("alertdialog")
  await expect(dialog).toContainText("In the directory you are Ruth Castellanos, who is not reviewed in this cycle.")
})
