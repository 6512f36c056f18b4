import { notFound } from "next/navigation"
import { requireCoach } from "@/app/_server/gates"
import { findLetterhead } from "@/lib/workspace/findLetterhead"

/** The logo of the workspace, for its members. */
export async function GET(): Promise<Response> {
  const { db, coach } = await requireCoach()
  const { logo } = await findLetterhead(db, coach)
  if (!logo) notFound()
  return new Response(logo.content, {
    headers: { "Content-Type": "image/png", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" },
  })
}
