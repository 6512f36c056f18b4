import { expect, test } from "vitest"
import { namedReport, sampleReport } from "@/lib/export/testing/reports"
import { talkQuestions } from "@/lib/report/reading/talkQuestions"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")

test("a report asks about its strength, its clearest gap and its place to grow", () => {
  const { reading } = sampleReport("Jonas Weber")
  const questions = talkQuestions(words, reading).join("\n")
  expect(questions).toContain("“Corrects details that would affect the result”")
  expect(questions).toContain("For Empowerment you rate yourself clearly higher than colleagues do (4.0 and 2.3).")
  expect(questions).toContain("“Asks the team for ideas to raise its performance”")
})

test("where nothing stands out, five questions or more are still asked, and none about a difference that is not clear", () => {
  const { reading } = namedReport()
  const questions = talkQuestions(words, reading)
  expect(questions.length).toBeGreaterThanOrEqual(5)
  expect(questions.join("\n")).not.toContain("than colleagues do")
  for (const question of questions) expect(question).toMatch(/\?$/)
})
