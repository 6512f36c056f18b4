import type { Close, CloseProgress, Closer } from "@/lib/cycle/closeCycle"
import type { Installation } from "@/lib/installation/openInstallation"
import type { Transport } from "@/lib/mail/mail"
import type { Threads } from "@/lib/worker/openThreads"

/** What duties and requests are done with. */
export interface Office extends Installation {
  /** The way for its mail; null where messages stay in the mailbox. */
  transport: Transport | null
  /** Where files are made, so that requests are answered meanwhile. */
  threads: Threads
  /** Closes a cycle, in a thread of its own where the database is one that a second connection can be opened to. */
  close(closer: Closer, cycleId: string, now: Date, tell?: (progress: CloseProgress) => void): Promise<Close>
  /** Comes back when no thread has anything to do, and no archive is being sent. */
  settled(): Promise<void>
  /** Ends its threads, whatever they do, and its connections. */
  leave(): Promise<void>
}
