import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { getContext } from "@/app/_server/context"
import { findSessionKey } from "@/app/_server/session"
import { canOrganise } from "@/lib/access/policies"
import { findViewer } from "@/lib/access/store"
import type { Viewer } from "@/lib/access/viewer"

/** The signed-in user, if any; asked of the database once per request. */
export const findCurrentViewer = cache(async (): Promise<Viewer | null> => {
  const key = await findSessionKey()
  if (!key) return null
  const { db } = await getContext()
  return findViewer(db, key)
})

/** The signed-in user; a stranger is led to the sign-in. */
export async function requireViewer(): Promise<Viewer> {
  return (await findCurrentViewer()) ?? redirect("/sign-in")
}

/** The signed-in owner or organiser; for a coach the page does not exist. */
export async function requireOrganiser(): Promise<Viewer> {
  const viewer = await requireViewer()
  return canOrganise(viewer) ? viewer : notFound()
}
