import { timingSafeEqual } from "node:crypto"
import { tokenHash } from "@/lib/access/token"
import type { LinkKey } from "@/lib/keys/keys"
import { codeOf, fingerprintOf } from "@/lib/keys/linkKey"

// Everything that ties a rater to what they answer is made from the cycle's link key, which is not in the database and
// is destroyed at the close: afterwards nobody can make any of it again.

/** A rater's link as its row knows it. */
export interface LinkRow {
  id: string
  raterId: string
  tokenHash: string
  mac: string
  legacyAddressMac: string | null
}

/** An invitation as its row knows it, once somebody has been asked. */
export interface InvitationRow {
  id: string
  raterId: string
  subjectId: string
  group: string
  addedOn: Date | null
  mac: string | null
}

/** The token of a rater's link: 43 characters of base64url, bound to the address that it is mailed to. */
export function tokenFor(key: LinkKey, link: { id: string; raterId: string }, address: string): string {
  return codeOf(key, "token", link.id, link.raterId, address).toString("base64url")
}

/** The MAC of a link's row: who writes to the database cannot make a token of their own open what is somebody else's. */
export function linkMac(
  key: LinkKey,
  { id, raterId, tokenHash: hash }: Omit<LinkRow, "mac" | "legacyAddressMac">,
): string {
  return codeOf(key, "link", id, raterId, hash).toString("hex")
}

/** Binds a link of the first version, whose token knows no address, to the one that it was made for. */
export function legacyAddressMac(key: LinkKey, linkId: string, address: string): string {
  return codeOf(key, "legacy address", linkId, address).toString("hex")
}

/** Whether a link's row was written by us. */
export function isGenuine(key: LinkKey, link: LinkRow): boolean {
  return isSame(link.mac, linkMac(key, link))
}

/** Whether a link is one to this very address: who changes addresses in the database gets nobody's link to work. */
export function isMadeFor(key: LinkKey, link: LinkRow, address: string): boolean {
  if (link.legacyAddressMac !== null) return isSame(link.legacyAddressMac, legacyAddressMac(key, link.id, address))
  return isSame(link.tokenHash, tokenHash(tokenFor(key, link, address)))
}

/** What of an invitation its MAC is made over, and that MAC. */
export const INVITED = { id: true, raterId: true, subjectId: true, group: true, addedOn: true, mac: true } as const

/** What of a rater's links tells whether an address is theirs. */
export const ADDRESSED = { id: true, raterId: true, tokenHash: true, mac: true, legacyAddressMac: true } as const

/**
 * Whether a rater who has been asked may be given another link, to this address: one of theirs, ended or not, was made for
 * it. Otherwise somebody has changed the address, or the links, in the database.
 */
export function isTheirs(key: LinkKey, links: LinkRow[], address: string): boolean {
  return links.some((link) => isGenuine(key, link) && isMadeFor(key, link, address))
}

/** The MAC of an invitation: who is asked about whom, as what, and since when. */
export function invitationMac(key: LinkKey, row: Omit<InvitationRow, "mac">): string {
  const { id, raterId, subjectId, group, addedOn } = row
  return codeOf(key, "invitation", id, raterId, subjectId, group, addedOn?.toISOString() ?? "").toString("hex")
}

/** Whether an invitation is one of ours; any other is not asked, shown or counted. */
export function isInvited(key: LinkKey, row: InvitationRow): boolean {
  return row.mac !== null && isSame(row.mac, invitationMac(key, row))
}

/** Of what is typed with a link; the token, which rests in no database, is part of it. */
export function draftKey(key: LinkKey, place: { linkId: string; invitationId: string; token: string }): Buffer {
  return codeOf(key, "draft", place.linkId, place.invitationId, place.token)
}

/** Of the copy of sent answers that a rater's own browser may keep: given while the cycle collects, and gone after it. */
export function copyKey(key: LinkKey, place: { linkId: string; invitationId: string; token: string }): Buffer {
  return codeOf(key, "copy", place.linkId, place.invitationId, place.token)
}

/** Under which a ballot rests; only who has the key can tell whose it is. */
export function ballotId(key: LinkKey, linkId: string, invitationId: string): string {
  return codeOf(key, "ballot", linkId, invitationId).toString("base64url")
}

/** The pre-shared key of a ballot: without it none can be sealed that opens, and none moved to another place. */
export function ballotKey(key: LinkKey, linkId: string, invitationId: string): Buffer {
  return codeOf(key, "pre-shared key", linkId, invitationId)
}

/** What raters are promised: by whose answers, and from how many on, anything is shown. */
export interface Terms {
  /** As it is stored. */
  questionnaire: unknown
  threshold: number
  behaviourThreshold: number
}

/** The MAC of the terms under which a cycle collects. */
export function termsMac(
  key: LinkKey,
  cycleId: string,
  { questionnaire, threshold, behaviourThreshold }: Terms,
): string {
  const document = JSON.stringify(inOrder(questionnaire))
  return codeOf(key, "terms", cycleId, document, String(threshold), String(behaviourThreshold)).toString("hex")
}

/** What makes up the terms, in a cycle's row. */
export const TERMS = { questionnaire: true, threshold: true, behaviourThreshold: true } as const

/** By what a cycle's row knows its key again, and the terms under which it collects. */
export function marksOf(key: LinkKey, cycleId: string, terms: Terms): { keyFingerprint: string; termsMac: string } {
  return { keyFingerprint: fingerprintOf(key), termsMac: termsMac(key, cycleId, terms) }
}

/** The same value whatever order the database gives the keys of its documents. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).map(([name, part]) => [name, inOrder(part)] as const)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

function isSame(given: string, made: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(made)]
  return a.length === b.length && timingSafeEqual(a, b)
}
