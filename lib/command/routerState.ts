import { z } from "zod"

const KINDS = ["c", "ci(..)(..)", "ci(.)", "ci(..)", "ci(...)", "oc"] as const
const KINDS_OF_ONE = ["d", "di(..)(..)", "di(.)", "di(..)", "di(...)"] as const

const SegmentSchema = z.union([
  z.string(),
  z.tuple([z.string(), z.string(), z.enum([...KINDS, ...KINDS_OF_ONE]), z.array(z.string()).nullable()]),
])

/** Where in the pages a browser is, as Next's own script says it: what does not fit is an error of the server to Next. */
const RouterStateSchema: z.ZodType = z.tuple([
  SegmentSchema,
  z.record(
    z.string(),
    z.lazy(() => RouterStateSchema),
  ),
  z.tuple([z.string(), z.string()]).nullish(),
  z.enum(["refetch", "inside-shared-layout", "metadata-only"]).nullish(),
  z.number().nullish(),
  z.string().optional(),
])

const LONGEST = 40_000

/** Whether Next can read the header `Next-Router-State-Tree`; one that is not sent is none to read. */
export function isRouterState(header: string | string[] | undefined): boolean {
  if (header === undefined) return true
  if (typeof header !== "string" || header.length > LONGEST) return false
  try {
    return RouterStateSchema.safeParse(JSON.parse(decodeURIComponent(header))).success
  } catch {
    return false
  }
}
