/** A part of a draft that is changed by a form of its own. */
export type DraftPart = "details" | "questionnaire"

/** How often a part of a draft was changed, and who did it last. */
export interface DraftEdit {
  /** 0 when nobody has changed it yet. */
  revision: number
  /** Name of the user; null when nobody has changed it, or whoever did is no longer a member. */
  by: string | null
  /** Whether that user is the one who asks. */
  isOwn: boolean
  at: Date | null
}
