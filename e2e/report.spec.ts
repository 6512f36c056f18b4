import { openReport } from "./mailbox"
import { expect, PHONE, test } from "./test"

test("a reader compares any two groups, and opens what is behind a behaviour, on a phone", async ({ lena, visit }) => {
  const dana = await visit(PHONE)
  await openReport(lena, dana, "Dana Okafor")
  const gaps = dana.getByRole("figure", { name: "Gap chart of competencies" })

  await test.step("self and all colleagues come first, with a verdict on each difference", async () => {
    const verdicts = gaps.getByText(/^[+−]?\d\.\d, (clear|slight, but sure|possible|too close to call)$/)
    await expect(verdicts.filter({ visible: true })).toHaveCount(10)
    await expect(gaps.getByText("there is no verdict")).toBeHidden()
  })

  await test.step("others have their numbers and no verdict", async () => {
    await gaps.getByLabel("with").selectOption("Manager")
    await expect(gaps.getByText("Between these two there is no verdict")).toBeVisible()
    await expect(gaps.getByRole("img", { name: /^Self: \d\.\d; Manager: \d\.\d$/ })).toHaveCount(10)
    await expect(gaps.getByText(/\d, (clear|slight|possible|too close)/)).toHaveCount(0)
  })

  await test.step("choosing the other one exchanges both", async () => {
    await gaps.getByLabel("Compare").selectOption("Manager")
    await expect(gaps.getByLabel("with")).toHaveValue("self")
  })

  const strip = dana.getByRole("table", { name: /^Every behaviour/ })
  const answers = strip.getByText(/: (agree|agree in part|are split)/)

  await test.step("agreement and answers open by behaviour, and all at once", async () => {
    await expect(answers.first()).toBeHidden()
    await strip.getByRole("checkbox").first().check()
    await expect(answers.first()).toBeVisible()
    await expect(answers.last()).toBeHidden()
    await dana.getByLabel("Show agreement and answers of all").check()
    await expect(answers.last()).toBeVisible()
  })

  await test.step("nothing has to be scrolled sideways", async () => {
    expect(await dana.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})
