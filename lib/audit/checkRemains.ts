import { tokenHash } from "@/lib/access/token"
import type { Attack, Outcome } from "@/lib/audit/attack"
import { asKeys, fromDatabase, fromSecret, fromTokens } from "@/lib/audit/candidates"
import type { SeenDatabase } from "@/lib/audit/insider"
import { placesOf, textOf, type RealCycle } from "@/lib/audit/realCycle"
import { tiesOf } from "@/lib/audit/ties"
import { ballotPlace } from "@/lib/ballot/ballotPlace"
import { ballotId, draftKey, linkMac, tokenFor } from "@/lib/ballot/linkCodes"
import { unlockDraft } from "@/lib/ballot/lockDraft"
import { ballotOpener } from "@/lib/ballot/sealedBallot"
import type { LinkKey, SealKey } from "@/lib/keys/keys"

// Attacks on what is left of a real cycle: its database before and after the close, AUTH_SECRET, every mail, the box.

export interface RealCheck extends Omit<Attack, "run"> {
  run(real: RealCycle, isPlanted: boolean): Promise<Outcome>
}

export const realChecks: RealCheck[] = [
  {
    attacker: "reader, closed",
    attack: "read what is not published",
    tried: "words of drafts and of comments that no report shows, in every value, in the reports and in the log",
    run: async (real, isPlanted) => {
      const words = hidden(real)
      const rows = isPlanted ? [...real.closed.rows, row("Draft", { ciphertext: words[0] })] : real.closed.rows
      const places = placesOf(rows, words)
      const isInLog = words.some((word) => real.log.includes(word))
      return {
        got: places.length > 0 || isInLog ? `in ${places.join(", ")}` : `none of ${words.length} words`,
        isBreach: places.length > 0 || isInLog || words.length === 0,
      }
    },
  },
  {
    attacker: "reader, closed",
    attack: "find raters in reports",
    tried: "ids, names and receipts in reports, norms and log",
    run: async (real, isPlanted) => {
      const [{ invitationId, receipt, rater }] = real.sent as [RealCycle["sent"][number]]
      const planted = row("Report", { document: { author: invitationId } }, [invitationId])
      const rows = isPlanted ? [...real.closed.rows, planted] : real.closed.rows
      const named = rows.filter(({ table, invitationIds }) => /Report|Norms/.test(table) && invitationIds.length > 0)
      const told = [receipt, rater].some((text) => real.published.includes(text))
      const logged = real.sent.some((sending) => real.log.includes(sending.receipt))
      const isBreach = named.length > 0 || told || logged
      return { got: isBreach ? "a rater is named" : "nobody is named", isBreach }
    },
  },
  {
    attacker: "reader, closed",
    attack: "tie receipts",
    tried: "every receipt that was given, in the dump, and beside anybody after the close",
    run: async (real, isPlanted) => {
      const receipts = real.sent.map(({ receipt }) => receipt)
      const planted = row("Sent", { receipt: receipts[0] })
      const rows = isPlanted ? [...real.live.rows, planted] : real.live.rows
      const places = [
        ...placesOf(rows, receipts),
        ...placesOf(
          real.closed.rows.filter(({ table }) => table !== "BallotBox"),
          receipts,
        ),
      ]
      const isSorted = real.receipts.join() === real.receipts.toSorted().join()
      return {
        got: places.length > 0 ? `in ${places.join(", ")}` : "in the public box alone, which is sorted",
        isBreach: places.length > 0 || !isSorted,
      }
    },
  },
  {
    attacker: "AUTH_SECRET + both dumps",
    attack: "derive",
    tried: "tokens, hashes, MACs and ids of ballots of every link and invitation, by every number that can be had",
    run: async (real, isPlanted) => {
      const keys = [...everything(real), ...(isPlanted ? [real.key.link.bytes] : [])]
      const made = keys.flatMap((bytes) => derivedBy(real, asLinkKey(bytes)))
      const known = new Set([...real.live.rows, ...real.closed.rows].flatMap(({ columns }) => Object.values(columns)))
      const hits = made.filter((code) => known.has(code)).length
      return { got: `${hits} of ${made.length} codes are in a dump`, isBreach: hits > 0 }
    },
  },
  {
    attacker: "AUTH_SECRET + both dumps",
    attack: "open drafts",
    tried: "every draft of the dump, with the token of every mail",
    run: async (real, isPlanted) => {
      const keys = [...everything(real), ...(isPlanted ? [real.key.link.bytes] : [])]
      const opened = openDrafts(real, keys)
      return { got: `${opened} of ${draftsIn(real.live).length} open`, isBreach: opened > 0 }
    },
  },
  {
    attacker: "AUTH_SECRET + both dumps",
    attack: "open ballots",
    tried: "every ballot of the dump, told where it belongs",
    run: async (real, isPlanted) => {
      const guesses = everything(real).map(asKeys)
      const fewSeals = fromSecret(real.secret).map(asKeys)
      const crossed = fewSeals.flatMap(({ link }) => fewSeals.map(({ seal }) => ({ link, seal })))
      const opened = await openBallots(real, [...guesses, ...crossed, ...(isPlanted ? [real.key] : [])])
      return { got: `${opened} open`, isBreach: opened > 0 }
    },
  },
  {
    attacker: "mail reader",
    attack: "open drafts and ballots",
    tried: "every token that was mailed, with a dump from before the close",
    run: async (real, isPlanted) => {
      const keys = fromTokens(real.tokens)
      const opened = openDrafts(real, isPlanted ? [...keys, real.key.link.bytes] : keys)
      const ballots = await openBallots(real, keys.map(asKeys))
      const isBreach = opened + ballots > 0 || real.tokens.length === 0
      return { got: `${real.tokens.length} tokens: ${opened} drafts and ${ballots} ballots open`, isBreach }
    },
  },
  {
    attacker: "mail reader",
    attack: "see who is thanked",
    tried: "to whom the mails went that say nothing of who has answered: a later deadline, and thanks after the close",
    run: async ({ toEveryone, sent }, isPlanted) => {
      const answered = new Set(sent.map(({ rater }) => rater.toLowerCase()))
      const told = toEveryone.map(({ what, to, asked }) => {
        const went = isPlanted ? to.filter((address) => answered.has(address.split(/[.@]/)[0]!)) : to
        return { what, mails: went.length, isToAll: went.toSorted().join() === asked.toSorted().join() }
      })
      return {
        got: told
          .map(({ what, mails, isToAll }) => `${what}: ${mails}, ${isToAll ? "to all" : "not to all"}`)
          .join("; "),
        isBreach: told.some(({ mails, isToAll }) => mails === 0 || !isToAll),
      }
    },
  },
  {
    attacker: "reader, live",
    attack: "tie ballots",
    tried: "equal values over one and two tables, transactions too: whose a sealed ballot is, and what that opens",
    run: async (real, isPlanted) => {
      const ids = real.sent.map((sending) => sending.ballotId)
      const { tied, of, by } = tiesOf(real.live, "Ballot", ({ id }) => {
        const sending = real.sent.find((each) => each.ballotId === id)!
        const link = real.live.rows.find((each) => each.table === "Link" && each.columns.id === sending.linkId)
        return link?.invitationIds ?? []
      })
      // After the close the tie leads to nothing that is left.
      const left = placesOf(real.closed.rows, isPlanted ? [...ids, real.receipts[0]!] : ids)
      return {
        got: `${tied} of ${of} while it collects (${by.join(", ")}), which opens none; ${left.length === 0 ? "no trace of a ballot after the close" : `then ${left.join(", ")}`}`,
        isBreach: left.length > 0,
      }
    },
  },
]

