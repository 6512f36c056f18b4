import { askedOf } from "@/lib/questionnaire/asked"
import type { Questionnaire } from "@/lib/questionnaire/schema"

/** How somebody is seen in the demo: what raters around them tend to answer, on a scale of 1 to 5. */
export interface Profile {
  /** By competency; what is left out is `usual`. */
  seen: Record<string, number>
  usual: number
  /** How much higher or lower the person sees themselves, by competency; "" for all others. */
  selfShift: Record<string, number>
  /** How much a group differs from the rest. */
  groupShift?: Record<string, number>
  /** Competencies on which raters are of two minds. */
  divided?: string[]
  /** How many of a group answer; nearly all, where it is left out. */
  answers?: Record<string, number>
  /** Which competencies matter most in the role, as the person and their manager see it. */
  matters?: { self?: string[]; manager?: string[] }
  words: Words
}

/** What is said about somebody, by open question. */
export interface Words {
  /** By themselves, and by their manager. */
  self?: Record<string, string>
  manager?: Record<string, string>
  /** By their colleagues: each of these at most once. */
  colleagues: Record<string, string[]>
}

/** A number from 0 to 1, the next one at every call. */
export type Chance = () => number

/** Chance that is the same at every start (Mulberry32), so that the demo always tells the same story. */
export function seededChance(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What one rater of a group answers to what the group is asked; now and then "not observed". */
export function scoresBy(
  questionnaire: Questionnaire,
  profile: Profile,
  group: string,
  chance: Chance,
): Record<string, number | null> {
  const isSelf = group === "self"
  const ownTendency = isSelf ? 0 : (chance() - 0.5) * 0.8
  const isCritic = chance() < 0.5
  return Object.fromEntries(
    askedOf(questionnaire, group).items.map(({ id, competency }) => {
      if (!isSelf && chance() < 0.04) return [id, null]
      const seen = profile.seen[competency] ?? profile.usual
      const shift = isSelf ? selfShiftOf(profile, competency) : (profile.groupShift?.[group] ?? 0)
      const isDivided = !isSelf && profile.divided?.includes(competency)
      const division = isDivided ? (isCritic ? -1.3 : 0.9) : 0
      const noise = (chance() + chance() - 1) * 1.1
      return [id, onScale(seen + shift + division + ownTendency + noise)]
    }),
  )
}

function selfShiftOf({ selfShift }: Profile, competency: string): number {
  return selfShift[competency] ?? selfShift[""] ?? 0
}

function onScale(value: number): number {
  return Math.min(5, Math.max(1, Math.round(value)))
}
