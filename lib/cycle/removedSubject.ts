import { z } from "zod"
import { NominationState } from "@/prisma/client/enums"

// What is kept for a day of a subject who was taken out of a cycle that is set up (RemovedSubject in the schema).

/** Who would have been asked about them. */
export const RemovedRatersSchema = z.array(
  z.object({ personId: z.uuid(), group: z.string(), proposedById: z.uuid().nullable().default(null) }),
)

/** Who was proposed, and how far that was. */
export const RemovedNominationSchema = z.object({
  nomination: z.enum(NominationState),
  sentBackWord: z.string(),
  proposals: z.array(
    z.object({
      group: z.string(),
      personId: z.uuid().nullable(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      proposedById: z.uuid().nullable(),
    }),
  ),
})
