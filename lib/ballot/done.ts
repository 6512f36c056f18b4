import { z } from "zod"

/** What has just been done, for the page that comes after it; anything else in the address is as if it were not there. */
export const DoneSchema = z.object({
  done: z.enum(["takenBack", "declined", "asked", "changed"]).optional().catch(undefined),
})

export type Done = NonNullable<z.infer<typeof DoneSchema>["done"]>

/** An address, with what was done before it. */
export function after(done: Done, address: string): string {
  return `${address}?done=${done}`
}
