import { closeCycle, type Close, type CloseProgress } from "@/lib/cycle/closeCycle"
import type { ReportFile } from "@/lib/export/file"
import { makeReportFile } from "@/lib/export/makeReportFile"
import { makeSharedPage } from "@/lib/export/makeSharedPage"
import { openInstallation } from "@/lib/installation/openInstallation"
import { readingOf } from "@/lib/report/readingOf"
import type { CloseWork, Done, FileWork, Work } from "@/lib/worker/work"
import { wordsIn } from "@/lib/words/words"

/** Does a piece of work in this thread. */
export async function runWork(work: Work, tell: (progress: CloseProgress) => void): Promise<Done> {
  return work.kind === "close" ? close(work, tell) : makeFile(work)
}

async function makeFile(work: FileWork): Promise<ReportFile> {
  const words = wordsIn(work.language)
  const reading = readingOf(work.facts, words, work.names)
  switch (work.kind) {
    case "report": {
      const { facts, letterhead, plan, format, paper } = work
      return makeReportFile(words, { facts, reading, letterhead, plan }, format, paper)
    }
    case "sharedPage":
      return makeSharedPage(words, { reading, letterhead: work.letterhead }, work.paper)
  }
}

async function close(
  { configuration, closer, cycleId, now }: CloseWork,
  tell: (progress: CloseProgress) => void,
): Promise<Close> {
  const { db, keys } = await openInstallation(configuration)
  try {
    return await closeCycle(db, keys, closer, cycleId, now, tell)
  } finally {
    await db.$disconnect()
  }
}
