import { createHmac, randomBytes, randomUUID } from "node:crypto"
import { entryHash, isChainIntact, type AuditSubject, type ChainedEntry } from "@/lib/access/audit"
import { hashPassword, verifyPassword } from "@/lib/access/password"
import { canAdminister } from "@/lib/access/policies"
import { deriveKey, linkToken, tokenHash, type Secret } from "@/lib/access/secret"
import type { Viewer } from "@/lib/access/viewer"
import type { Database, Db, Transaction } from "@/lib/db/client"
import { enqueue } from "@/lib/outbox/store"
import type { Role } from "@/prisma/client/enums"

/** What a session cookie holds; the version ends older sessions when the password changes. */
export interface SessionKey {
  userId: string
  sessionVersion: number
}

const MINUTE = 60_000
const LINK_MINUTES = { signIn: 30, reset: 60 } as const

/** How often something may be tried, per key and window. */
export const LIMITS = {
  signIn: { limit: 10, windowMinutes: 15 },
  accessLink: { limit: 5, windowMinutes: 60 },
  // One office may share one address.
  client: { limit: 100, windowMinutes: 15 },
  unknownLink: { limit: 60, windowMinutes: 15 },
  reportCode: { limit: 5, windowMinutes: 60 },
  codeTry: { limit: 20, windowMinutes: 60 },
} as const

// ── Workspaces

/** Makes a workspace and its owner. The address must not be in use by another user: then the answer is null. */
export async function createWorkspace(
  db: Database,
  workspace: { name: string; ownerName: string; email: string; password: string; isDemo?: boolean },
  now: Date,
): Promise<Viewer | null> {
  const passwordHash = await hashPassword(workspace.password)
  const email = workspace.email.toLowerCase()
  return db.$transaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return null
    const workspaceId = randomUUID()
    const userId = randomUUID()
    const owner = { userId, workspaceId, role: "owner" as const, name: workspace.ownerName, email }
    await tx.workspace.create({
      data: {
        id: workspaceId,
        name: workspace.name,
        isDemo: workspace.isDemo ?? false,
        createdAt: now,
        users: { create: { id: userId, email, name: workspace.ownerName, role: "owner", passwordHash } },
      },
    })
    await recordAudit(tx, { workspaceId, actor: userId, action: "workspace.created", about: {} }, now)
    return { ...owner, workspaceName: workspace.name }
  })
}

/** Whether there is any workspace yet: an empty installation greets its first visitor. */
export async function hasWorkspace(db: Db): Promise<boolean> {
  return (await db.workspace.findFirst({ select: { id: true } })) !== null
}

export interface WorkspaceSettings {
  name: string
  threshold: number
  isDemo: boolean
}

export async function getSettings(db: Db, viewer: Viewer): Promise<WorkspaceSettings> {
  return db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { name: true, threshold: true, isDemo: true },
  })
}

/** Changes name and threshold; cycles that exist keep their own threshold. Only an owner can: otherwise false. */
export async function changeSettings(
  db: Database,
  viewer: Viewer,
  settings: { name: string; threshold: number },
  now: Date,
): Promise<boolean> {
  if (!canAdminister(viewer)) return false
  return db.$transaction(async (tx) => {
    await tx.workspace.update({ where: { id: viewer.workspaceId }, data: settings })
    await audit(tx, viewer, "workspace.changed", { threshold: settings.threshold }, now)
    return true
  })
}

/** Erases the workspace and all that belongs to it, for good. Only an owner can: otherwise false. */
export async function deleteWorkspace(db: Db, viewer: Viewer): Promise<boolean> {
  if (!canAdminister(viewer)) return false
  const { count } = await db.workspace.deleteMany({ where: { id: viewer.workspaceId } })
  return count === 1
}

// ── Signing in

/** The user of a session, if the session is still good. */
export async function findViewer(db: Db, { userId, sessionVersion }: SessionKey): Promise<Viewer | null> {
  const user = await db.user.findFirst({
    where: { id: userId, sessionVersion },
    select: { workspaceId: true, role: true, name: true, email: true, workspace: { select: { name: true } } },
  })
  if (!user) return null
  const { workspace, ...rest } = user
  return { userId, ...rest, workspaceName: workspace.name }
}

