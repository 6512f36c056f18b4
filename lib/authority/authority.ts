import { canAdminister, canOrganise, type Viewer } from "@/lib/authority/viewer"

// Loading is authorising: an act names in its type who may do it, and looks only within what is theirs. The brands
// below cannot be written down, only given: by the gates of `app/_server`, and by acts that verify a token. The import
// check (lib/command/houseRules.ts) sees to it that nothing else calls the functions that give them.

declare const authority: unique symbol

/** Something that was checked, and may be relied on. */
export interface May<What extends string> {
  readonly [authority]: Readonly<Record<What, true>>
}

/** Whoever signs in can be somebody's coach, and reads what was released to them as such. */
export type Coach = Viewer & May<"coach">

/** Runs the cycles of their workspace. */
export type Organiser = Coach & May<"organise">

/** Looks after the workspace itself. */
export type Owner = Organiser & May<"administer">

export function asCoach(viewer: Viewer): Coach {
  return viewer as Coach
}

export function asOrganiser(viewer: Viewer): Organiser | null {
  return canOrganise(viewer) ? (viewer as Organiser) : null
}

export function asOwner(viewer: Viewer): Owner | null {
  return canAdminister(viewer) ? (viewer as Owner) : null
}
