import { stringify } from "csv-stringify/sync"
import { actorWords, eventWords } from "@/lib/log/eventWords"
import type { LoggedEvent } from "@/lib/log/readLog"
import type { Words } from "@/lib/words/words"

/** The log as a table for spreadsheets: a line for each event, the oldest first, with the hash that chains it. */
export function logCsv(words: Words, events: LoggedEvent[]): string {
  const lines = events.toReversed().map(({ position, at, actor, kind, about, names, hash }) => ({
    position,
    at: at.toISOString(),
    who: actorWords(words, actor, names),
    what: eventWords(words, kind, about, names),
    kind,
    about: JSON.stringify(about),
    hash,
  }))
  return stringify(lines, { header: true, bom: true, escape_formulas: true })
}
