// What clients were told, and what may therefore be true: kept by the test alone, as the world outside of the product.

/** What may be kept about one invitation: the comment of its draft, and the receipt of its ballot. */
export interface Kept {
  draft: string | null
  /** "?" where it was sent and the receipt is not known. */
  sent: string | null
}

const NOTHING: Kept = { draft: null, sent: null }

/** Everything that may be true of one invitation, after answers that came and answers that were lost. */
export class Story {
  private possible: Kept[] = [NOTHING]
  /** What was ever written, to be recognised where it should not be any more. */
  readonly written = new Set<string>()

  /** @param isTold whether the server said that it has it */
  saved(draft: string, isTold: boolean): void {
    this.written.add(draft)
    this.to(isTold, (kept) => ({ ...kept, draft }))
  }

  sent(receipt: string | null): void {
    this.to(receipt !== null, () => ({ draft: null, sent: receipt ?? "?" }))
  }

  /** The server said whether there is a ballot. */
  isSent(isSent: boolean): void {
    this.possible = this.possible.filter(({ sent }) => (sent !== null) === isSent)
  }

  /** Whether it may be so. */
  allows({ draft, sent }: { draft: string | null; sent: boolean }): boolean {
    return this.possible.some((kept) => kept.draft === draft && (kept.sent !== null) === sent)
  }

  /** The receipts of which one may be counted; null among them where there may be none, "?" where it may be another. */
  receipts(): Set<string | null> {
    return new Set(this.possible.map(({ sent }) => sent))
  }

  toString(): string {
    return JSON.stringify(this.possible)
  }

  private to(isTold: boolean, step: (kept: Kept) => Kept): void {
    const next = this.possible.map(step)
    const all = isTold ? next : [...this.possible, ...next]
    this.possible = [...new Map(all.map((kept) => [`${kept.draft} ${kept.sent}`, kept])).values()]
  }
}

/** How sure it is that something was done. */
export type Done = "no" | "maybe" | "told"

/** What is known of one cycle. */
export interface CycleStory {
  id: string
  subjects: string[]
  /** Addresses of those who are asked, each with their invitations. */
  raters: Map<string, { id: string; subjectId: string }[]>
  launched: Done
  closed: Done
}

/** What is known of one list of people. */
export interface ImportStory {
  /** Unit of all of its people, and of nobody else. */
  unit: string
  people: number
  done: Done
}

export class Ledger {
  readonly cycles: CycleStory[] = []
  readonly imports: ImportStory[] = []
  readonly stories = new Map<string, Story>()
  readonly demos = { told: 0, maybe: 0 }
  /** Messages that were taken by the mail server when something was killed, and not written down as sent. */
  readonly mayComeTwice = new Set<string>()
  /** How often each was asked for, and how often it was answered. */
  readonly counts: Record<string, { asked: number; told: number }> = {}

  storyOf(invitationId: string): Story {
    let story = this.stories.get(invitationId)
    if (!story) this.stories.set(invitationId, (story = new Story()))
    return story
  }

  count(what: string, isTold: boolean): void {
    const count = (this.counts[what] ??= { asked: 0, told: 0 })
    count.asked += 1
    if (isTold) count.told += 1
  }
}
