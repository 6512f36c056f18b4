import type { IncomingMessage, ServerResponse } from "node:http"
import { keepDraft } from "@/lib/command/keepDraft"
import type { Configuration } from "@/lib/installation/configuration"
import type { RaterReply } from "@/lib/command/raterReply"
import type { RaterRequest } from "@/lib/command/raterRequest"
import { sendAnswers } from "@/lib/command/sendAnswers"
import type { Office } from "@/lib/worker/office"

/**
 * Answers what a rater's browser sends while answering, before Next: a draft at each pause in typing, and the sending, are what
 * there is most of in a cycle, and each is a few statements; to have them handled by pages took several times as long.
 */
export async function answerRater(
  office: Pick<Office, "db" | "keys" | "secret"> & { configuration: Pick<Configuration, "publicUrl"> },
  asked: RaterRequest,
  request: IncomingMessage,
  response: ServerResponse,
  now: Date,
): Promise<void> {
  if (request.method !== "POST") return void response.writeHead(405, { Allow: "POST" }).end()
  const reply = await (asked.what === "draft" ? keepDraft(office, asked, now) : sendAnswers(office, asked, now))
  write(response, reply, String(request.headers.accept ?? "").includes("application/json"))
}

/** @param isScript whether the page's own script asks, which goes on by itself */
function write(response: ServerResponse, { status, said, location, cookie }: RaterReply, isScript: boolean): void {
  if (cookie !== undefined) response.setHeader("Set-Cookie", cookie)
  if (location !== undefined && !isScript) return void response.writeHead(status, { Location: location }).end()
  const told = said ?? (location === undefined ? undefined : { location })
  if (told === undefined) return void response.writeHead(status).end()
  const body = JSON.stringify(told)
  const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) }
  response.writeHead(location === undefined ? status : 200, headers).end(body)
}
