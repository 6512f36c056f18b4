import type { End, Watched } from "@/app/(workspace)/_import/watched"
import type { ImportProgress } from "@/lib/people/importPeople"

/** Takes a list over while somebody may watch; whoever leaves the page does not stop it. */
export function watching(
  take: (onProgress: (progress: ImportProgress) => void) => Promise<End>,
): ReadableStream<Watched> {
  let isWatched = true
  return new ReadableStream({
    async start(controller) {
      const tell = (what: Watched) => {
        if (isWatched) controller.enqueue(what)
      }
      tell(await take(tell))
      if (isWatched) controller.close()
    },
    cancel() {
      isWatched = false
    },
  })
}
