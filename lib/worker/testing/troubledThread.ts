// A thread that gets into every kind of trouble, named by whom the report is about, or says which thread it is.

import { threadId } from "node:worker_threads"
import { answerWork } from "@/lib/worker/answerWork"

answerWork(async (work) => {
  switch (work.kind === "close" ? "" : work.names.subject) {
    case "throws":
      throw new TypeError("Dana Okafor’s answers are in this message.")
    case "dies":
      process.nextTick(() => {
        throw new RangeError("Dana Okafor’s answers are in this message.")
      })
      return new Promise(() => {})
    case "leaves":
      return process.exit(3)
    case "is stuck":
      for (;;);
    default:
      return { name: String(threadId), contentType: "text/plain", content: new Uint8Array() }
  }
})
