import { z } from "zod"
import { SeenSchema } from "@/app/(workspace)/cycles/changedMeanwhile"
import { PersonFormSchema } from "@/app/_server/people"
import { fault } from "@/lib/words/fault"

/** The people ticked in a form: one field, or several of the same name. */
const PersonIdsSchema = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.uuid()).min(1, fault("setUp.people.none")),
)

const GroupSchema = z.string(fault("setUp.raters.noGroup"))

/** People of the directory who are to be reviewed. */
export const SubjectsSchema = z.object({ personIds: PersonIdsSchema, seen: SeenSchema })

/** People of the directory who are to be asked, as members of a group. */
export const RatersSchema = SubjectsSchema.extend({ group: GroupSchema })

/** Somebody who is to be asked, and is not in the directory yet. */
export const NewRaterSchema = PersonFormSchema.extend({ newGroup: GroupSchema })
