import type { May } from "@/lib/authority/authority"
import type { Rules } from "@/lib/nomination/rules"

/**
 * A person who proposes or approves raters in a cycle, by the link that was mailed to them. Given by `followNomination`
 * alone; acts look up again what is theirs, so that it ends with the stage.
 */
export type Nominator = May<"nominate"> & {
  nominatorId: string
  personId: string
  name: string
  email: string
  cycleId: string
  cycleName: string
  workspaceId: string
  workspaceName: string
  /** IANA name of the zone in which the workspace's days begin and end. */
  timeZone: string
  token: string
  rules: Rules
}

/** What the link of somebody who proposes or approves leads to. */
export type NominationLink =
  | { kind: "open"; nominator: Nominator }
  /** Answers are collected, or were. */
  | { kind: "launched"; cycleName: string; workspaceName: string }
  | { kind: "unknown" }