/** The outcome of an attempt to get in: neither says whether the address is known. */
export type SignIn = SessionKey | "wrong" | "tooOften"

/** @param client where the attempt comes from, for the rate limit */
export async function signInWithPassword(
  db: Db,
  secret: Secret,
  { email, password }: { email: string; password: string },
  client: string,
  now: Date,
): Promise<SignIn> {
  const address = email.toLowerCase()
  const allowed = [
    await countAttempt(db, secret, "signIn", address, now),
    await countAttempt(db, secret, "client", client, now),
  ]
  if (allowed.includes(false)) return "tooOften"
  const user = await db.user.findUnique({
    where: { email: address },
    select: { id: true, sessionVersion: true, passwordHash: true },
  })
  const right = await verifyPassword(password, user?.passwordHash ?? null)
  if (!user || !right) return "wrong"
  await db.attempt.deleteMany({ where: { key: attemptKey(secret, "signIn", address) } })
  return { userId: user.id, sessionVersion: user.sessionVersion }
}

/**
 * Writes a message with a link to sign in, or to choose a new password. For an unknown address nothing happens,
 * and the caller cannot tell.
 */
export async function requestAccessLink(
  db: Database,
  secret: Secret,
  { email, purpose }: { email: string; purpose: keyof typeof LINK_MINUTES },
  client: string,
  now: Date,
): Promise<"requested" | "tooOften"> {
  const address = email.toLowerCase()
  const allowed = [
    await countAttempt(db, secret, "accessLink", address, now),
    await countAttempt(db, secret, "client", client, now),
  ]
  if (allowed.includes(false)) return "tooOften"
  await db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: address }, select: { id: true, workspaceId: true } })
    if (user) await sendAccessLink(tx, secret, user, purpose, now)
  })
  return "requested"
}

async function sendAccessLink(
  tx: Transaction,
  secret: Secret,
  user: { id: string; workspaceId: string },
  purpose: keyof typeof LINK_MINUTES,
  now: Date,
): Promise<void> {
  const id = randomUUID()
  const expiresAt = new Date(now.getTime() + LINK_MINUTES[purpose] * MINUTE)
  const hash = tokenHash(linkToken(secret, purpose, id, 1))
  await tx.accessLink.create({ data: { id, userId: user.id, purpose, tokenHash: hash, expiresAt } })
  await enqueue(tx, [
    {
      workspaceId: user.workspaceId,
      kind: purpose === "signIn" ? "signInLink" : "passwordReset",
      uniqueKey: `accessLink:${id}`,
      dueAt: now,
      userId: user.id,
      accessLinkId: id,
    },
  ])
}

/** Whether a link could still be used; looking does not use it up, since mail scanners look too. */
export async function isAccessLinkGood(
  db: Db,
  token: string,
  purpose: keyof typeof LINK_MINUTES,
  now: Date,
): Promise<boolean> {
  const where = { tokenHash: tokenHash(token), purpose, expiresAt: { gt: now } }
  return (await db.accessLink.findFirst({ where, select: { id: true } })) !== null
}

/** Signs in by a link, which is thereby used up. */
export async function useSignInLink(db: Database, token: string, now: Date): Promise<SessionKey | null> {
  return db.$transaction(async (tx) => useAccessLink(tx, token, "signIn", now))
}

/** Sets a new password by a link; it ends all sessions and all other links of that user. */
export async function resetPassword(
  db: Database,
  { token, password }: { token: string; password: string },
  now: Date,
): Promise<SessionKey | null> {
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const key = await useAccessLink(tx, token, "reset", now)
    return key && setPassword(tx, key.userId, passwordHash, now)
  })
}

