import { readable } from "@/lib/export/testing/readable"
import { signInAsCoach } from "./coach"
import { openReport } from "./mailbox"
import { expect, PHONE, test } from "./test"

const GOAL = "Agree on one date a week, and say when it moves."
const SIGN = "Nobody hears of a moved date from somebody else."

test("Dana makes a plan of her report, loses nothing by a mistake, and shares it with her coach alone", async ({
  lena,
  visit,
}) => {
  const dana = await visit(PHONE)
  await openReport(lena, dana, "Dana Okafor")
  const plan = dana.locator("#plan")

  await test.step("a behaviour is marked, and stays marked", async () => {
    await plan.getByText("Choose from all behaviours").click()
    await plan.getByLabel("Search").fill("promises")
    await plan.getByRole("button", { name: "Keep: Keep my promises" }).click()
    await expect(plan.getByText("Saved.")).toBeVisible()
    await expect(plan.getByRole("button", { name: "Keep: Keep my promises" })).toHaveAttribute("aria-pressed", "true")
    await plan.getByLabel("Search").fill("deadlines")
    await plan.getByRole("button", { name: "Work on: Meet agreed deadlines" }).last().click()
    await expect(
      plan.getByRole("region", { name: "Things to work on" }).getByText("Meet agreed deadlines"),
    ).toBeVisible()
    await dana.reload()
    await expect(plan.getByRole("region", { name: "Strengths to keep" }).getByText("Keep my promises")).toBeVisible()
    await plan.getByRole("button", { name: "Take away: Keep my promises" }).click()
    await expect(plan.getByRole("region", { name: "Strengths to keep" }).getByText("None chosen yet.")).toBeVisible()
  })
  await test.step("a goal that is half written comes back with what is missing, and nothing is lost", async () => {
    await plan.getByLabel("What I will do").first().fill(GOAL)
    await plan.getByRole("button", { name: "Save goals" }).click()
    await expect(plan.getByRole("alert")).toContainText("Write how you will notice that it works.")
    await expect(plan.getByLabel("What I will do").first()).toHaveValue(GOAL)
    await plan.getByLabel("How I will notice that it works").first().fill(SIGN)
    await plan.getByLabel("By when").first().fill("2031-03-31")
    await plan.getByLabel("About a behaviour").first().selectOption({ label: "Meet agreed deadlines" })
    await plan.getByRole("button", { name: "Save goals" }).click()
    await expect(plan.getByRole("alert")).toHaveCount(0)
    await dana.reload()
    await expect(plan.getByLabel("What I will do").first()).toHaveValue(GOAL)
    await expect(plan.getByLabel("By when").first()).toHaveValue("2031-03-31")
  })

  const harriet = await visit()
  await signInAsCoach(lena, harriet)
  await harriet.getByRole("link", { name: "Dana Okafor" }).click()
  await expect(harriet.getByRole("heading", { name: "Dana Okafor", level: 1 })).toBeVisible()
  await expect(harriet.locator("#plan")).toHaveCount(0)
  await test.step("the coach reads it once it is shared", async () => {
    await plan.getByRole("button", { name: "Share with Harriet Cole" }).click()
    await expect(plan.getByText("Your coach, Harriet Cole, can read this plan")).toBeVisible()
    await harriet.reload()
    const shared = harriet.locator("#plan")
    await expect(shared.getByText(GOAL)).toBeVisible()
    await expect(shared.getByText("31 March 2031")).toBeVisible()
    await expect(
      shared.getByRole("region", { name: "Things to work on" }).getByText("Meets agreed deadlines"),
    ).toBeVisible()
    await expect(shared.getByRole("button")).toHaveCount(0)
  })
  await test.step("it is on their paper, and on its writer's", async () => {
    for (const page of [dana, harriet]) {
      const address = page.url().replace(/#.*/, "")
      const pdf = await page.request.get(`${address}/export/pdf`)
      expect(await readable(await pdf.body())).toContain(GOAL)
    }
  })
  await test.step("the organiser finds no plan, in the report or in the log", async () => {
    await lena.goto("/cycles")
    await lena.getByRole("link", { name: "Leaders, autumn" }).click()
    await lena
      .getByRole("link", { name: /Dana Okafor/ })
      .first()
      .click()
    await expect(lena.getByRole("heading", { name: "Dana Okafor", level: 1 })).toBeVisible()
    expect(await lena.content()).not.toContain(GOAL)
    const pdf = await lena.request.get(`${lena.url()}/export/pdf`)
    expect(await readable(await pdf.body())).not.toContain(GOAL)
    await lena.goto("/settings")
    await expect(lena.getByText("shared the plan of Dana Okafor with the coach")).toBeVisible()
    expect(await lena.content()).not.toContain(GOAL)
  })
  await test.step("and not any more when sharing has ended", async () => {
    await plan.getByRole("button", { name: "Stop sharing" }).click()
    await expect(plan.getByText("Only you can read this plan.")).toBeVisible()
    await harriet.reload()
    await expect(harriet.getByRole("heading", { name: "How to read this" })).toBeVisible()
    expect(await harriet.content()).not.toContain(GOAL)
  })
})

test("without JavaScript a plan is written all the same, one step at a time", async ({ lena, visit }) => {
  const mei = await visit({ javaScriptEnabled: false })
  await openReport(lena, mei, "Mei Lin")
  const plan = mei.locator("#plan")
  const first = plan.getByRole("button", { name: /^Keep: / }).first()
  const words = (await first.getAttribute("aria-label"))!.replace("Keep: ", "")
  await first.click()
  await expect(mei).toHaveURL(/#plan$/)
  await expect(plan.getByRole("region", { name: "Strengths to keep" }).getByText(words)).toBeVisible()
  await plan.getByLabel("What I will do").first().fill(GOAL)
  await plan.getByRole("button", { name: "Save goals" }).click()
  await expect(plan.getByRole("alert")).toContainText("Choose a day.")
  await expect(plan.getByLabel("What I will do").first()).toHaveValue(GOAL)
  await plan.getByLabel("How I will notice that it works").first().fill(SIGN)
  await plan.getByLabel("By when").first().fill("2031-03-31")
  await plan.getByRole("button", { name: "Save goals" }).click()
  await expect(mei).toHaveURL(/#plan$/)
  await expect(plan.getByRole("alert")).toHaveCount(0)
  await expect(plan.getByLabel("How I will notice that it works").first()).toHaveValue(SIGN)
})
