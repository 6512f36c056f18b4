import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { z } from "zod"
import { clientKey } from "@/app/_server/action"
import { getContext } from "@/app/_server/context"
import { parseArgument, parseId } from "@/app/_server/ids"
import { findSeal } from "@/app/_server/seal"
import { findSessionKey } from "@/app/_server/session"
import { countAttempt } from "@/lib/access/countAttempt"
import { findViewer } from "@/lib/access/findViewer"
import { asCoach, asOrganiser, asOwner, type Coach, type Organiser, type Owner } from "@/lib/authority/authority"
import type { Viewer } from "@/lib/authority/viewer"
import { followInvitation, followLink } from "@/lib/ballot/followLink"
import type { Asked, LinkState, OpenedLink, RaterLink } from "@/lib/ballot/raterLink"
import { TokenSchema, TypedTokenSchema } from "@/lib/ballot/typedToken"
import { followNomination } from "@/lib/nomination/followNomination"
import type { NominationLink, Nominator } from "@/lib/nomination/nominator"
import { openReleasedReport, type OpenedReport } from "@/lib/release/openReleasedReport"
import type { Reader, ReleasedReport } from "@/lib/release/reader"
import { recordOwnOpening } from "@/lib/release/recordOpening"
import type { Office } from "@/lib/worker/office"

// Every page and every action begins at one of these gates; nothing relies on a layout or on a hidden button. Each
// gives what acts work with, and the authority that they ask for in their types.

/** What every act works with. */
export type Desk = Office & { now: Date }

/** For what anybody may do. */
export async function openDesk(): Promise<Desk> {
  return { ...(await getContext()), now: new Date() }
}

/** The signed-in user, if any; asked of the database once per request. */
export const findCurrentViewer = cache(async (): Promise<Viewer | null> => {
  const key = await findSessionKey()
  if (!key) return null
  const { db } = await getContext()
  return findViewer(db, key, new Date())
})

/** The signed-in user; a stranger is led to the sign-in. */
export async function requireViewer(): Promise<Desk & { viewer: Viewer }> {
  const viewer = (await findCurrentViewer()) ?? redirect("/sign-in")
  return { ...(await openDesk()), viewer }
}

/** The signed-in user, who may be the coach of somebody. */
export async function requireCoach(): Promise<Desk & { coach: Coach }> {
  const { viewer, ...desk } = await requireViewer()
  return { ...desk, coach: asCoach(viewer) }
}

/** The signed-in owner or organiser; for a coach there is no such page. */
export async function requireOrganiser(): Promise<Desk & { organiser: Organiser }> {
  const { viewer, ...desk } = await requireViewer()
  return { ...desk, organiser: asOrganiser(viewer) ?? notFound() }
}

/** The signed-in owner; for everybody else there is no such page. */
export async function requireOwner(): Promise<Desk & { owner: Owner }> {
  const { viewer, ...desk } = await requireViewer()
  return { ...desk, owner: asOwner(viewer) ?? notFound() }
}

/** For pages that show an owner or an organiser more than others. */
export function authoritiesOf(viewer: Viewer): { owner: Owner | null; organiser: Organiser | null } {
  return { owner: asOwner(viewer), organiser: asOrganiser(viewer) }
}

// ── By a link

/** Who has tried too many links that lead nowhere is told no more. */
type TooOften = { kind: "tooOften" }

/** What a rater's link leads to, asked once per request. Changes nothing: mail scanners open links too. */
export const followRaterLink = cache(async (token: string): Promise<Desk & { state: LinkState | TooOften }> => {
  const desk = await openDesk()
  const state = await followLink(desk.db, desk.keys, token, desk.now)
  return { ...desk, state: state.kind === "unknown" ? await countUnknownLink(desk, state) : state }
})

/** The same for its pages, whose address may have been passed on with a full stop or broken: they lead to the clean one. */
export async function openRaterLink(typed: string): Promise<Desk & { state: LinkState | TooOften }> {
  const token = TypedTokenSchema.parse(typed)
  if (token !== null && token !== typed) redirect(`/answer/${token}`)
  return followRaterLink(typed)
}

/** Whoever holds a rater's link while it opens something; where nothing can be done, the link's page says why. */
export async function requireOpenedLink(given: unknown): Promise<Desk & { opened: OpenedLink }> {
  const token = parseArgument(TokenSchema, given)
  const { state, ...desk } = await followRaterLink(token)
  return state.kind === "open" ? { ...desk, opened: state.opened } : redirect(`/answer/${token}`)
}

