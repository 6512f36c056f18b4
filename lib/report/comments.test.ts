import { expect, test } from "vitest"
import { publish } from "@/lib/report/publication"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, worldOf, type Responses } from "@/lib/report/testing/world"

const comment = (group: string, text: string) => ({ group, question: "keep", text })
const TEXTS = [comment("self", "s"), comment("manager", "m"), comment("peers", "p"), comment("reports", "r")]

function labelled(responses: Responses): string[] {
  const report = publish(worldOf(questionnaireOf([1]), responses, { comments: TEXTS }))
  return report.comments[0]!.answers.map(({ from, text }) => `${text}: ${from}`).toSorted()
}

test("comments are their group's where every atom has five raters, else colleagues'", () => {
  expect(labelled([...alike("peers", 5, [3]), ...alike("reports", 6, [3])])).toEqual([
    "m: manager",
    "p: peers",
    "r: reports",
    "s: self",
  ])
  expect(labelled([...alike("peers", 5, [3]), ...alike("reports", 4, [3])])).toEqual([
    "m: manager",
    "p: colleagues",
    "r: colleagues",
    "s: self",
  ])
})

test("comments of merged groups are colleagues', and of raters in no atom withheld", () => {
  expect(labelled([...alike("peers", 5, [3]), ...alike("reports", 1, [3])])).toEqual([
    "m: manager",
    "p: colleagues",
    "r: colleagues",
    "s: self",
  ])
  expect(labelled([...alike("peers", 1, [3]), ...alike("reports", 1, [3])])).toEqual(["m: manager", "s: self"])
})
