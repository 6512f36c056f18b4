import { expect, test } from "vitest"
import { FormatSchema } from "@/lib/export/file"
import { makeReportFile } from "@/lib/export/makeReportFile"
import { readable } from "@/lib/export/testing/readable"
import { copyOf, sampleInput } from "@/lib/export/testing/reports"
import type { Facts } from "@/lib/report/facts"
import { publish, withoutComment, type PublishInput } from "@/lib/report/publication"
import { wordsIn } from "@/lib/words/words"

const FORMATS = FormatSchema.options

async function readableFile(facts: Facts, format: (typeof FORMATS)[number]): Promise<string> {
  const file = await makeReportFile(wordsIn("en"), copyOf(facts, "Tomás Silva"), format)
  return readable(new Uint8Array(file.content))
}

const question = (input: PublishInput) => input.questionnaire.questions[0]!.id

test("words of raters who are not shown are in no file", async () => {
  const input = sampleInput("Tomás Silva")
  const hidden = [{ group: "peers", question: question(input), text: "PLANTED among too few" }]
  const seen = [{ group: "manager", question: question(input), text: "said by the manager" }]
  const facts = publish({ ...input, comments: [...hidden, ...seen] })
  for (const format of FORMATS) {
    const text = await readableFile(facts, format)
    expect(text).toMatch(/said by the manager/)
    expect(text).not.toMatch(/PLANTED/)
  }
})

test("a comment that was withheld is in no file, and that it was withheld is in every one", async () => {
  const input = sampleInput("Mei Lin")
  const abusive = { group: "peers", question: question(input), text: "PLANTED abuse" }
  const whole = publish({ ...input, comments: [abusive] })
  const facts = withoutComment(whole, { question: question(input), index: 0 })!
  for (const format of FORMATS) {
    const text = await readableFile(facts, format)
    expect(text).not.toMatch(/PLANTED/)
    expect(text).toMatch(format === "json" ? /"withheld": 1/ : /withheld/)
  }
})

test("answers that are hidden change no file: the same report, whatever they are", async () => {
  const input = sampleInput("Tomás Silva")
  const hidden = new Set(["peers", "reports", "others"])
  expect(input.responses.some(({ group }) => hidden.has(group))).toBe(true)
  const [before, after] = [publish(input), publish({ ...input, responses: turned(input, hidden) })]
  for (const format of FORMATS) expect(await readableFile(after, format)).toBe(await readableFile(before, format))
})

test("single answers of raters who are shown by competency change no file, as long as their sums stay", async () => {
  const input = sampleInput("Dana Okafor", { peers: 4, reports: 0, others: 0 })
  const before = publish(input)
  expect(before.rows.map(({ shows }) => shows)).toEqual(["competencies"])
  // One rater's answers to a competency, in another order.
  const places = input.questionnaire.items.flatMap(({ competency }, place) => (competency === "vision" ? [place] : []))
  const rater = input.responses.findIndex(
    ({ group, scores }) => group === "peers" && new Set(places.map((place) => scores[place])).size > 1,
  )
  const responses = input.responses.map((response, index) => {
    if (index !== rater) return response
    const turned = [...response.scores]
    places.forEach((place, at) => (turned[place] = response.scores[places.at(-1 - at)!]!))
    return { ...response, scores: turned }
  })
  expect(responses).not.toEqual(input.responses)
  const after = publish({ ...input, responses })
  for (const format of FORMATS) expect(await readableFile(after, format)).toBe(await readableFile(before, format))
})

test("a cell that too few answered has no number in any file", async () => {
  const input = sampleInput("Dana Okafor")
  const isPeer = input.responses.flatMap(({ group }, index) => (group === "peers" ? [index] : []))
  const responses = input.responses.map((response, index) =>
    isPeer.slice(2).includes(index) ? { ...response, scores: [null, ...response.scores.slice(1)] } : response,
  )
  const facts = publish({ ...input, responses })
  const [item] = input.questionnaire.items
  const { reading } = copyOf(facts, "Dana Okafor")
  const peers = reading.rows.find(({ groups }) => groups.join() === "peers")!
  expect(peers.items[item!.id]).toEqual({ kind: "withheld", reason: "tooFew" })
  const behaviour = item!.other["en"]!
  const csv = await readableFile(facts, "csv")
  expect(csv).toContain(`"behaviour","Peers","Vision","${behaviour}","",,,,,"","","too few answered"`)
  const name = behaviour.replace(/^./, (letter) => letter.toUpperCase())
  // All colleagues, self, manager, then the group.
  expect(await readableFile(facts, "pdf")).toMatch(new RegExp(`${name.replace(/ /g, "\\s+")}(\\s+[≤≥ \\d.]+){3}\\s+·`))
})

/** The same answers the other way round, of some groups. */
function turned({ responses }: PublishInput, groups: Set<string>): PublishInput["responses"] {
  const other = (score: number | null) => (score === null ? 1 : 6 - score)
  return responses.map(({ group, scores, ...rest }) => {
    return { ...rest, group, scores: groups.has(group) ? scores.map(other) : scores }
  })
}
