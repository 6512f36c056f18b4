import type { May } from "@/lib/authority/authority"
import type { Viewer } from "@/lib/authority/viewer"
import type { FoundReport } from "@/lib/report/foundReport"

/** A report that was released to the person it is about, as whoever has its link may know it: not even whose it is. */
export interface ReleasedReport {
  reportId: string
  /** Of the link's token: another release has another one. */
  tokenHash: string
  workspaceId: string
  subjectId: string
}

/**
 * The person a released report is about, who has shown that it is them. Given by `openReleasedReport` alone; acts look
 * the release up again, so that one that is taken back ends it.
 */
export type Reader = ReleasedReport & Opened & May<"read">

interface Opened extends Pick<FoundReport, "subjectName" | "cycleName" | "earlierCycleName" | "collected" | "facts"> {
  /** It speaks to them. */
  reader: "subject"
  subjectEmail: string
  /** IANA name of the zone in which the workspace's days begin and end. */
  timeZone: string
}

/** By what somebody may show that a report's link is theirs; either is enough. */
export interface Proof {
  /** What this browser keeps since the right code was typed into it. */
  seal: string | null
  /** Who is signed in here; enough where it is the address that the report was released to. */
  viewer: Pick<Viewer, "email" | "workspaceId"> | null
}
