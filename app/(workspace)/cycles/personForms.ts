import { z } from "zod"

/** The people ticked in a form: one field, or several of the same name. */
export const PersonIdsSchema = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.uuid()).min(1, "Choose at least one person."),
)

export const TAKEN = "Somebody with this address is in your directory already; choose them from the list."
