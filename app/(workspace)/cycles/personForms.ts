import { z } from "zod"
import { ChosenSchema, PersonFormSchema, TypedSchema } from "@/app/_server/people"
import { fault } from "@/lib/words/fault"

const GroupSchema = z.string(fault("setUp.raters.noGroup"))

/** People of the directory who are to be reviewed, from a field for people. */
export const SubjectsSchema = z.object({ personIds: ChosenSchema, personIdsTyped: TypedSchema })

/** A pasted list of them; `personIds` are those chosen where a name is several people's. */
export const ListedSchema = z.object({
  list: TypedSchema,
  personIds: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat().filter((id) => id !== "")),
    z.array(z.uuid()),
  ),
})

/** A team, or those who report to somebody. */
export const MembersSchema = z.object({
  team: z.string().max(200).catch(""),
  managerId: ChosenSchema,
  managerIdTyped: TypedSchema,
  withAllBelow: z.literal("on").optional().catch(undefined),
})

/** Somebody who is to be asked, and is not in the directory yet. */
export const NewRaterSchema = PersonFormSchema.extend({ newGroup: GroupSchema })
