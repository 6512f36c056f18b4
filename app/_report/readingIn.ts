import type { FoundReport } from "@/lib/report/foundReport"
import type { Reading } from "@/lib/report/reading"
import { readingOf } from "@/lib/report/readingOf"
import type { Words } from "@/lib/words/words"

/** A report that somebody may read, with the names that are not in it. */
export type Readable = Pick<FoundReport, "facts" | "collected" | "subjectName" | "cycleName" | "earlierCycleName"> & {
  /** The person it is about is spoken to; it is told to everybody else. */
  reader?: Reading["reader"]
}

/** What is read of a report, in the language of its reader. */
export function readingIn(words: Words, { facts, collected, reader, ...names }: Readable): Reading {
  const { subjectName, cycleName, earlierCycleName } = names
  const told = { reader: reader ?? "other", subject: subjectName, cycle: cycleName, earlierCycle: earlierCycleName }
  return readingOf(facts, words, { ...told, collected })
}