export const WORLDS = {
  attacker: "reader, closed",
  attack: "compare two worlds",
  tried: "every row of two closed cycles that differ in who of each pair answered, names in the place of ids",
}

/** Whether two worlds that differ in who of a pair answered can be told apart by what is left. */
export function compareWorlds(worlds: readonly [RealCycle, RealCycle], isPlanted: boolean): Outcome {
  const [one, other] = worlds.map((real, world) => {
    const { invitationId } = real.sent.find(({ rater }) => ["Cora", "Carl"].includes(rater))!
    const rows = isPlanted && world === 0 ? [row("Sent", { invitationId })] : []
    return canonical(real, [...real.closed.rows, ...rows])
  }) as [string[], string[]]
  const differing = [...one.filter((line) => !other.includes(line)), ...other.filter((line) => !one.includes(line))]
  const same = differing.length === 0 && one.length === other.length
  return {
    got: same ? `${one.length} rows, the same in both` : `they differ: ${differing.slice(0, 4).join(" | ")}`,
    isBreach: !same,
  }
}

/** Words that were typed and are in no report. */
function hidden({ sent, typed, published }: RealCycle): string[] {
  return [...sent, ...typed].map(({ word }) => word).filter((word) => !published.includes(word))
}

function row(table: string, columns: Record<string, unknown>, invitationIds: string[] = []) {
  return { table, columns, invitationIds }
}

