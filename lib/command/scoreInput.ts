import { z } from "zod"
import { parseDocument, problem, problemsOf, type Problem, type Read } from "@/lib/command/document"
import { answersSchema, scoresInOrder, type Answers } from "@/lib/questionnaire/answers"
import { MOST_THAT_MATTER, offeredAsMattering } from "@/lib/questionnaire/asked"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { builtIn1 } from "@/lib/questionnaire/builtIn1"
import { isAskedOf, QuestionnaireSchema, type Questionnaire } from "@/lib/questionnaire/schema"
import { LEAST, usualD } from "@/lib/report/disclosure"
import type { PublishInput } from "@/lib/report/publication"
import type { Names } from "@/lib/report/readingOf"
import { assumedSigmas } from "@/lib/report/sigmas"
import { fault } from "@/lib/words/fault"
import type { Words } from "@/lib/words/words"

/** What `score` is asked: what to publish, and the names with which it is read. */
export interface ScoreInput {
  input: PublishInput
  names: Names
}

/** Fixed, so that the same answers always give the same report. */
const CLOSED_ON = "2000-01-01"

const name = z.string().trim().min(1, fault("commands.score.empty"))
const whole = z.number().int(fault("commands.score.whole"))

const InputSchema = z
  .strictObject({
    k: whole.min(LEAST.k, fault("commands.score.atLeast", { min: LEAST.k })),
    d: whole.min(LEAST.d, fault("commands.score.atLeast", { min: LEAST.d })).optional(),
    questionnaire: z.unknown().optional(),
    invited: z.record(z.string(), whole.min(0, fault("commands.score.atLeast", { min: 0 }))).default({}),
    responses: z.array(z.unknown()),
    subject: z.strictObject({ name }).optional(),
    cycle: z
      .strictObject({ name: name.optional(), closedOn: z.iso.date(fault("commands.score.day")).default(CLOSED_ON) })
      .default({ closedOn: CLOSED_ON }),
  })
  .refine(({ k, d }) => d === undefined || d >= k, { path: ["d"], message: fault("commands.score.notBelowK") })

const ResponseSchema = z.strictObject({
  group: z.string(),
  scores: z.record(z.string(), z.unknown()).default({}),
  comments: z.record(z.string(), z.unknown()).default({}),
  matters: z.array(z.string()).default([]),
})

/** Reads answers for `publish`; problems name the place of everything that is wrong with them. */
export function scoreInput(words: Words, document: unknown): Read<ScoreInput> {
  const { t } = words
  const parsed = InputSchema.safeParse(document)
  if (!parsed.success) return { problems: problemsOf(words, parsed.error) }
  const { k, d = usualD(k), invited, subject, cycle } = parsed.data
  const found = questionnaireOf(words, parsed.data.questionnaire)
  if ("problems" in found) return found
  const questionnaire = found.value
  const isGroup = (group: string) => questionnaire.groups.some(({ id }) => id === group)

  const answers = parsed.data.responses.map((response, index) => answersOf(words, questionnaire, response, index))
  const given = answers.flatMap((each) => ("value" in each ? [each.value] : []))
  const problems = [
    ...Object.keys(invited)
      .filter((group) => !isGroup(group))
      .map((group) => problem(["invited", group], t("commands.score.noGroup"))),
    ...Object.entries(invited).flatMap(([group, n]) => {
      const answered = given.filter((each) => each.group === group).length
      return n < answered ? [problem(["invited", group], t("commands.score.fewerThanAnswered", { answered }))] : []
    }),
    ...answers.flatMap((each) => ("problems" in each ? each.problems : [])),
    ...selves(questionnaire, given)
      .slice(1)
      .map(({ index }) => problem(["responses", index, "group"], t("commands.score.oneSelf"))),
  ]
  if (problems.length > 0) return { problems }
  const input = {
    questionnaire,
    k,
    d,
    closedOn: cycle.closedOn,
    invited,
    responses: given.map(({ group, scores, matters }) => ({ group, scores, matters })),
    comments: given.flatMap(({ comments }) => comments),
    sigmas: assumedSigmas(questionnaire.scale.points.length),
    earlier: null,
  }
  const names = {
    subject: subject?.name ?? t("commands.score.theSubject"),
    cycle: cycle.name ?? t("commands.score.theCycle"),
    earlierCycle: null,
  }
  return { value: { input, names } }
}

const BUILT_IN: Record<string, Questionnaire> = { "built-in": builtInQuestionnaire, "built-in-1": builtIn1 }

function questionnaireOf(words: Words, document: unknown): Read<Questionnaire> {
  if (document === undefined || typeof document === "string") {
    const value = Object.hasOwn(BUILT_IN, document ?? "") ? BUILT_IN[document ?? ""] : undefined
    if (value) return { value }
    return { problems: [problem(["questionnaire"], words.t("commands.score.noQuestionnaire"))] }
  }
  const parsed = parsedQuestionnaire(document)
  return parsed.success ? { value: parsed.data } : { problems: problemsOf(words, parsed.error, ["questionnaire"]) }
}

/** One rater's part of what is published. */
interface Given {
  index: number
  group: string
  scores: (number | null)[]
  matters: string[]
  comments: PublishInput["comments"]
}

