import { z } from "zod"
import { ChosenSchema, TypedSchema } from "@/app/_server/people"

// A cell of the grid: who is asked about one subject as members of one group.

/** What the form of an open cell sends: one thing that is to be done, and whatever is typed. */
export const CellSchema = z.object({
  subjectId: z.uuid(),
  group: z.string().max(100),
  /** Who is to be asked. */
  personIds: ChosenSchema,
  personIdsTyped: TypedSchema,
  /** Who is to be taken out. */
  remove: z.uuid().optional().catch(undefined),
  /** Who is to be put back, and into which group: "‹person› ‹group›". */
  undo: z
    .string()
    .max(200)
    .transform((text) => /^([-0-9a-f]{36}) (.+)$/.exec(text))
    .transform((found) => (found ? { personId: found[1]!, group: found[2]! } : undefined))
    .optional()
    .catch(undefined),
  suggested: z.string().optional().catch(undefined),
  /** Somebody who is to come into the directory. */
  newName: z.string().max(1000).catch(""),
  newEmail: z.string().max(1000).catch(""),
})
export type CellForm = z.infer<typeof CellSchema>

/** What an open cell says of what was just done in it. */
export interface CellAnswer {
  message: string
  isRefused: boolean
  /** What was typed and could not be taken. */
  rest: string
  /** Names that are several people's. */
  which: { text: string; people: { id: string; name: string; email: string }[] }[]
  /** What puts back who was taken out or moved: the value of a field `undo`. */
  undo: string | null
  /** Whether something typed was sent, so that the field holds `rest` now. */
  wasTyped: boolean
  newName: string
  newEmail: string
}