/** Changes one's own password; the old one must be right. Ends all other sessions. */
export async function changePassword(
  db: Database,
  viewer: Viewer,
  { current, next }: { current: string; next: string },
  now: Date,
): Promise<SessionKey | null> {
  const user = await db.user.findUniqueOrThrow({ where: { id: viewer.userId }, select: { passwordHash: true } })
  if (!(await verifyPassword(current, user.passwordHash))) return null
  const passwordHash = await hashPassword(next)
  return db.$transaction((tx) => setPassword(tx, viewer.userId, passwordHash, now))
}

async function setPassword(tx: Transaction, userId: string, passwordHash: string, now: Date): Promise<SessionKey> {
  const { sessionVersion, workspaceId } = await tx.user.update({
    where: { id: userId },
    data: { passwordHash, sessionVersion: { increment: 1 } },
    select: { sessionVersion: true, workspaceId: true },
  })
  await tx.accessLink.deleteMany({ where: { userId } })
  await recordAudit(tx, { workspaceId, actor: userId, action: "password.changed", about: {} }, now)
  return { userId, sessionVersion }
}

/** One conditional delete uses a link up: of two requests with the same link, one wins. */
async function useAccessLink(tx: Transaction, token: string, purpose: string, now: Date): Promise<SessionKey | null> {
  const hash = tokenHash(token)
  const where = { tokenHash: hash, purpose, expiresAt: { gt: now } }
  const link = await tx.accessLink.findFirst({
    where,
    select: { user: { select: { id: true, sessionVersion: true } } },
  })
  const { count } = await tx.accessLink.deleteMany({ where })
  return link && count === 1 ? { userId: link.user.id, sessionVersion: link.user.sessionVersion } : null
}

// ── Members

export interface Member {
  userId: string
  name: string
  email: string
  role: Role
  /** Invited, but has not chosen a password yet. */
  isWaiting: boolean
}

export async function listMembers(db: Db, viewer: Viewer): Promise<Member[]> {
  const users = await db.user.findMany({
    where: { workspaceId: viewer.workspaceId },
    select: { id: true, name: true, email: true, role: true, passwordHash: true },
    orderBy: { name: "asc" },
  })
  return users.map(({ id, passwordHash, ...user }) => ({ userId: id, ...user, isWaiting: passwordHash === null }))
}

/** Adds a member, who gets a link to choose a password. An address can belong to one user only. */
export async function inviteMember(
  db: Database,
  secret: Secret,
  viewer: Viewer,
  member: { name: string; email: string; role: Role },
  now: Date,
): Promise<"invited" | "taken" | "forbidden"> {
  if (!canAdminister(viewer)) return "forbidden"
  return db.$transaction(async (tx) => {
    const id = randomUUID()
    const data = { ...member, id, email: member.email.toLowerCase(), workspaceId: viewer.workspaceId }
    const { count } = await tx.user.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) return "taken"
    await sendAccessLink(tx, secret, { id, workspaceId: viewer.workspaceId }, "reset", now)
    await audit(tx, viewer, "member.invited", { user: id, role: member.role }, now)
    return "invited"
  })
}

/** Removes a member; the last owner stays. */
export async function removeMember(db: Database, viewer: Viewer, userId: string, now: Date): Promise<boolean> {
  if (!canAdminister(viewer)) return false
  return db.$transaction(async (tx) => {
    // So that two owners cannot remove each other at once.
    await lockWorkspace(tx, viewer)
    const owners = await tx.user.findMany({
      where: { workspaceId: viewer.workspaceId, role: "owner" },
      select: { id: true },
    })
    if (owners.every(({ id }) => id === userId)) return false
    const { count } = await tx.user.deleteMany({ where: { id: userId, workspaceId: viewer.workspaceId } })
    if (count === 1) await audit(tx, viewer, "member.removed", { user: userId }, now)
    return count === 1
  })
}

// ── Rate limits

/**
 * Counts an attempt; false once there were too many in the current window. The key is stored as an HMAC: the
 * table must not become a list of addresses.
 */
