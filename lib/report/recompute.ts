import { z } from "zod"
import { CollectedSchema } from "@/lib/ballot/collected"
import { consistent } from "@/lib/report/consistency"
import { digestOf, factsHash } from "@/lib/report/digest"
import { FactsSchema, type Facts } from "@/lib/report/facts"
import { factsOfFormat1, Format1Schema } from "@/lib/report/format1"
import { readingOf } from "@/lib/report/readingOf"
import { isFormat1 } from "@/lib/report/storedFacts"
import { LANGUAGES, PSEUDO_LANGUAGE } from "@/lib/words/language"
import { wordsIn } from "@/lib/words/words"

/** A place where a report says something else than it must. */
export interface Mismatch {
  /** Where: "reading.others.competencies.vision.mean". */
  path: string
  /** What the report says; undefined where it says nothing. */
  published: unknown
  /** What it should say; undefined where it should say nothing. */
  recomputed: unknown
}

/**
 * Checks a report of any format: its cells for what they tell of themselves, and its hash. Of a document
 * `{ report, reading }`, as it is taken along and as `score` prints it, everything that is read is computed anew by the
 * functions that read it, in the language of that reading.
 *
 * @returns every mismatch in the order of the document; none for a report that is as it was published
 * @throws ZodError when the document is not a report at all
 */
export function recompute(document: unknown): Mismatch[] {
  const copy = CopySchema.safeParse(document)
  if (copy.success) return recomputeCopy(copy.data)
  if (isFormat1(document)) return recomputeFormat1(document)
  const facts = FactsSchema.parse(document)
  return differences(document, consistentWithHash(facts), [])
}

// ── What is published

function consistentWithHash(facts: Facts): Facts {
  return { ...consistent(facts), hash: hashOf(facts) }
}

/** What a report of the first version was read from is not there any more, so its hash can be what it is. */
function hashOf(facts: Facts): string {
  return facts.method.version === 1 ? facts.hash : factsHash(facts)
}

/** By the facts in it, since nothing else of such a document is read; places are those of the facts. */
function recomputeFormat1(document: unknown): Mismatch[] {
  const report = Format1Schema.parse(document)
  const facts = factsOfFormat1(report)
  const { hash: _, ...said } = document as { hash: string }
  // The hash of then covers the words of comments, which a later version may have erased here.
  const isErased = report.comments.some(({ answers }) => answers.some(({ text }) => text === null))
  return differences(facts, { ...consistent(facts), hash: isErased ? report.hash : digestOf(said) }, [])
}

// ── What is read

const CopySchema = z.strictObject({
  report: z.looseObject({}),
  reading: z.looseObject({
    language: z.enum([...LANGUAGES, PSEUDO_LANGUAGE]),
    reader: z.enum(["subject", "other"]),
    subjectName: z.string(),
    cycleName: z.string(),
    trend: z.looseObject({ cycleName: z.string().nullable() }).nullable(),
    collected: CollectedSchema.optional(),
  }),
})

function recomputeCopy({ report, reading }: z.infer<typeof CopySchema>): Mismatch[] {
  const facts = consistentWithHash(FactsSchema.parse(report))
  const { language, reader, subjectName, cycleName, trend, collected = null } = reading
  const names = { reader, subject: subjectName, cycle: cycleName, earlierCycle: trend?.cycleName ?? null, collected }
  const recomputed = JSON.parse(JSON.stringify(readingOf(facts, wordsIn(language), names)))
  return [...differences(report, facts, ["report"]), ...differences(reading, recomputed, ["reading"])]
}

// ── Where two values differ

/** Down to single values of JSON. */
function differences(published: unknown, recomputed: unknown, path: (string | number)[]): Mismatch[] {
  if (isComposite(published) && isComposite(recomputed) && Array.isArray(published) === Array.isArray(recomputed)) {
    const keys = new Set([...Object.keys(recomputed), ...Object.keys(published)])
    return [...keys].flatMap((key) => differences(own(published, key), own(recomputed, key), [...path, key]))
  }
  return published === recomputed ? [] : [{ path: path.join("."), published, recomputed }]
}

function isComposite(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}

function own(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}