/**
 * One colleague on a rater's link, without looking at the others; null where anything is otherwise than usual, which
 * `openRaterLink` tells.
 */
export const findAsked = cache(async (given: string, invitationId: string): Promise<(Desk & Asked) | null> => {
  const [token, id] = [TokenSchema.safeParse(given).data, z.uuid().safeParse(invitationId).data]
  if (token === undefined || id === undefined) return null
  const desk = await openDesk()
  const asked = await followInvitation(desk.db, desk.keys, token, id, desk.now)
  return asked && { ...desk, ...asked }
})

/** Whoever holds a rater's link, for one colleague on it, and how it stands with them. */
export async function requireAsked(given: unknown, invitationId: unknown): Promise<Desk & Asked> {
  const [token, id] = [parseArgument(TokenSchema, given), parseId(invitationId)]
  const found = await findAsked(token, id)
  if (found) return found
  const { opened, ...desk } = await requireOpenedLink(token)
  const asked = opened.colleagues.find(({ link }) => link.id === id)
  return asked ? { ...desk, ...asked } : redirect(`/answer/${token}`)
}

/** What the actions of a colleague's page work with. */
export async function requireRaterLink(given: unknown, invitationId: unknown): Promise<Desk & { link: RaterLink }> {
  const { kind: _, ...desk } = await requireAsked(given, invitationId)
  return desk
}

/** What the link of a released report leads to in this browser; each day's first reading is written down. */
export async function openReport(token: string): Promise<Desk & { opened: OpenedReport | TooOften }> {
  const desk = await openDesk()
  const { db, secret, now } = desk
  const proof = { seal: await findSeal(), viewer: await findCurrentViewer() }
  const opened = await openReleasedReport(db, secret, token, proof, now)
  switch (opened.kind) {
    case "none":
      return { ...desk, opened: await countUnknownLink(desk, opened) }
    case "locked":
      return { ...desk, opened }
    case "open": {
      // A release that is taken back at this very moment is over.
      const opening = await recordOwnOpening(db, opened.reader, now)
      return { ...desk, opened: opening.kind === "recorded" ? opened : { kind: "none" } }
    }
  }
}

/** Whoever stands before a locked report; its page shows anybody else where they are. */
export async function requireLockedReport(given: unknown): Promise<Desk & { token: string; released: ReleasedReport }> {
  const token = parseArgument(TokenSchema, given)
  const { opened, ...desk } = await openReport(token)
  return opened.kind === "locked" ? { ...desk, token, released: opened } : redirect(`/report/${token}`)
}

/** The person a released report is about, who has opened it; anybody else is led to where it is opened. */
export async function requireReader(given: unknown): Promise<Desk & { token: string; reader: Reader }> {
  const token = parseArgument(TokenSchema, given)
  const { opened, ...desk } = await openReport(token)
  return opened.kind === "open" ? { ...desk, token, reader: opened.reader } : redirect(`/report/${token}`)
}

/** What the link of somebody who proposes or approves raters leads to, asked once per request. Changes nothing. */
const followNominator = cache(async (token: string): Promise<Desk & { link: NominationLink | TooOften }> => {
  const desk = await openDesk()
  const link = await followNomination(desk.db, token)
  return { ...desk, link: link.kind === "unknown" ? await countUnknownLink(desk, link) : link }
})

/** The same for its pages, whose address may have been passed on with a full stop or broken: they lead to the clean one. */
export async function openNomination(typed: string): Promise<Desk & { link: NominationLink | TooOften }> {
  const token = TypedTokenSchema.parse(typed)
  if (token !== null && token !== typed) redirect(`/nominate/${token}`)
  return followNominator(typed)
}

/** Whoever holds such a link while raters are proposed; otherwise the link's page says why. */
export async function requireNominator(given: unknown): Promise<Desk & { nominator: Nominator }> {
  const token = parseArgument(TokenSchema, given)
  const { link, ...desk } = await followNominator(token)
  return link.kind === "open" ? { ...desk, nominator: link.nominator } : redirect(`/nominate/${token}`)
}

/** Counts a link that leads nowhere, so that nobody finds one by trying many. */
async function countUnknownLink<Nowhere>({ db, secret, now }: Desk, nowhere: Nowhere): Promise<Nowhere | TooOften> {
  const counted = await countAttempt(db, secret, "unknownLink", await clientKey(), now)
  return counted === "allowed" ? nowhere : { kind: "tooOften" }
}
