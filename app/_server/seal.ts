import { cookies } from "next/headers"
import { getContext } from "@/app/_server/context"
import { OPEN_HOURS, SEAL_COOKIE } from "@/lib/release/openingSeal"

const MAX_AGE_SECONDS = OPEN_HOURS * 60 * 60

/** Keeps a report open in this browser until the evening: its seal is sent to the report's own address alone. */
export async function keepSeal(token: string, seal: string): Promise<void> {
  const { configuration } = await getContext()
  const jar = await cookies()
  jar.set(SEAL_COOKIE, seal, {
    httpOnly: true,
    sameSite: "lax",
    secure: configuration.publicUrl.startsWith("https:"),
    path: `/report/${token}`,
    maxAge: MAX_AGE_SECONDS,
  })
}

/** What this browser keeps for the report whose address is asked for; whether it opens it, the seal itself says. */
export async function findSeal(): Promise<string | null> {
  return (await cookies()).get(SEAL_COOKIE)?.value ?? null
}
