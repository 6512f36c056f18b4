import type { IncomingMessage } from "node:http"
import { text } from "node:stream/consumers"
import { z } from "zod"
import { TokenSchema } from "@/lib/ballot/typedToken"
import { cookiesOf } from "@/lib/command/cookies"
import { languageOf, type Language } from "@/lib/words/language"

/** What a rater's browser sends while answering. */
export interface RaterRequest {
  what: "draft" | "send"
  token: string
  /** Of the invitation. */
  id: string
  /** Where it comes from, for limits. */
  client: string
  language: Language
  /** What was sent, as far as the door has let it in. */
  read(): Promise<string>
}

/** Which of them a request is; null for any other. */
export function raterRequestOf(request: IncomingMessage): RaterRequest | null {
  const [path = ""] = (request.url ?? "").split("?", 1)
  const [, token, id, what] = /^\/answer\/([^/]+)\/([^/]+)\/(draft|send)$/.exec(path) ?? []
  const place = PlaceSchema.safeParse({ token, id, what })
  if (!place.success) return null
  return {
    ...place.data,
    client: String(request.headers["x-parallax-client"] ?? "unknown"),
    language: languageOf(cookiesOf(request.headers).get("language")),
    read: () => text(request),
  }
}

const PlaceSchema = z.object({ token: TokenSchema, id: z.uuid(), what: z.enum(["draft", "send"]) })
