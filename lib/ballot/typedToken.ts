import { z } from "zod"

/** As tokens of links are made. */
export const TokenSchema = z.string().regex(/^[\w-]{1,100}$/)

/**
 * The token in an address as people and mail programs pass it on: with the full stop or the bracket that stood after it,
 * the quotes or angle brackets around it, and broken by spaces or ends of lines, any of them encoded. A token that cannot be
 * made out is null.
 */
export const TypedTokenSchema = z
  .string()
  .max(1000)
  .transform(decoded)
  // Ends of lines as quoted-printable text has them, then every blank and what is not seen at all.
  .transform((text) => text.replaceAll(/=\r?\n/g, "").replaceAll(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]/g, ""))
  .transform((text) => text.replace(/^[^\w-]+/, "").replace(/[^\w-]+$/, ""))
  .pipe(TokenSchema)
  .nullable()
  .catch(null)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
