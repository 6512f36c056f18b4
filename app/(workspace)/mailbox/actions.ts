"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { requireOrganiser } from "@/app/_server/gates"
import { parseArgument, parseId } from "@/app/_server/ids"
import { sendAgain } from "@/lib/mail/sendAgain"

// What has been sent meanwhile, or is gone, is not sent again; the page then shows how things are.

export async function retry(messageId: unknown): Promise<void> {
  const { db, organiser, now } = await requireOrganiser()
  await sendAgain(db, organiser, { messageId: parseId(messageId) }, now)
  revalidatePath("/mailbox")
}

export async function retryAll(which: unknown): Promise<void> {
  const { db, organiser, now } = await requireOrganiser()
  await sendAgain(db, organiser, parseArgument(z.enum(["failed", "unsent"]), which), now)
  revalidatePath("/mailbox")
}
