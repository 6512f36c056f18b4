import { parentPort } from "node:worker_threads"
import type { CloseProgress } from "@/lib/cycle/closeCycle"
import type { Answered, Asked, Done, Failure, Work } from "@/lib/worker/work"

/** In a thread: does what it is asked for, one piece after the other, and sends back what comes of it. */
export function answerWork(run: (work: Work, tell: (progress: CloseProgress) => void) => Promise<Done>): void {
  const port = parentPort
  if (!port) throw new Error("This is a thread's program; it is not run by itself.")
  port.on("message", ({ work }: Asked) => {
    void run(work, (progress) => port.postMessage({ progress } satisfies Answered)).then(
      (done) => port.postMessage({ done } satisfies Answered, "content" in done ? [done.content.buffer] : []),
      (error: unknown) => port.postMessage({ failed: failureOf(error) } satisfies Answered),
    )
  })
  port.postMessage("ready" satisfies Answered)
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: "unknown", frames: [] }
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line))
  return { name: error.name === "Error" ? error.constructor.name : error.name, frames }
}
