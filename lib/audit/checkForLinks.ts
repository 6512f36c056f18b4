import { createHash } from "node:crypto"
import type { Finding } from "@/lib/audit/attack"
import { isSomebodys, type Stage, type Truth } from "@/lib/audit/experiment"
import {
  candidateKeys,
  measureSizes,
  partInTwo,
  readPlainly,
  readScores,
  tellApart,
  type SeenDatabase,
} from "@/lib/audit/insider"
import { unlockDraft } from "@/lib/ballot/lockDraft"

/** What an insider learns from a database, held against what the experimenter knows. */
export function checkForLinks(stage: Stage, seen: SeenDatabase, truth: Truth): Finding[] {
  return [
    plainText(stage, seen, truth),
    scores(stage, seen, truth),
    keys(stage, seen),
    sizes(stage, seen),
    counters(stage, seen),
    ...(isClosed(stage) ? [whoAnswered(stage, seen, truth), orders(stage, seen, truth)] : []),
  ]
}

function attackerAt(stage: Stage): string {
  return `reader, ${stage}`
}

function isClosed(stage: Stage): boolean {
  switch (stage) {
    case "typing":
    case "submitted":
      return false
    case "closed":
    case "released":
      return true
  }
}

/** Comments are there to be read after the close, but in reports alone, which name no rater. */
function plainText(stage: Stage, seen: SeenDatabase, truth: Truth): Finding {
  const words = [...truth.answers.values()].map(({ word }) => word)
  const published = seen.rows.filter(({ table, invitationIds }) => table === "Report" && invitationIds.length === 0)
  const rows = isClosed(stage) ? seen.rows.filter((row) => !published.includes(row)) : seen.rows
  const places = [...new Set(readPlainly({ ...seen, rows }, words))]
  return {
    attacker: attackerAt(stage),
    attack: "read plainly",
    tried: "every value of every table, as text and as bytes",
    got:
      places.length > 0
        ? `answers in ${places.join(", ")}`
        : isClosed(stage)
          ? "no answer but comments in reports"
          : "no answer",
    isBreach: places.length > 0,
  }
}

/** What one rater answered stands nowhere, at no stage; reports have sums. */
function scores(stage: Stage, seen: SeenDatabase, truth: Truth): Finding {
  const places = [...new Set(readScores(seen, (values) => isSomebodys(truth, values)))]
  return {
    attacker: attackerAt(stage),
    attack: "read scores",
    tried: "every list and record of numbers, in every value",
    got: places.length > 0 ? `a rater's scores in ${places.join(", ")}` : "nobody's scores",
    isBreach: places.length > 0,
  }
}

/** Any text, made as long as a key is. */
function draftKeyFrom(text: string): Uint8Array {
  const hex = /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64url")
  return hex.length === 32 ? hex : createHash("sha256").update(text).digest()
}

/** Everything in the database, tried as the key of every draft. */
function keys(stage: Stage, seen: SeenDatabase): Finding {
  const candidates = candidateKeys(seen)
  const drafts = seen.rows.filter(({ table }) => table === "Draft")
  const opened = drafts.filter((draft) =>
    candidates.some((key) => {
      try {
        unlockDraft(draftKeyFrom(key), String(draft.columns.invitationId), draft.columns.ciphertext as Uint8Array)
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
    attacker: attackerAt(stage),
    attack: "try keys",
    tried: `${candidates.length} values of the database as the token of a draft`,
    got,
    isBreach: opened.length > 0,
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
    attacker: attackerAt(stage),
    attack: "compare sizes",
    tried: "what is encrypted, with comments of eight lengths in it",
    got,
    isBreach: telling.length > 0,
  }
}

function counters(stage: Stage, { sequences }: SeenDatabase): Finding {
  const got = sequences.length > 0 ? sequences.join(", ") : "there are none"
  return {
    attacker: attackerAt(stage),
    attack: "read counters",
    tried: "sequences, which count what happens",
    got,
    isBreach: sequences.length > 0,
  }
}

/**
 * Until the close, those who run a cycle see who is missing. After it nothing is said of a rater who has answered that is
 * not said of those who have declined, were silent or took back what they had sent: in a small group that is who wrote.
 */
function whoAnswered(stage: Stage, seen: SeenDatabase, { raters }: Truth): Finding {
  const places = tellApart(seen, raters)
  return {
    attacker: attackerAt(stage),
    attack: "tell who answered",
    tried: "what is said of some raters and not of others, locks too",
    got: places.length > 0 ? `raters differ in ${places.join(", ")}` : "of everyone who was asked the same",
    isBreach: places.length > 0,
  }
}

/** Nor does anything stand in an order, or fit together, in one way for those who answered and in another for the others. */
function orders(stage: Stage, seen: SeenDatabase, { raters, sent }: Truth): Finding {
  const { parted, leaning, tried } = partInTwo(seen, raters, sent)
  const got = [...parted.map((place) => `parted by ${place}`), ...leaning.map((place) => `leaning by ${place}`)]
  return {
    attacker: attackerAt(stage),
    attack: "compare orders and pairs",
    tried: `${tried} columns, orders, and pairs of columns of whoever was asked, in all their rows`,
    got: got.length > 0 ? got.slice(0, 3).join(", ") : "none parts those who answered from the others",
    isBreach: got.length > 0,
  }
}
