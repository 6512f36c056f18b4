import { headers } from "next/headers"
import type { z } from "zod"

/** Sentences about what was typed, by field; the key "" is for what concerns the whole form. */
export type FieldErrors = Record<string, string>

/** What a server action tells its form: done, or what is wrong, together with what was typed. */
export type ActionState =
  { ok: true; message?: string } | { ok: false; errors: FieldErrors; values: Record<string, string> } | null

export type ParsedForm<Data> =
  { ok: true; data: Data; values: Record<string, string> } | Extract<ActionState, { ok: false }>

/** Parses a form once, at the boundary; a field that occurs several times arrives as a list. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormData): ParsedForm<z.infer<Schema>> {
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
  if (parsed.success) return { ok: true, data: parsed.data, values }
  const errors: FieldErrors = {}
  for (const { path, message } of parsed.error.issues) errors[path.join(".")] ??= message
  return { ok: false, errors, values }
}

/** Passwords are not sent back to the page. */
const SECRET_FIELD = /password|current|next/i

/** The form as it was typed, with what is wrong. */
export function refuse(values: Record<string, string>, errors: FieldErrors): Extract<ActionState, { ok: false }> {
  return { ok: false, errors, values }
}

/** Where a request comes from, for rate limits only; the server sets the header itself (lib/command/serve.ts). */
export async function clientKey(): Promise<string> {
  return (await headers()).get("x-parallax-client") ?? "unknown"
}
