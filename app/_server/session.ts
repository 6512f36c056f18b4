import { cookies } from "next/headers"
import { decode, encode } from "next-auth/jwt"
import { z } from "zod"
import { getContext } from "@/app/_server/context"
import { deriveKey } from "@/lib/access/secret"
import type { SessionKey } from "@/lib/access/store"

const MAX_AGE_SECONDS = 14 * 24 * 60 * 60

const SessionKeySchema = z.object({ userId: z.uuid(), sessionVersion: z.number().int() })

/** Signs this browser in: an encrypted, HttpOnly cookie that holds nothing but the session's key. */
export async function startSession(key: SessionKey): Promise<void> {
  const { name, secret, secure } = await settings()
  const value = await encode({ token: { ...key }, secret, maxAge: MAX_AGE_SECONDS })
  const jar = await cookies()
  jar.set(name, value, { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: MAX_AGE_SECONDS })
}

/** Signs this browser out. */
export async function endSession(): Promise<void> {
  const { name } = await settings()
  ;(await cookies()).delete(name)
}

/** The key that this browser's cookie holds; whether it is still good, the database says. */
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
