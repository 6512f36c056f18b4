import { headers } from "next/headers"
import { notFound } from "next/navigation"
import type { z } from "zod"
import { getWords } from "@/app/_server/words"
import { sentenceOf } from "@/lib/words/fault"

// An action has four steps: it passes a gate, parses what came, calls one act, and answers by what happened.

/** Sentences about what was typed, by field; the key "" is for what concerns the whole form. */
export type FieldErrors = Record<string, string>

/** What a server action tells its form: done, or what is wrong, together with what was typed. */
export type ActionState =
  | { ok: true; message?: string }
  | {
      ok: false
      errors: FieldErrors
      values: Record<string, string>
      /** Where somebody else was faster: what is saved now, by field, as far as it differs from what was typed. */
      current?: Record<string, string>
      /** What came of it, where nothing is wrong and what was typed stays. */
      message?: string
    }
  | null

export type Refused = Extract<ActionState, { ok: false }>

export type ParsedForm<Data> = { ok: true; data: Data; values: Record<string, string> } | Refused

/** Parses a form once, at the boundary; a field that occurs several times arrives as a list. */
export async function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): Promise<ParsedForm<z.infer<Schema>>> {
  if (!(form instanceof FormData)) notFound()
  const input: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {}
  const values: Record<string, string> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue
    const all = form.getAll(name)
    input[name] = all.length > 1 ? all : all[0]!
    const text = all.filter((entry) => typeof entry === "string").join("\n")
    if (!SECRET_FIELD.test(name)) values[name] = text
  }
  const parsed = schema.safeParse(input)
  return parsed.success ? { ok: true, data: parsed.data, values } : refuse(values, await errorsOf(parsed.error))
}

/** Passwords are not sent back to the page. */
const SECRET_FIELD = /password|current|next/i

/** The first complaint about each field, in the reader's language. */
export async function errorsOf({ issues }: Pick<z.ZodError, "issues">): Promise<FieldErrors> {
  const words = await getWords()
  const errors: FieldErrors = {}
  for (const { path, message } of issues) errors[path.join(".")] ??= sentenceOf(words, message)
  return errors
}

/** The form as it was typed, with what is wrong. @param current what is saved now, where it differs */
export function refuse(
  values: Record<string, string>,
  errors: FieldErrors,
  current: Record<string, string> = {},
): Refused {
  return { ok: false, errors, values, current }
}

/** The form as it was typed, unsaved, with what came of trying it. */
export function giveBack(values: Record<string, string>, message: string): Refused {
  return { ok: false, errors: {}, values, message }
}

/** Where a request comes from, for rate limits only; the server sets the header itself (lib/command/serve.ts). */
export async function clientKey(): Promise<string> {
  return (await headers()).get("x-parallax-client") ?? "unknown"
}
