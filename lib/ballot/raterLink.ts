import type { May } from "@/lib/authority/authority"
import type { DraftAnswers } from "@/lib/questionnaire/answers"
import type { Questionnaire, RaterGroup } from "@/lib/questionnaire/schema"

/**
 * An invitation that was verified by the token of its link: whoever holds it may answer this invitation, and do
 * nothing else. Given by `followLink` alone.
 */
export type RaterLink = Invited & May<"answer">

interface Invited {
  id: string
  token: string
  cycleId: string
  subjectId: string
  group: RaterGroup
  /** How many are asked about this subject in the same group, this rater included. */
  groupSize: number
  subjectName: string
  raterName: string
  cycle: {
    name: string
    workspaceName: string
    isDemo: boolean
    /** IANA name of the zone in which its days begin and end. */
    timeZone: string
    /** Last day on which answers are taken. */
    deadline: Date
    threshold: number
    behaviourThreshold: number
    welcome: string
    /** The whole document, in all its languages: what this rater is asked of it, `askedOf` tells. */
    questionnaire: Questionnaire
  }
  /** Whether a ballot of this rater is in the box. */
  submitted: boolean
  /** Answers were changed after they were sent; what was sent is what counts. */
  hasUnsentChanges: boolean
  draft: DraftAnswers
}

/** What a link leads to. */
export type LinkState =
  | { kind: "open" | "declined"; link: RaterLink }
  | { kind: "unknown" | "withdrawn" }
  /** The deadline has passed, or the ballots have been opened; the receipt is of a rater who has answered. */
  | { kind: "over" | "closed"; cycleId: string; subjectName: string; cycleName: string; receipt: string | null }

/** Why nothing can be done by a link any more: no more answers are taken, or this rater is no longer asked. */
export type Ended = { kind: "over" } | { kind: "withdrawn" }
