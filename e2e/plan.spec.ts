import { readable } from "@/lib/export/testing/readable"
import { readFile } from "node:fs/promises"
import type { Locator, Page } from "@playwright/test"
import { signInAsCoach } from "./coach"
import { openReport } from "./mailbox"
import { expect, PHONE, test } from "./test"

const GOAL = "Agree on one date a week, and say when it moves."
const SIGN = "Nobody hears of a moved date from somebody else."

/** Waits until what was typed is kept. */
async function expectSaved(plan: Locator): Promise<void> {
  await expect(plan.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible()
}

/** Presses a button as somebody without a mouse does. */
async function press(page: Page, button: Locator): Promise<void> {
  await button.focus()
  await page.keyboard.press("Enter")
}

test("Dana makes a plan where she reads her report, and shares it with her coach alone", async ({ lena, visit }) => {
  const dana = await visit(PHONE)
  await openReport(lena, dana, "Dana Okafor")
  const plan = dana.locator("#plan")
  const comments = dana.locator("#comments")
  const kept = plan.getByRole("region", { name: "Strengths to keep" })
  const worked = plan.getByRole("region", { name: "Things to work on" })

  await test.step("a behaviour is taken into it in place and by keyboard, and out of it in the plan", async () => {
    await dana.getByRole("checkbox", { name: /: Explains why a change is needed$/ }).check()
    const here = dana.locator("#behaviours").getByRole("button", { name: "Keep: Explain why a change is needed" })
    await press(dana, here)
    await expect(here).toHaveAttribute("aria-pressed", "true")
    await expect(here).toBeFocused()
    await expect(kept.getByText("Explain why a change is needed")).toBeVisible()
    await plan.getByRole("button", { name: "Take away: Explain why a change is needed" }).click()
    await expect(kept.getByText("None chosen yet.")).toBeVisible()
    await expect(here).toHaveAttribute("aria-pressed", "false")
  })
  await test.step("any behaviour is found in the plan itself", async () => {
    await plan.getByText("Choose from all behaviours").click()
    await plan.getByLabel("Search").fill("change is needed")
    await plan.getByRole("button", { name: "Work on: Explain why a change is needed" }).last().click()
    await expect(worked.getByText("Explain why a change is needed")).toBeVisible()
  })
  const comment = await test.step("a comment is taken into it in place", async () => {
    const first = comments.getByRole("listitem").first()
    const text = await first.getByRole("blockquote").innerText()
    await press(dana, first.getByRole("button", { name: /^My plan/ }))
    await expect(plan.getByRole("heading", { name: "Words to come back to" })).toBeVisible()
    await expect(plan.getByRole("blockquote")).toHaveText(text)
    return text
  })
  await test.step("something to try becomes the first goal that is empty", async () => {
    const suggestion = "Before the next change, write down in two sentences"
    await plan.getByRole("button", { name: `Make this a goal: ${suggestion}` }).click()
    await expect(plan.getByLabel("What I will do").first()).toHaveValue(new RegExp(`^${suggestion}`))
    await expect(plan.getByLabel("About a behaviour").first()).toHaveValue("V3")
    await plan.getByRole("link", { name: "goal 1" }).click()
    await expect(plan.getByRole("group", { name: "Goal 1" })).toBeInViewport()
  })
  await test.step("a goal keeps itself as far as it is written, and says gently what it lacks", async () => {
    await plan.getByText("A second goal").click()
    const goal = plan.getByRole("group", { name: "Goal 2" })
    await goal.getByLabel("What I will do").fill(GOAL)
    await expectSaved(plan)
    await dana.reload()
    await expect(goal.getByLabel("What I will do")).toHaveValue(GOAL)
    await expect(goal.getByText("By when is missing.")).toBeVisible()
    await goal.getByLabel("How I will notice that it works").fill(SIGN)
    await goal.getByLabel("By when").fill("2031-03-31")
    await goal.getByLabel("About a behaviour").selectOption({ label: "Meet agreed deadlines" })
    await expect(goal.getByText("By when is missing.")).toHaveCount(0)
    await expectSaved(plan)
  })
  await test.step("two tabs leave each other's fields alone", async () => {
    const other = await dana.context().newPage()
    await other.goto(dana.url())
    const third = other.locator("#plan").getByRole("group", { name: "Goal 3" })
    await other.locator("#plan").getByText("A third goal").click()
    await third.getByLabel("What I will do").fill("Ask who is stuck.")
    await expectSaved(other.locator("#plan"))
    await plan.getByRole("group", { name: "Goal 1" }).getByLabel("By when").fill("2031-05-01")
    await expectSaved(plan)
    await dana.reload()
    await expect(plan.getByRole("group", { name: "Goal 3" }).getByLabel("What I will do")).toHaveValue(
      "Ask who is stuck.",
    )
    await other.close()
  })
  await test.step("a goal with its day goes into a calendar", async () => {
    const downloading = dana.waitForEvent("download")
    await plan.getByRole("link", { name: "Into my calendar: goal 2" }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe("parallax-goal-2.ics")
    const entry = (await readFile(await download.path(), "utf8")).replaceAll("\r\n ", "")
    expect(entry).toContain("DTSTART;VALUE=DATE:20310331")
    expect(entry).toContain(String.raw`SUMMARY:Agree on one date a week\, and say when it moves.`)
    expect((await dana.request.get(`${new URL(dana.url()).pathname}/goals/4.ics`)).status()).toBe(404)
    const stranger = await visit()
    expect((await stranger.request.get(`${new URL(dana.url()).pathname}/goals/2.ics`)).status()).toBe(403)
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
    await expect(shared.getByRole("blockquote")).toHaveText(comment)
    const things = shared.getByRole("region", { name: "Things to work on" })
    await expect(things.getByText("Explains why a change is needed")).toBeVisible()
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
    await lena.goto("/settings/log")
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
  await test.step("the coach marks the talk as held, which all of them see, and takes it back", async () => {
    const talk = harriet.locator("#talk")
    await talk.getByLabel("Day of the talk").fill("2031-03-31")
    await talk.getByRole("button", { name: "Mark as held" }).click()
    await expect(talk.getByRole("alert")).toContainText("Choose today or an earlier day.")
    const today = (await talk.getByLabel("Day of the talk").getAttribute("max"))!
    await talk.getByLabel("Day of the talk").fill(today)
    await talk.getByRole("button", { name: "Mark as held" }).click()
    await expect(talk.getByText("You talked with Dana Okafor on")).toBeVisible()
    await dana.reload()
    await expect(dana.getByText("Talk with Harriet Cole held on")).toBeVisible()
    await lena.goto("/cycles")
    const cycle = await lena.getByRole("link", { name: "Leaders, autumn" }).getAttribute("href")
    await lena.goto(`${cycle}/reports`)
    await expect(lena.getByRole("row", { name: "Dana Okafor" }).getByText("Talk held on")).toBeVisible()
    await harriet.goto("/coaching")
    await expect(harriet.getByRole("row", { name: "Dana Okafor" }).getByText("Held on")).toBeVisible()
    await harriet.getByRole("link", { name: "Dana Okafor" }).click()
    await talk.getByRole("button", { name: "It was not held" }).click()
    await expect(talk.getByText("When you have talked with Dana Okafor")).toBeVisible()
  })
})

test("without JavaScript a plan is written all the same, one step at a time", async ({ lena, visit }) => {
  const mei = await visit({ javaScriptEnabled: false })
  await openReport(lena, mei, "Mei Lin")
  const plan = mei.locator("#plan")
  const goal = plan.getByRole("group", { name: "Goal 1" })
  await mei.getByRole("checkbox", { name: /: Explains why a change is needed$/ }).check()
  await mei.locator("#behaviours").getByRole("button", { name: "Work on: Explain why a change is needed" }).click()
  await expect(mei).toHaveURL(/#take-row-V3$/)
  const worked = plan.getByRole("region", { name: "Things to work on" })
  await expect(worked.getByText("Explain why a change is needed")).toBeVisible()
  await plan.getByRole("button", { name: /^Make this a goal: Before the next change/ }).click()
  await expect(mei).toHaveURL(/#goal-1$/)
  await expect(goal.getByLabel("What I will do")).toHaveValue(/^Before the next change/)
  await goal.getByLabel("What I will do").fill(GOAL)
  await goal.getByLabel("How I will notice that it works").fill(SIGN)
  await plan.getByRole("button", { name: "Save goals" }).click()
  await expect(mei).toHaveURL(/#plan$/)
  await expect(goal.getByLabel("What I will do")).toHaveValue(GOAL)
  await expect(goal.getByLabel("How I will notice that it works")).toHaveValue(SIGN)
  await expect(goal.getByText("By when is missing.")).toBeVisible()
})
