import type { Facts } from "@/lib/report/facts"
import { publish, type PublishInput } from "@/lib/report/publication"
import type { Reading } from "@/lib/report/reading"
import { readingOf, type Names } from "@/lib/report/readingOf"
import { wordsIn } from "@/lib/words/words"

export const NAMES: Names = { subject: "Dana", cycle: "Autumn", earlierCycle: "Spring" }

/** What is read in English of the report that is published from a world, or of its facts. */
export function read(report: PublishInput | Facts, names: Partial<Names> = {}): Reading {
  const facts = "format" in report ? report : publish(report)
  return readingOf(facts, wordsIn("en"), { ...NAMES, ...names })
}
