import { cookies } from "next/headers"
import { decode, encode } from "next-auth/jwt"
import { z } from "zod"
import { getContext } from "@/app/_server/context"
import { endSession } from "@/lib/access/endSession"
import { SESSION_DAYS, type SessionKey } from "@/lib/access/session"
import { deriveKey } from "@/lib/keys/secret"

const MAX_AGE_SECONDS = SESSION_DAYS * 24 * 60 * 60

const SessionKeySchema = z.object({ sessionId: z.uuid() })

/** Keeps a session in this browser: an encrypted, HttpOnly cookie that holds nothing but the session's key. */
export async function keepSession(key: SessionKey): Promise<void> {
  const { name, secret, secure } = await settings()
  const value = await encode({ token: { ...key }, secret, maxAge: MAX_AGE_SECONDS })
  const jar = await cookies()
  jar.set(name, value, { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: MAX_AGE_SECONDS })
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

async function settings(): Promise<{ name: string; secret: string; secure: boolean }> {
  const { secret, configuration } = await getContext()
  const secure = configuration.publicUrl.startsWith("https:")
  // A browser takes a __Host- cookie only from this very host, over HTTPS.
  return {
    name: secure ? "__Host-parallax" : "parallax",
    secret: deriveKey(secret, "sessions").toString("hex"),
    secure,
  }
}
