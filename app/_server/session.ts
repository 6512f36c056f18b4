import { cookies } from "next/headers"
import { decode, encode } from "next-auth/jwt"
import { z } from "zod"
import { getContext } from "@/app/_server/context"
import { endSession } from "@/lib/access/endSession"
import { SESSION_DAYS, type BegunSession, type SessionKey } from "@/lib/access/session"
import { deriveKey } from "@/lib/keys/secret"

const MAX_AGE_SECONDS = SESSION_DAYS * 24 * 60 * 60

const SessionKeySchema = z.object({ sessionId: z.uuid() })

/**
 * Keeps a session in this browser: an encrypted, HttpOnly cookie that holds nothing but the session's key; and, in another
 * one, whom this browser has signed in.
 */
export async function keepSession({ sessionId, userId }: BegunSession): Promise<void> {
  const { name, secret, secure } = await settings()
  const value = await encode({ token: { sessionId }, secret, maxAge: MAX_AGE_SECONDS })
  const jar = await cookies()
  jar.set(name, value, { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: MAX_AGE_SECONDS })
  await rememberUser(userId)
}

/** Signs this browser out: the session ends, wherever a copy of its cookie may be, and the cookie goes. */
export async function dropSession(): Promise<void> {
  const key = await findSessionKey()
  const { db } = await getContext()
  if (key) await endSession(db, key)
  const { name } = await settings()
  ;(await cookies()).delete(name)
}

/** The key that this browser's cookie holds; whether its session is still good, the database says. */
export async function findSessionKey(): Promise<SessionKey | null> {
  const { name, secret } = await settings()
  const value = (await cookies()).get(name)?.value
  if (!value) return null
  const token = await decode({ token: value, secret }).catch(() => null)
  return SessionKeySchema.safeParse(token).data ?? null
}

// ── Whom this browser has signed in before

const KNOWN_DAYS = 365
const MOST_KNOWN = 8

const KnownUsersSchema = z.object({ users: z.array(z.uuid()) })

/** Users who need not be told by mail that this browser signs them in: it has done so before. */
export async function findKnownUsers(): Promise<string[]> {
  const { known, secret } = await settings()
  const value = (await cookies()).get(known)?.value
  const token = value ? await decode({ token: value, secret }).catch(() => null) : null
  return KnownUsersSchema.safeParse(token).data?.users ?? []
}

/**
 * Sent along to the pages of signing in alone: when somebody answers or reads, it is not there. Where it was not sent, whom
 * else it knew is forgotten, and they get a mail too many.
 */
async function rememberUser(userId: string): Promise<void> {
  const { known, secret, secure } = await settings()
  const users = [userId, ...(await findKnownUsers()).filter((id) => id !== userId)].slice(0, MOST_KNOWN)
  const maxAge = KNOWN_DAYS * 24 * 60 * 60
  const value = await encode({ token: { users }, secret, maxAge })
  ;(await cookies()).set(known, value, { httpOnly: true, sameSite: "lax", secure, path: "/sign-in", maxAge })
}

async function settings(): Promise<{ name: string; known: string; secret: string; secure: boolean }> {
  const { secret, configuration } = await getContext()
  const secure = configuration.publicUrl.startsWith("https:")
  // A browser takes a __Host- cookie only from this very host, over HTTPS.
  return {
    name: secure ? "__Host-parallax" : "parallax",
    known: secure ? "__Secure-parallax-known" : "parallax-known",
    secret: deriveKey(secret, "sessions").toString("hex"),
    secure,
  }
}
