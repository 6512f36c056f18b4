"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { sendAgain } from "@/lib/mail/store"

export async function retry(messageId: string): Promise<void> {
  const viewer = await requireOrganiser()
  const { db } = await getContext()
  await sendAgain(db, viewer, { messageId: z.uuid().parse(messageId) }, new Date())
  revalidatePath("/mailbox")
}

export async function retryAll(which: "failed" | "unsent"): Promise<void> {
  const viewer = await requireOrganiser()
  const { db } = await getContext()
  await sendAgain(db, viewer, z.enum(["failed", "unsent"]).parse(which), new Date())
  revalidatePath("/mailbox")
}