function selves(questionnaire: Questionnaire, given: Given[]): Given[] {
  const self = questionnaire.groups.find(({ kind }) => kind === "self")
  return given.filter(({ group }) => group === self?.id)
}

function answersOf(words: Words, questionnaire: Questionnaire, document: unknown, index: number): Read<Given> {
  const { t } = words
  const at = ["responses", index]
  const parsed = ResponseSchema.safeParse(document)
  if (!parsed.success) return { problems: problemsOf(words, parsed.error, at) }
  const { group, matters } = parsed.data
  if (!questionnaire.groups.some(({ id }) => id === group)) {
    return { problems: [problem([...at, "group"], t("commands.score.noGroup"))] }
  }
  const scores = askedScores(words, questionnaire, group, parsed.data.scores, at)
  const comments = commentsById(words, questionnaire, parsed.data.comments, at)
  const answers = answersSchemaOf(questionnaire, group).safeParse({ scores: scores.asked, comments: comments.byId })
  const problems = [
    ...scores.problems,
    ...comments.problems,
    ...mattersProblems(words, questionnaire, group, matters, at),
    ...(answers.success ? [] : problemsOf(words, answers.error, at)),
  ]
  if (problems.length > 0 || !answers.success) return { problems }
  return {
    value: {
      index,
      group,
      scores: scoresInOrder(questionnaire, group, answers.data),
      matters: offeredAsMattering(questionnaire, group).filter((id) => matters.includes(id)),
      comments: Object.entries(answers.data.comments).map(([question, text]) => ({ group, question, text })),
    },
  }
}

/** Scores of what the group is asked and of what is in no questionnaire; null of something not asked says nothing. */
function askedScores(
  { t }: Words,
  { items }: Questionnaire,
  group: string,
  scores: Record<string, unknown>,
  at: PropertyKey[],
): { asked: Record<string, unknown>; problems: Problem[] } {
  const others = new Set(items.filter((item) => !isAskedOf(item, group)).map(({ id }) => id))
  const entries = Object.entries(scores)
  return {
    asked: Object.fromEntries(entries.filter(([id]) => !others.has(id))),
    problems: entries
      .filter(([id, score]) => others.has(id) && score !== null)
      .map(([id]) => problem([...at, "scores", id], t("commands.score.notAsked"))),
  }
}

function commentsById(
  { t }: Words,
  questionnaire: Questionnaire,
  comments: Record<string, unknown>,
  at: PropertyKey[],
): { byId: Record<string, unknown>; problems: Problem[] } {
  const byId: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const [key, text] of Object.entries(comments)) {
    const id = questionId(questionnaire, key)
    const path = [...at, "comments", key]
    if (id === null) problems.push(problem(path, t("commands.score.noQuestion")))
    else if (Object.hasOwn(byId, id)) problems.push(problem(path, t("commands.score.answeredTwice")))
    else byId[id] = text
  }
  return { byId, problems }
}

function mattersProblems(
  { t }: Words,
  questionnaire: Questionnaire,
  group: string,
  matters: string[],
  at: PropertyKey[],
): Problem[] {
  const offered = offeredAsMattering(questionnaire, group)
  const path = [...at, "matters"]
  if (offered.length === 0) return matters.length === 0 ? [] : [problem(path, t("commands.score.mattersNotAsked"))]
  const unknown = matters.flatMap((id, place) =>
    offered.includes(id) ? [] : [problem([...path, place], t("commands.score.noCompetency"))],
  )
  const isTooMany = new Set(matters).size > MOST_THAT_MATTER
  return isTooMany ? [...unknown, problem(path, t("commands.score.mattersAtMost", { max: MOST_THAT_MATTER }))] : unknown
}

/** The question that a key of "comments" means: its id, or its number from 1. */
function questionId({ questions }: Questionnaire, key: string): string | null {
  const byNumber = /^[1-9]\d?$/.test(key) ? questions[Number(key) - 1] : undefined
  return (questions.find(({ id }) => id === key) ?? byNumber)?.id ?? null
}

// ── Many worlds

// Worlds of one run mostly share a questionnaire, and reading its schemas takes longer than answers do.

const schemas = new WeakMap<Questionnaire, Map<string, z.ZodType<Answers>>>()

function answersSchemaOf(questionnaire: Questionnaire, group: string): z.ZodType<Answers> {
  const known = schemas.get(questionnaire) ?? new Map<string, z.ZodType<Answers>>()
  schemas.set(questionnaire, known)
  const schema = known.get(group) ?? answersSchema(questionnaire, group)
  known.set(group, schema)
  return schema
}

let newest: { text: string; parsed: ReturnType<typeof QuestionnaireSchema.safeParse> } | null = null

function parsedQuestionnaire(document: unknown): ReturnType<typeof QuestionnaireSchema.safeParse> {
  const text = JSON.stringify(document)
  if (newest?.text !== text) newest = { text, parsed: QuestionnaireSchema.safeParse(document) }
  return newest.parsed
}

/** The same from a line of JSON. */
export function scoreLine(words: Words, line: string): Read<ScoreInput> {
  const document = parseDocument(words, line)
  return "problems" in document ? document : scoreInput(words, document.value)
}
