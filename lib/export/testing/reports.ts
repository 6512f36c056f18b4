import { readFileSync } from "node:fs"
import fc from "fast-check"
import { scoresBy, seededChance } from "@/lib/demo/profile"
import { PROFILES } from "@/lib/demo/profiles"
import type { ReportCopy } from "@/lib/export/reportCopy"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { storedFacts } from "@/lib/report/storedFacts"
import { usualD } from "@/lib/report/disclosure"
import { earlierOf } from "@/lib/report/earlier"
import { publish, type PublishInput } from "@/lib/report/publication"
import { readingOf } from "@/lib/report/readingOf"
import { assumedSigmas } from "@/lib/report/sigmas"
import { worlds } from "@/lib/report/testing/generated"
import type { Facts } from "@/lib/report/facts"
import { wordsIn, type Words } from "@/lib/words/words"

type Name = keyof typeof PROFILES

const CYCLE = "Heads of department, autumn"
const EARLIER_CYCLE = "Heads of department, last autumn"

/** What is read of these facts, with the names that are not in them. */
export function copyOf(facts: Facts, subject: string, words: Words = wordsIn("en")): ReportCopy {
  const earlierCycle = facts.earlier ? EARLIER_CYCLE : null
  const reading = readingOf(facts, words, { subject, cycle: CYCLE, earlierCycle })
  return { facts, reading, letterhead: { name: "Northwind", logo: null }, plan: null }
}

/** A report of the built-in questionnaire, answered as the demo's people are seen; the same every time. */
export function sampleReport(
  name: Name = "Dana Okafor",
  { comments, sizes, ...more }: Partial<Omit<PublishInput, "comments">> & { comments?: string[]; sizes?: Sizes } = {},
): ReportCopy {
  const input = { ...sampleInput(name, sizes), ...more, ...(comments && { comments: byPeers(comments) }) }
  return copyOf(publish(input), String(name))
}

/** How many of each group answer. */
type Sizes = Record<string, number>

/** What such a report is published from. */
export function sampleInput(name: Name, sizes: Sizes = {}): PublishInput {
  const questionnaire = builtInQuestionnaire
  const profile = PROFILES[name]!
  const chance = seededChance(name.length)
  const answering = { self: 1, manager: 1, peers: 5, reports: 6, others: 4, ...profile.answers, ...sizes }
  const responses = Object.entries(answering).flatMap(([group, n]) =>
    Array.from({ length: n }, () => {
      const scores = scoresBy(questionnaire, profile, group, chance)
      const matters = MATTERS[group]
      return { group, scores: questionnaire.items.map(({ id }) => scores[id] ?? null), ...(matters && { matters }) }
    }),
  )
  const texts = Object.entries(profile.words.colleagues)
  const comments = texts.flatMap(([question, all]) => all.map((text) => ({ group: "peers", question, text })))
  return {
    questionnaire,
    k: 3,
    d: usualD(3),
    closedOn: "2026-11-05",
    invited: { self: 1, manager: 1, peers: 6, reports: 6, others: 5 },
    responses,
    comments,
    sigmas: assumedSigmas(questionnaire.scale.points.length),
    earlier: null,
  }
}

const MATTERS: Record<string, string[] | undefined> = {
  self: ["vision", "trust", "goals"],
  manager: ["trust", "execution"],
}

// ── One report of every kind

/** Groups that are too small by themselves are shown as one row with behaviours. */
export function mergedReport(): ReportCopy {
  return sampleReport("Dana Okafor", { sizes: { peers: 6, reports: 4, others: 3 } })
}

/** A row with behaviours beside one that shows competencies alone. */
export function competenciesAloneReport(): ReportCopy {
  return sampleReport("Dana Okafor", { sizes: { peers: 5, reports: 2, others: 1 } })
}

/** Nothing but a row of competencies alone, beside self and manager. */
export function fewReport(): ReportCopy {
  return sampleReport("Dana Okafor", { sizes: { peers: 4, reports: 0, others: 0 } })
}

/** Self and manager alone. */
export function namedReport(): ReportCopy {
  return sampleReport("Tomás Silva")
}

/** The same person a year later, when leading is seen more often. */
export function laterReport(name: Name): ReportCopy {
  const input = sampleInput(name)
  const { questionnaire, responses } = input
  const leads = (index: number) => {
    const { competency } = questionnaire.items[index]!
    return questionnaire.competencies.find(({ id }) => id === competency)!.dimension === "leadership"
  }
  const before = responses.map(({ scores, ...rest }) => ({
    ...rest,
    scores: scores.map((score, index) => (score && leads(index) ? Math.max(1, score - 2) : score)),
  }))
  const then = publish({ ...input, responses: before, closedOn: "2025-11-04" })
  return copyOf(publish({ ...input, earlier: earlierOf(then, questionnaire, null) }), String(name))
}

/** A report as the first version stored it. */
export function format1Report(file: "demo" | "norms" | "poor" | "rich" = "rich"): ReportCopy {
  const stored = JSON.parse(readFileSync(`lib/report/testing/format1/${file}.json`, "utf8")) as unknown
  return copyOf(storedFacts(stored), "Dana Okafor")
}

/** All of these, and others of the built-in questionnaire. */
export function everyKindOfReport(): ReportCopy[] {
  return [
    sampleReport("Dana Okafor"),
    sampleReport("Jonas Weber"),
    namedReport(),
    mergedReport(),
    competenciesAloneReport(),
    fewReport(),
    laterReport("Dana Okafor"),
    ...(["demo", "norms", "poor", "rich"] as const).map(format1Report),
  ]
}

/** So many generated reports of small questionnaires, the same every time. */
export function generatedReports(count: number): ReportCopy[] {
  return fc.sample(worlds(), { numRuns: count, seed: 360 }).map((world) => copyOf(publish(world), "Dana Okafor"))
}

function byPeers(texts: string[]): PublishInput["comments"] {
  const question = builtInQuestionnaire.questions[0]!.id
  return texts.map((text) => ({ group: "peers", question, text }))
}
