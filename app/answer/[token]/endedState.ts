import { answerWith, type NothingThere } from "@/app/_server/status"
import type { LinkState } from "@/lib/ballot/raterLink"

/** A link by which nothing can be answered. */
export type EndedState = Exclude<LinkState, { kind: "open" }> | { kind: "tooOften" }

/** What the page of such a link says to programs, before it says it to people. */
export function answerForEnded(state: EndedState): void {
  const status = statusOf(state)
  if (status !== null) answerWith(status)
}

function statusOf({ kind }: EndedState): NothingThere | null {
  switch (kind) {
    case "unknown":
      return 404
    case "withdrawn":
    case "over":
    case "closed":
      return 410
    case "tooOften":
      return 429
    case "unopened":
      // It may open again, and nothing that it led to is gone.
      return null
  }
}
