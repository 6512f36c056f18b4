import { notFound } from "next/navigation"
import { z } from "zod"

/** An id from an address, a form or an action's arguments; what is none names nothing. */
export function parseId(given: unknown): string {
  return z.uuid().safeParse(given).data ?? notFound()
}

/** Any other argument that a page gives to its own action; what does not fit did not come from a page of ours. */
export function parseArgument<Schema extends z.ZodType>(schema: Schema, given: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(given)
  return parsed.success ? parsed.data : notFound()
}
