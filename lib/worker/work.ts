import type { Close, CloseProgress, Closer } from "@/lib/cycle/closeCycle"
import type { Format, PaperSize, ReportFile } from "@/lib/export/file"
import type { ReportCopy } from "@/lib/export/reportCopy"
import type { Configuration } from "@/lib/installation/configuration"
import type { Facts } from "@/lib/report/facts"
import type { Names } from "@/lib/report/readingOf"
import type { Language } from "@/lib/words/language"

/** A published report, the names that are not in it, and in which language it is read. */
export interface Told {
  language: Language
  facts: Facts
  names: Names
}

/** A file that is made of a report; all of it is copied to the thread. */
export type FileWork =
  | ({ kind: "report"; format: Format; paper: PaperSize } & Told & Pick<ReportCopy, "letterhead" | "plan">)
  | ({ kind: "sharedPage"; paper: PaperSize } & Told & Pick<ReportCopy, "letterhead">)

/** A close, for which the thread opens the installation by itself: its database has to be one that several can open. */
export interface CloseWork {
  kind: "close"
  configuration: Configuration
  closer: Closer
  cycleId: string
  now: Date
}

/** What can be done in a thread. */
export type Work = FileWork | CloseWork

/** What comes of it. */
export type DoneOf<Asked extends Work> = Asked extends CloseWork ? Close : ReportFile

/** Of any work. */
export type Done = DoneOf<Work>

/** What a thread is sent. */
export interface Asked {
  work: Work
}

/** What a thread sends: that it can be asked now, how far a close has come, and what comes of each piece of work. */
export type Answered = "ready" | { progress: CloseProgress } | { done: Done } | { failed: Failure }

/** The kind of an error, and where in the program it was; never its message, which may carry what was worked on. */
export interface Failure {
  name: string
  frames: string[]
}
