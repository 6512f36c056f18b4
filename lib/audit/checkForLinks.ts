import {
  candidateKeys,
  joinByEquality,
  matchByOrder,
  measureSizes,
  readPlainly,
  type Guess,
  type SeenDatabase,
} from "@/lib/audit/insider"
import { ownersOf, RATERS, type Stage, type Truth } from "@/lib/audit/experiment"
import { unlockDraft } from "@/lib/ballot/lockDraft"

/** One line of the audit: an attack, what it tried, and what it got. */
export interface Finding {
  stage: Stage
  attack: string
  tried: string
  got: string
  isLink: boolean
}

/**
 * More right guesses than chance explains: of forty, one is right on average, and more than ten are so about once in
 * a hundred million tries.
 */
const MORE_THAN_CHANCE = 10

/** What an insider learns from a database, held against what the experimenter knows. */
export function checkForLinks(stage: Stage, seen: SeenDatabase, truth: Truth): Finding[] {
  const isClosed = stage === "closed" || stage === "released"
  return [
    plainText(stage, seen, truth),
    keys(stage, seen),
    sizes(stage, seen),
    ...(isClosed ? guesses(stage, seen, truth) : []),
    counters(stage, seen),
  ]
}

function plainText(stage: Stage, seen: SeenDatabase, truth: Truth): Finding {
  const words = [...truth.answers.values()].map(({ word }) => word)
  const isClosed = stage === "closed" || stage === "released"
  const places = readPlainly(seen, words)
  // After the close comments are there to be read; what matters is a row that also names an invitation.
  const linked = isClosed
    ? seen.rows
        .filter((row) => row.invitationId !== null && readPlainly({ ...seen, rows: [row] }, words).length > 0)
        .map(({ table }) => table)
    : places
  const got =
    linked.length > 0
      ? `answers in ${[...new Set(linked)].join(", ")}`
      : isClosed
        ? "no answer beside an invitee"
        : "no answer"
  return {
    stage,
    attack: "read plainly",
    tried: "every value of every table, as text and as bytes",
    got,
    isLink: linked.length > 0,
  }
}

/** Everything in the database, tried as the key of every draft. */
function keys(stage: Stage, seen: SeenDatabase): Finding {
  const candidates = candidateKeys(seen)
  const drafts = seen.rows.filter(({ table }) => table === "Draft")
  const opened = drafts.filter((draft) =>
    candidates.some((key) => {
      try {
        unlockDraft(key, String(draft.columns.invitationId), draft.columns.ciphertext as Uint8Array)
        return true
      } catch {
        return false
      }
    }),
  )
  const got =
    drafts.length === 0
      ? "there are no drafts"
      : opened.length > 0
        ? `${opened.length} drafts opened`
        : "no draft opened"
  return {
    stage,
    attack: "try keys",
    tried: `${candidates.length} values of the database as the token of a draft`,
    got,
    isLink: opened.length > 0,
  }
}

function sizes(stage: Stage, seen: SeenDatabase): Finding {
  const telling = measureSizes(seen).filter(
    ({ column, sizes: found }) => /^(Ballot|Draft)\./.test(column) && found.length > 1,
  )
  const got =
    telling.length > 0
      ? telling.map(({ column, sizes: found }) => `${found.length} sizes in ${column}`).join(", ")
      : "all of one size"
  return {
    stage,
    attack: "compare sizes",
    tried: "what is encrypted, with comments of eight lengths in it",
    got,
    isLink: telling.length > 0,
  }
}

function guesses(stage: Stage, seen: SeenDatabase, truth: Truth): Finding[] {
  const owners = ownersOf(seen, truth)
  return [joinByEquality(seen), matchByOrder(seen)].map((attempts): Finding => {
    const judged = attempts.map((guess) => ({ guess, right: rightIn(guess, owners) }))
    const best = judged.reduce((so, each) => (each.right > so.right ? each : so), {
      guess: { attack: "", tried: "nothing", pairs: new Map() } as Guess,
      right: 0,
    })
    const isLink = best.right > MORE_THAN_CHANCE
    const got = isLink
      ? `${best.right} of ${RATERS} raters, by ${best.guess.tried}`
      : `at best ${best.right} of ${RATERS}, which is chance`
    return { stage, attack: attempts[0]?.attack ?? "guess", tried: `${attempts.length} pairs of columns`, got, isLink }
  })
}

function counters(stage: Stage, { sequences }: SeenDatabase): Finding {
  const got = sequences.length > 0 ? sequences.join(", ") : "there are none"
  return {
    stage,
    attack: "read counters",
    tried: "sequences, which count what happens",
    got,
    isLink: sequences.length > 0,
  }
}

function rightIn({ pairs }: Guess, owners: Map<string, string>): number {
  return [...pairs].filter(([invitationId, answerId]) => owners.get(answerId) === invitationId).length
}
