import fc from "fast-check"
import { expect, test } from "vitest"
import { heatOf } from "@/lib/report/chart/heat"
import { worlds } from "@/lib/report/testing/generated"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, answering, raters, worldOf } from "@/lib/report/testing/world"
import { wordsIn } from "@/lib/words/words"

const english = wordsIn("en")

test("a behaviour is a line of all colleagues and every row, numbers on tints", () => {
  const responses = [...alike("self", 1, [2]), ...answering("peers", [3, 3, 4, 4, 4]), ...alike("reports", 5, [5])]
  const heat = heatOf(english, read(worldOf(questionnaireOf([1]), responses)))
  expect(heat.columns.map(({ name }) => name)).toEqual(["All colleagues", "Self", "Peers", "Direct reports"])
  const [{ behaviours }] = heat.competencies as [(typeof heat.competencies)[0]]
  expect(behaviours.map(({ text }) => text)).toEqual(["Does thing 1"])
  expect(behaviours[0]!.cells).toEqual([
    { kind: "shown", text: "4.2", step: 6 },
    { kind: "shown", text: "2.0", step: 2 },
    { kind: "shown", text: "3.6", step: 5 },
    { kind: "shown", text: "≥ 4.6", step: 8 },
  ])
  expect(heat.signs).toEqual([])
})

test("where there is no number stands a sign, and its reason in words", () => {
  const questionnaire = questionnaireOf([2, 2], { askedOf: { 3: ["peers", "reports"] } })
  const responses = [
    ...alike("self", 1, [4, null, 4, null]),
    ...raters("peers", [...Array.from({ length: 4 }, () => [4, null, 3, 3]), [4, 3, 3, 3]]),
    ...alike("reports", 4, [3, 3, 3, 3]),
  ]
  const { competencies, columns, signs } = heatOf(english, read(worldOf(questionnaire, responses)))
  const cellsOn = (item: string) => {
    const { cells } = competencies.flatMap(({ behaviours }) => behaviours).find((each) => each.item === item)!
    return columns.map(({ name }, index) => {
      const cell = cells[index]!
      return [name, cell.kind === "shown" ? cell.text : `${cell.sign} ${cell.words}`]
    })
  }
  expect(cellsOn("q2")).toEqual([
    ["All colleagues", "· too few"],
    ["Self", "– not answered"],
    ["Peers", "· too few"],
    ["Direct reports", "↑ by competency"],
  ])
  expect(cellsOn("q4")).toContainEqual(["Self", "– not asked"])
  expect(signs.map(({ sign }) => sign)).toEqual(["·", "–", "↑"])
})

test("a line says more of exactly those rows that may say more", () => {
  const responses = [
    ...alike("self", 1, [3]),
    ...answering("peers", [3, 3, 3, 3, 3, 4, 4, 4, 4, 2]),
    ...answering("reports", [1, 2, 3]),
  ]
  const heat = heatOf(english, read(worldOf(questionnaireOf([1]), responses)))
  expect(heat.competencies[0]!.behaviours[0]!.answers).toEqual([
    {
      id: "peers",
      name: "Peers",
      agreement: "agree",
      counts: [0, 1, 5, 4, 0].map((count, index) => ({ label: `Point ${index + 1}`, count })),
    },
  ])
})

test("in no world a number stands in the strip that the report does not show, or is one of it missing", () => {
  fc.assert(
    fc.property(worlds(), (world) => {
      const reading = read(world)
      const { competencies } = heatOf(english, reading)
      const views = [reading.others, ...reading.rows]
      for (const { id, cells, behaviours } of competencies) {
        const lines = [
          { cells, values: views.map((view) => view.competencies[id]!) },
          ...behaviours.map(({ item, cells }) => ({ cells, values: views.map((view) => view.items[item]!) })),
        ]
        for (const { cells, values } of lines) {
          expect(cells.map((cell) => (cell.kind === "shown" ? cell.text : null))).toEqual(
            values.map((value) => (value.kind === "shown" ? value.text : null)),
          )
        }
      }
      const all = competencies.flatMap(({ behaviours }) => behaviours.map(({ item }) => item))
      expect(all.toSorted()).toEqual(reading.questionnaire.items.map(({ id }) => id).toSorted())
    }),
    { numRuns: 60 },
  )
})
