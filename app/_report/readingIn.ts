import type { FoundReport } from "@/lib/report/foundReport"
import type { Reading } from "@/lib/report/reading"
import { readingOf, type Names } from "@/lib/report/readingOf"
import type { Told } from "@/lib/worker/work"
import type { Words } from "@/lib/words/words"

/** A report that somebody may read, with the names that are not in it. */
export type Readable = Pick<FoundReport, "facts" | "collected" | "subjectName" | "cycleName" | "earlierCycleName"> & {
  /** The person it is about is spoken to; it is told to everybody else. */
  reader?: Reading["reader"]
}

/** What is read of a report, in the language of its reader. */
export function readingIn(words: Words, found: Readable): Reading {
  return readingOf(found.facts, words, namesOf(found))
}

/** The same, to be read in a thread. */
export function toldIn({ language }: Words, found: Readable): Told {
  return { language, facts: found.facts, names: namesOf(found) }
}

function namesOf({ reader, subjectName, cycleName, earlierCycleName, collected }: Readable): Names {
  return {
    reader: reader ?? "other",
    subject: subjectName,
    cycle: cycleName,
    earlierCycle: earlierCycleName,
    collected,
  }
}
