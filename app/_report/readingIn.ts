import type { FoundReport } from "@/lib/report/foundReport"
import type { Reading } from "@/lib/report/reading"
import { readingOf } from "@/lib/report/readingOf"
import type { Words } from "@/lib/words/words"

/** A report that somebody may read, with the names that are not in it. */
export type Readable = Pick<FoundReport, "facts" | "collected" | "subjectName" | "cycleName" | "earlierCycleName">

/** What is read of a report, in the language of its reader. */
export function readingIn(words: Words, { facts, collected, ...names }: Readable): Reading {
  const { subjectName, cycleName, earlierCycleName } = names
  return readingOf(facts, words, { subject: subjectName, cycle: cycleName, earlierCycle: earlierCycleName, collected })
}
