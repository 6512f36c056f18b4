import { z } from "zod"
import { SearchSchema } from "@/lib/people/search"

/** Whose mail is to be shown; anything else is as if it were not there. */
export const PreviewSchema = z.object({ cycle: z.uuid().optional().catch(undefined), receiver: SearchSchema })

export type PreviewAsked = z.infer<typeof PreviewSchema>