function everything({ secret, live, closed, tokens }: RealCycle): Uint8Array[] {
  return [...fromSecret(secret), ...fromDatabase(live), ...fromDatabase(closed), ...fromTokens(tokens)]
}

/** Of every link, for the address that its rater has and the colleagues that they are asked about. */
function derivedBy({ live }: RealCycle, key: LinkKey): string[] {
  const of = (table: string) => {
    return live.rows.filter((each) => each.table === table).map(({ columns }) => columns as Record<string, string>)
  }
  return of("Link").flatMap((link) => {
    const { id, raterId, tokenHash: hash } = link as { id: string; raterId: string; tokenHash: string }
    const rater = of("Rater").find((each) => each.id === raterId)
    const addresses = of("Person").filter((person) => person.id === rater?.personId)
    const invitations = of("Invitation").filter((each) => each.raterId === raterId)
    return [
      linkMac(key, { id, raterId, tokenHash: hash }),
      ...addresses.map(({ email }) => tokenHash(tokenFor(key, { id, raterId }, email!))),
      ...invitations.map((invitation) => ballotId(key, id, invitation.id!)),
    ]
  })
}

function asLinkKey(bytes: Uint8Array): LinkKey {
  return { bytes, publicKey: new Uint8Array(bytes) }
}

function draftsIn({ rows }: SeenDatabase) {
  return rows.filter(({ table }) => table === "Draft").map(({ columns }) => columns)
}

/** With each number as the key of a draft, and as the key of the cycle from which that is made with any token. */
function openDrafts({ live, tokens }: RealCycle, keys: Uint8Array[]): number {
  return draftsIn(live).filter(({ linkId, invitationId, ciphertext }) => {
    const place = { linkId: String(linkId), invitationId: String(invitationId) }
    const made = keys.flatMap((bytes) => [
      bytes,
      ...tokens.map((token) => draftKey(asLinkKey(bytes), { ...place, token })),
    ])
    return made.some((key) => {
      try {
        unlockDraft(key, place.invitationId, ciphertext as Uint8Array)
        return true
      } catch {
        return false
      }
    })
  }).length
}

const BALLOTS_TRIED = 3

async function openBallots(
  { live, sent, roles }: RealCycle,
  keys: { link: LinkKey; seal: SealKey }[],
): Promise<number> {
  const ballots = live.rows.filter(({ table }) => table === "Ballot").slice(0, BALLOTS_TRIED)
  const cycleId = [...roles].find(([, role]) => role === "cycle")![0]
  let opened = 0
  for (const { seal, link } of keys) {
    const open = await ballotOpener(seal)
    for (const { columns } of ballots) {
      const sending = sent.find((each) => each.ballotId === columns.id)!
      // The id is known, as it rests in the dump.
      const place = { ...ballotPlace(link, { ...sending, cycleId }), ballotId: sending.ballotId }
      if ((await open(place, columns.ciphertext as Uint8Array)) !== null) opened += 1
    }
  }
  return opened
}

/** What reports, norms and the public box say is published, and may follow who answered. */
const PUBLISHED = ["Report", "BallotBox", "Norms"]

/** When the database was made, and by which versions. */
const MIGRATIONS = "_prisma_migrations"
/** Of an event about the close. */
const COUNTED = /"(counted|missing|unexpected|damaged)":\d+/g

/** Every row with roles in the place of ids, and nothing that is random. */
function canonical({ roles, live }: RealCycle, rows: SeenDatabase["rows"]): string[] {
  const counters = [...new Set([...live.rows, ...rows].flatMap(({ columns }) => [columns.xmin, columns.xmax]))]
    .map(Number)
    .filter((id) => id > 0 && rows.some(({ columns }) => Number(columns.xmin) === id || Number(columns.xmax) === id))
    .toSorted((a, b) => a - b)
  return rows
    .filter(({ table }) => !PUBLISHED.includes(table) && table !== MIGRATIONS)
    .map(({ table, columns }) => {
      const said = Object.entries(columns)
        .filter(([column]) => column !== "ctid" && column !== "place")
        .map(([column, value]) => {
          if (column === "xmin" || column === "xmax") return `${column} ${counters.indexOf(Number(value))}`
          return `${column} ${withoutChance(textOf(value) ?? "", roles)}`
        })
      return `${table}: ${said.join(", ")}`
    })
    .toSorted()
}

function withoutChance(text: string, roles: Map<string, string>): string {
  return text
    .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => roles.get(id) ?? "id")
    .replaceAll(/[\w-]{43,}/g, "code")
    .replaceAll(/@[\da-f]{8}\.example/g, "@example")
    .replaceAll(COUNTED, "counted")
}
