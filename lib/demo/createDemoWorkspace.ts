import { makePassword } from "@/lib/access/makePassword"
import type { Owner } from "@/lib/authority/authority"
import type { RaterLink } from "@/lib/ballot/raterLink"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { addCollectingCycle } from "@/lib/demo/addCollectingCycle"
import { addDraftCycle } from "@/lib/demo/addDraftCycle"
import { addLastYear, addThisYear, LAST_AUTUMN } from "@/lib/demo/addLeaderReviews"
import { addNominatingCycle } from "@/lib/demo/addNominatingCycle"
import { answerInvitations, type Reaction } from "@/lib/demo/answerInvitations"
import { buildNorthwind } from "@/lib/demo/buildNorthwind"
import type { Northwind } from "@/lib/demo/northwind"
import { seededChance } from "@/lib/demo/profile"
import { ORDINARY, REVIEWED } from "@/lib/demo/profiles"
import { answersBy, firstAnswersBy, type Ago, type Telling } from "@/lib/demo/storytelling"
import type { Keys } from "@/lib/keys/keys"
import { layDemoMessages } from "@/lib/mail/layDemoMessages"
import { dayIn, daysAfter } from "@/lib/words/day"
import type { Admission } from "@/lib/workspace/createWorkspace"

export type DemoCreation =
  /** The password is shown once; it is random, since a demo may stand on a public address. */
  { kind: "made"; owner: Owner; email: string; password: string } | { kind: "notFirst" }

/**
 * A workspace to look around in: about thirty people and five cycles: one being set up, one for which raters are proposed, one
 * collecting, one closed with its reports, and one of the year before. All of it is made by the very acts that the product runs on, in one
 * transaction: a start that is killed meanwhile leaves nothing behind.
 */
export async function createDemoWorkspace(db: Db, keys: Keys, admission: Admission, now: Date): Promise<DemoCreation> {
  const ago: Ago = (days) => new Date(now.getTime() - days * 86_400_000)
  return transact(
    db,
    async (tx) => {
      const password = makePassword()
      const built = await buildNorthwind(tx, keys, { admission, password, isDemo: true }, ago(430))
      if (built.kind === "notFirst") return built
      const { northwind } = built
      const { owner } = northwind
      await addLastYear(tx, keys, northwind, (days) => ago(days + 364))
      const telling: Telling = { chance: seededChance(360), written: new Map() }
      await addThisYear(tx, keys, northwind, telling, ago)
      await forgetOldMail(tx, owner)
      // With chance of its own, so that it stays as it is when others have more to tell.
      await addWinter(tx, keys, northwind, { ...telling, chance: seededChance(7) }, now, ago)
      await addNextSpring(tx, keys, northwind, now)
      await addNominatingCycle(tx, keys, northwind, EARLY_SUMMER, now)
      await layDemoMessages(tx, owner, now)
      return { kind: "made", owner, email: owner.email, password }
    },
    LONG,
  )
}

/** One has handed in, one has begun, one has not. */
const EARLY_SUMMER = {
  name: "Product teams, early summer",
  proposing: {
    "Bea Lindqvist": { peers: ["Hana Sato", "Kwame Mensah", "Noah Fischer", "Yusuf Demir"], isHandedIn: true },
    "Hana Sato": { peers: ["Bea Lindqvist", "Clara Moreau"], isHandedIn: false },
    "Kwame Mensah": { peers: [], isHandedIn: false },
  },
}

/** Nobody looks for mail of long ago, and it would lie between what is new. */
async function forgetOldMail(tx: Transaction, { workspaceId }: Owner): Promise<void> {
  await tx.message.deleteMany({ where: { cycle: { workspaceId, name: LAST_AUTUMN } } })
}

async function addWinter(
  tx: Transaction,
  keys: Keys,
  northwind: Northwind,
  telling: Telling,
  now: Date,
  ago: Ago,
): Promise<void> {
  const others = ["Priya Nair", "Jonas Weber", "Lotte Vermeer", "Liam Byrne"]
  const plan = {
    name: "Team leads, winter",
    subjects: ["Kwame Mensah", "Samuel Adeyemi", "Clara Moreau", "Aisha Rahman"],
    deadline: daysAfter(dayIn(northwind.owner.timeZone, now), 9),
    asksSuggested: true,
    alsoAsked: (_: string, asked: ReadonlySet<string>) => ({ others: others.filter((name) => !asked.has(name)) }),
  }
  const { cycleId } = await addCollectingCycle(tx, keys, northwind, plan, ago(5))
  const react = (link: RaterLink, place: number): Reaction => {
    const profile = REVIEWED[link.subjectName] ?? ORDINARY
    const fate = telling.chance()
    if (fate < 0.5) return { kind: "answers", answers: answersBy(link, profile, telling) }
    if (fate < 0.6 && link.group.kind === "anonymous" && place > 0) return { kind: "declines" }
    if (fate < 0.75) return { kind: "begins", answers: firstAnswersBy(link, profile, telling) }
    return { kind: "misses" }
  }
  await answerInvitations(tx, keys, cycleId, react, ago(3))
}

async function addNextSpring(tx: Transaction, keys: Keys, northwind: Northwind, now: Date): Promise<void> {
  const plan = {
    name: "Heads of department, next spring",
    subjects: ["Dana Okafor", "Amir Haddad", "Priya Nair"],
    deadline: daysAfter(dayIn(northwind.owner.timeZone, now), 120),
  }
  await addDraftCycle(tx, keys, northwind, plan, now)
}
