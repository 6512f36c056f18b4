import type { RaterLink } from "@/lib/ballot/raterLink"
import type { Transaction } from "@/lib/db/database"
import { addClosedCycle } from "@/lib/demo/addClosedCycle"
import type { Reaction } from "@/lib/demo/answerInvitations"
import { CAST } from "@/lib/demo/cast"
import type { CyclePlan, Northwind } from "@/lib/demo/northwind"
import { seededChance, type Chance, type Profile } from "@/lib/demo/profile"
import { LAST_YEAR, ORDINARY, REVIEWED } from "@/lib/demo/profiles"
import { answersBy, type Ago, type Telling } from "@/lib/demo/storytelling"
import type { Keys } from "@/lib/keys/keys"
import { builtIn1 } from "@/lib/questionnaire/builtIn1"
import { releaseReports, type Audience } from "@/lib/release/releaseReports"
import { dayIn } from "@/lib/words/day"

const WELCOME = "This is for learning, not for pay or promotion. Please be as concrete as you can."
export const LAST_AUTUMN = "Leaders, last autumn"

/** By the first edition of the questionnaire; with chance of its own and without comments, which are told once. */
export async function addLastYear(tx: Transaction, keys: Keys, northwind: Northwind, ago: Ago): Promise<void> {
  const telling: Telling = { chance: seededChance(12), written: new Map() }
  const reviews = { name: LAST_AUTUMN, questionnaire: builtIn1, profiles: LAST_YEAR, coached: [] }
  await addLeaders(tx, keys, northwind, reviews, telling, ago)
}

export async function addThisYear(
  tx: Transaction,
  keys: Keys,
  northwind: Northwind,
  telling: Telling,
  ago: Ago,
): Promise<void> {
  const coached = ["Dana Okafor", "Jonas Weber", "Priya Nair"]
  await addLeaders(tx, keys, northwind, { name: "Leaders, autumn", profiles: REVIEWED, coached }, telling, ago)
}

async function addLeaders(
  tx: Transaction,
  keys: Keys,
  northwind: Northwind,
  {
    profiles,
    ...reviews
  }: Pick<CyclePlan, "name" | "questionnaire" | "coached"> & { profiles: Record<string, Profile> },
  telling: Telling,
  ago: Ago,
): Promise<void> {
  const { owner } = northwind
  const { cycleId, subjects } = await addClosedCycle(
    tx,
    keys,
    northwind,
    {
      ...reviews,
      subjects: Object.keys(profiles),
      deadline: dayIn(owner.timeZone, ago(20)),
      welcome: WELCOME,
      asksSuggested: true,
      alsoAsked: (_, asked) => ({ others: outsiders(asked, telling.chance) }),
    },
    (link, place) => reactionTo(link, profiles[link.subjectName] ?? ORDINARY, place, telling),
    { launched: ago(40), answered: ago(30), closed: ago(19) },
  )
  for (const [subject, subjectId] of subjects) {
    const to = RELEASED[subject]
    if (to) await releaseReports(tx, keys.secret, owner, cycleId, { whose: { subjectId }, to }, ago(15))
  }
}

/** Who reports to the chief or to nobody leads a department, or the company. */
const LEADERSHIP = new Set<string | null>(["Ruth Castellanos", null])

/** Four of those who are not asked yet and lead nobody. */
function outsiders(asked: ReadonlySet<string>, chance: Chance): string[] {
  const free = CAST.filter(({ name, manager }) => !asked.has(name) && !LEADERSHIP.has(manager))
  const start = Math.floor(chance() * (free.length - 4))
  return free.slice(start, start + 4).map(({ name }) => name)
}

/** One of twelve does not find the time, where the profile does not say how many answer. */
function reactionTo(link: RaterLink, profile: Profile, place: number, telling: Telling): Reaction {
  const limit = profile.answers?.[link.group.id]
  const isMissed = limit === undefined ? telling.chance() < 0.08 && link.group.kind === "anonymous" : place >= limit
  return isMissed ? { kind: "misses" } : { kind: "answers", answers: answersBy(link, profile, telling) }
}

/** Whose reports have gone on to their readers. */
const RELEASED: Record<string, Audience> = { "Dana Okafor": "subject", "Mei Lin": "subject", "Jonas Weber": "coach" }