export async function countAttempt(
  db: Db,
  secret: Secret,
  kind: keyof typeof LIMITS,
  key: string,
  now: Date,
): Promise<boolean> {
  const { limit, windowMinutes } = LIMITS[kind]
  const hashed = attemptKey(secret, kind, key)
  const expiresAt = new Date(now.getTime() + windowMinutes * MINUTE)
  // One statement, so that attempts at the same moment are all counted.
  const [row] = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "Attempt" ("key", "count", "expiresAt") VALUES (${hashed}, 1, ${expiresAt})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "Attempt"."expiresAt" <= ${now} THEN 1 ELSE "Attempt"."count" + 1 END,
      "expiresAt" = CASE WHEN "Attempt"."expiresAt" <= ${now} THEN ${expiresAt} ELSE "Attempt"."expiresAt" END
    RETURNING "count"`
  return row!.count <= limit
}

function attemptKey(secret: Secret, kind: keyof typeof LIMITS, key: string): string {
  return createHmac("sha256", deriveKey(secret, "attempts")).update(`${kind} ${key}`).digest("hex")
}

/** Forgets windows and links that have passed; due work of the worker. */
export async function forgetExpired(db: Db, now: Date): Promise<void> {
  await db.attempt.deleteMany({ where: { expiresAt: { lte: now } } })
  await db.accessLink.deleteMany({ where: { expiresAt: { lte: now } } })
}

// ── Audit log

/**
 * Lets one transaction of a workspace go on at a time. Every entry of the log takes this lock; what changes several
 * rows and writes several entries takes it first, so that no two wait for one another.
 */
export async function lockWorkspace(tx: Transaction, { workspaceId }: { workspaceId: string }): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${workspaceId}::uuid FOR UPDATE`
}

/** Writes down what a viewer did, in the transaction that does it. */
export function audit(tx: Transaction, viewer: Viewer, action: string, about: AuditSubject, now: Date): Promise<void> {
  return recordAudit(tx, { workspaceId: viewer.workspaceId, actor: viewer.userId, action, about }, now)
}

/** The same for what nobody did by hand. */
export async function recordAudit(
  tx: Transaction,
  entry: { workspaceId: string; actor: string; action: string; about: AuditSubject },
  now: Date,
): Promise<void> {
  const { workspaceId, ...rest } = entry
  // Raising the length locks the workspace's row: entries of one workspace are chained one after the other.
  const { auditLength: position, auditHash: previous } = await tx.workspace.update({
    where: { id: workspaceId },
    data: { auditLength: { increment: 1 } },
    select: { auditLength: true, auditHash: true },
  })
  const hash = entryHash({ position, at: now, ...rest }, previous)
  await tx.auditEntry.create({ data: { id: randomUUID(), workspaceId, position, at: now, previous, hash, ...rest } })
  await tx.workspace.update({ where: { id: workspaceId }, data: { auditHash: hash } })
}

export interface AuditLog {
  isIntact: boolean
  /** Newest first; at most the number that was asked for. */
  entries: { at: Date; actor: string; action: string; about: AuditSubject }[]
}

/** The workspace's log, with the names of actors that are still members. */
export async function readAuditLog(db: Db, viewer: Viewer, limit: number): Promise<AuditLog> {
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { auditLength: true, auditHash: true, users: { select: { id: true, name: true } } },
  })
  const rows = await db.auditEntry.findMany({
    where: { workspaceId: viewer.workspaceId },
    orderBy: { position: "asc" },
    select: { position: true, at: true, actor: true, action: true, about: true, previous: true, hash: true },
  })
  const chain = rows.map((row): ChainedEntry => ({ ...row, about: row.about as AuditSubject }))
  const names = new Map(workspace.users.map(({ id, name }) => [id, name]))
  return {
    isIntact: isChainIntact(chain, { length: workspace.auditLength, hash: workspace.auditHash }),
    entries: chain
      .slice(-limit)
      .toReversed()
      .map(({ at, actor, action, about }) => ({ at, actor: names.get(actor) ?? actor, action, about })),
  }
}

/** A password for a workspace that a machine made: 96 bits, to be shown once. */
export function randomPassword(): string {
  return randomBytes(12).toString("base64url")
}
