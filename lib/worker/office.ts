import type { Close, CloseProgress, Closer } from "@/lib/cycle/closeCycle"
import type { Installation } from "@/lib/installation/openInstallation"
import type { Post, Transport } from "@/lib/mail/mail"
import type { Threads } from "@/lib/worker/openThreads"
import type { Words } from "@/lib/words/words"

/** What duties and requests are done with. */
export interface Office extends Installation {
  /** Its mail server; null where none is set: then each workspace may have one of its own. */
  transport: Transport | null
  /** What messages are made with and how they leave now. @param workspaceId for one workspace alone */
  openPost(words: Words, workspaceId?: string): Promise<Post>
  /** Where files are made, so that requests are answered meanwhile. */
  threads: Threads
  /** Closes a cycle, in a thread of its own where the database is one that a second connection can be opened to. */
  close(closer: Closer, cycleId: string, now: Date, tell?: (progress: CloseProgress) => void): Promise<Close>
  /** Comes back when no thread has anything to do, and no archive is being sent. */
  settled(): Promise<void>
  /** Ends its threads, whatever they do, and its connections. */
  leave(): Promise<void>
}
