import type { May } from "@/lib/authority/authority"
import type { CycleKeyRef } from "@/lib/keys/keys"
import type { Draft } from "@/lib/ballot/draft"
import type { Questionnaire, RaterGroup } from "@/lib/questionnaire/schema"
import type { LinkCause, MailWay } from "@/prisma/client/enums"

/**
 * One colleague on a rater's link, verified by its token: whoever holds it may answer this invitation, and do nothing
 * else. Given by `followLink` alone.
 */
export type RaterLink = Invited & May<"answer">

interface Invited {
  /** Of the invitation. */
  id: string
  linkId: string
  token: string
  cycleId: string
  subjectId: string
  group: RaterGroup
  /** How many are asked about this subject in the same group, this rater included. */
  groupSize: number
  subjectName: string
  raterName: string
  cycle: AskingCycle
  /** Whether answers can be sent; a link that has ended shows what was typed with it, and takes back what it sent. */
  isCurrent: boolean
  /** Whether a ballot that this link has sent is in the box. */
  submitted: boolean
  /** Locks the copy of sent answers that the rater's browser may keep: AES-256, base64url. */
  copyKey: string
  /** Typed with this link and not sent yet. */
  draft: Draft
  /** Of the locked draft, in hexadecimal: another one after each writing. Null where nothing is kept. */
  draftNonce: string | null
}

/** What a cycle tells those whom it asks. */
export interface AskingCycle {
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
  mailWay: MailWay
  /** The whole document, in all its languages: what this rater is asked of it, `askedOf` tells. */
  questionnaire: Questionnaire
  key: CycleKeyRef
}

/** How it stands between a rater and one colleague. */
export type AskedKind =
  | "open"
  | "declined"
  /** Answered with another link of this rater's; it counts until it is taken back there. */
  | "elsewhere"
  /** The link has ended: it copies what was typed with it and takes back what it sent, and nothing else. */
  | "ended"

export interface Asked {
  kind: AskedKind
  link: RaterLink
}

/** How one link of a rater's was handled, for the rater to see. */
export interface Handled {
  /** Whether it is the one that is open now. */
  isThis: boolean
  cause: LinkCause
  issuedOn: Date
  deliveredOn: Date | null
  laidOn: Date | null
  /** Asked for on the lost-link page; the last day. */
  sentAgainOn: Date | null
  endedOn: Date | null
}

/** What is behind a link while its cycle takes answers. */
export interface OpenedLink {
  token: string
  isCurrent: boolean
  raterName: string
  cycle: AskingCycle
  /** By name; the rater about themselves first. */
  colleagues: Asked[]
  /** The earliest first. */
  handling: Handled[]
}

/** What a link leads to. */
export type LinkState =
  | { kind: "open"; opened: OpenedLink }
  /** Not one of ours, or the rater is asked about nobody any more. */
  | { kind: "unknown" | "withdrawn" }
  /** Nothing can be opened: the key of the cycle is missing, or the link does not fit the rater's address. */
  | { kind: "unopened" }
  /** The deadline has passed, or the ballots have been opened. */
  | { kind: "over" | "closed"; cycleId: string; cycleName: string; subjectNames: string[] }

/** Why nothing can be done by a link any more. */
export type Ended =
  /** No more answers are taken. */
  | { kind: "over" }
  /** This rater is no longer asked about this colleague. */
  | { kind: "withdrawn" }
  /** Another link of the same rater is the one that sends now, or has sent already. */
  | { kind: "replaced" }
