import { z } from "zod"
import { complaint, complaintsOf, type Read } from "@/lib/command/document"
import { answersSchema, scoresInOrder } from "@/lib/questionnaire/answers"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { QuestionnaireSchema, type Questionnaire } from "@/lib/questionnaire/schema"
import type { PublishInput } from "@/lib/report/publication"

// Fixed, so that the same answers always give the same report.
const SUBJECT = { name: "The subject" }
const CYCLE = { name: "The cycle", closedOn: "2000-01-01" }

const name = z.string().trim().min(1, "must not be empty")

const InputSchema = z.strictObject({
  k: z.number().int("must be a whole number").min(3, "must be at least 3"),
  questionnaire: z.unknown().optional(),
  invited: z.record(z.string(), z.number().int("must be a whole number").min(0, "must not be negative")).default({}),
  responses: z.array(z.unknown()),
  subject: z.strictObject({ name }).default(SUBJECT),
  cycle: z
    .strictObject({
      name: name.default(CYCLE.name),
      closedOn: z.iso.date("must be a day like 2026-01-31").default(CYCLE.closedOn),
    })
    .default(CYCLE),
})

const ResponseSchema = z.strictObject({
  group: z.string(),
  scores: z.record(z.string(), z.unknown()).default({}),
  comments: z.record(z.string(), z.unknown()).default({}),
})

/** Reads answers for `publish`; complaints name the place of everything that is wrong with them. */
export function scoreInput(document: unknown): Read<PublishInput> {
  const parsed = InputSchema.safeParse(document)
  if (!parsed.success) return { complaints: complaintsOf(parsed.error) }
  const { k, invited, subject, cycle } = parsed.data
  const found = questionnaireOf(parsed.data.questionnaire)
  if ("complaints" in found) return found
  const questionnaire = found.value
  const isGroup = (group: string) => questionnaire.groups.some(({ id }) => id === group)

  const answers = parsed.data.responses.map((response, index) => answersOf(questionnaire, response, index))
  const given = answers.flatMap((each) => ("value" in each ? [each.value] : []))
  const complaints = [
    ...Object.keys(invited)
      .filter((group) => !isGroup(group))
      .map((group) => complaint(["invited", group], "is not a group of the questionnaire")),
    ...Object.entries(invited).flatMap(([group, n]) => {
      const answered = given.filter((each) => each.group === group).length
      return n < answered ? [complaint(["invited", group], `is fewer than the ${answered} who answered`)] : []
    }),
    ...answers.flatMap((each) => ("complaints" in each ? each.complaints : [])),
    ...selves(questionnaire, given)
      .slice(1)
      .map(({ index }) => complaint(["responses", index, "group"], "only one can answer about themselves")),
  ]
  if (complaints.length > 0) return { complaints }
  const responses = given.map(({ group, scores }) => ({ group, scores }))
  return {
    value: {
      questionnaire,
      k,
      cycle,
      subject,
      invited,
      responses,
      comments: given.flatMap(({ comments }) => comments),
    },
  }
}

function questionnaireOf(document: unknown): Read<Questionnaire> {
  if (document === "built-in") return { value: builtInQuestionnaire }
  if (document === undefined || typeof document === "string") {
    return { complaints: [complaint(["questionnaire"], 'must be "built-in" or a questionnaire')] }
  }
  const parsed = QuestionnaireSchema.safeParse(document)
  return parsed.success ? { value: parsed.data } : { complaints: complaintsOf(parsed.error, ["questionnaire"]) }
}

/** One rater's part of what is published. */
interface Given {
  index: number
  group: string
  scores: (number | null)[]
  comments: PublishInput["comments"]
}

function selves(questionnaire: Questionnaire, given: Given[]): Given[] {
  const self = questionnaire.groups.find(({ kind }) => kind === "self")
  return given.filter(({ group }) => group === self?.id)
}

function answersOf(questionnaire: Questionnaire, document: unknown, index: number): Read<Given> {
  const at = ["responses", index]
  const parsed = ResponseSchema.safeParse(document)
  if (!parsed.success) return { complaints: complaintsOf(parsed.error, at) }
  const { group, scores } = parsed.data
  const isGroup = questionnaire.groups.some(({ id }) => id === group)
  const comments = Object.entries(parsed.data.comments).map(([key, text]) => ({
    key,
    id: questionId(questionnaire, key),
    text,
  }))
  const answers = answersSchema(questionnaire).safeParse({
    scores,
    comments: Object.fromEntries(comments.flatMap(({ id, text }) => (id === null ? [] : [[id, text]]))),
  })
  const complaints = [
    ...(isGroup ? [] : [complaint([...at, "group"], "is not a group of the questionnaire")]),
    ...comments.flatMap(({ key, id }, place) => {
      if (id === null) return [complaint([...at, "comments", key], "is not a question of the questionnaire")]
      const isTwice = comments.findIndex((other) => other.id === id) < place
      return isTwice ? [complaint([...at, "comments", key], "answers a question that is answered already")] : []
    }),
    ...(answers.success ? [] : complaintsOf(answers.error, at)),
  ]
  if (complaints.length > 0 || !answers.success) return { complaints }
  return {
    value: {
      index,
      group,
      scores: scoresInOrder(questionnaire, answers.data),
      comments: Object.entries(answers.data.comments).map(([question, text]) => ({ group, question, text })),
    },
  }
}

/** The question that a key of "comments" means: its id, or its number from 1. */
function questionId({ questions }: Questionnaire, key: string): string | null {
  const byNumber = /^[1-9]\d?$/.test(key) ? questions[Number(key) - 1] : undefined
  return (questions.find(({ id }) => id === key) ?? byNumber)?.id ?? null
}
