import fc from "fast-check"
import { scoresBy, seededChance } from "@/lib/demo/profile"
import { PROFILES } from "@/lib/demo/profiles"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { publish, type PublishInput } from "@/lib/report/publication"
import type { Report } from "@/lib/report/report"
import { worlds } from "@/lib/report/testing/generated"
import { earlierOf } from "@/lib/report/trend"

/** A report of the built-in questionnaire, answered as the demo's people are seen; the same every time. */
export function sampleReport(
  name: keyof typeof PROFILES = "Dana Okafor",
  { comments, ...more }: Partial<Omit<PublishInput, "comments">> & { comments?: string[] } = {},
): Report {
  return publish({ ...sampleInput(name), ...more, ...(comments && { comments: byPeers(comments) }) })
}

/** What such a report is published from. */
export function sampleInput(name: keyof typeof PROFILES): PublishInput {
  const questionnaire = builtInQuestionnaire
  const profile = PROFILES[name]!
  const chance = seededChance(name.length)
  const sizes = { self: 1, manager: 1, peers: 5, reports: 6, others: 4, ...profile.answers }
  const responses = Object.entries(sizes).flatMap(([group, n]) =>
    Array.from({ length: n }, () => {
      const scores = scoresBy(questionnaire, profile, group, chance)
      return { group, scores: questionnaire.items.map(({ id }) => scores[id]!) }
    }),
  )
  const texts = Object.entries(profile.words.colleagues)
  const comments = texts.flatMap(([question, all]) => all.map((text) => ({ group: "peers", question, text })))
  return {
    questionnaire,
    k: 3,
    cycle: { name: "Heads of department, autumn", closedOn: "2026-11-05" },
    subject: { name: String(name) },
    invited: { self: 1, manager: 1, peers: 6, reports: 6, others: 5 },
    responses,
    comments,
  }
}

/** The same person a year later, when leading is seen more often. */
export function laterReport(name: keyof typeof PROFILES): Report {
  const { questionnaire, responses, ...input } = sampleInput(name)
  const leads = (index: number) => {
    const { competency } = questionnaire.items[index]!
    return questionnaire.competencies.find(({ id }) => id === competency)!.dimension === "leadership"
  }
  const before = responses.map(({ group, scores }) => {
    return { group, scores: scores.map((score, index) => (score && leads(index) ? Math.max(1, score - 2) : score)) }
  })
  const cycle = { name: "Heads of department, last autumn", closedOn: "2025-11-04" }
  const then = publish({ ...input, questionnaire, responses: before, cycle })
  return publish({ ...input, questionnaire, responses, earlier: earlierOf(then, questionnaire) })
}

/** So many generated reports of small questionnaires, the same every time. */
export function generatedReports(count: number): Report[] {
  return fc.sample(worlds(), { numRuns: count, seed: 360 }).map(publish)
}

function byPeers(texts: string[]): PublishInput["comments"] {
  const question = builtInQuestionnaire.questions[0]!.id
  return texts.map((text) => ({ group: "peers", question, text }))
}
