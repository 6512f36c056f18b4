import { Zip, ZipPassThrough } from "fflate"
import type { ReportFile } from "@/lib/export/file"

/**
 * A ZIP archive that is written while its files are made: the next one is asked for when there is room, so that one
 * report at a time is in memory. Files are stored as they are, since PDF and Excel files are compressed already.
 *
 * @param modified the time that every entry carries, so that the same files always give the same archive
 */
export function zipStream(files: AsyncIterable<ReportFile>, modified: Date): ReadableStream<Uint8Array> {
  const source = files[Symbol.asyncIterator]()
  let archive: Zip
  return new ReadableStream({
    start(controller) {
      archive = new Zip((error, chunk, isLast) => {
        if (error) return controller.error(error)
        controller.enqueue(chunk)
        if (isLast) controller.close()
      })
    },
    async pull() {
      const { value, done } = await source.next()
      if (done) return archive.end()
      const entry = new ZipPassThrough(value.name)
      entry.mtime = modified
      archive.add(entry)
      entry.push(value.content, true)
    },
    async cancel() {
      archive.terminate()
      await source.return?.()
    },
  })
}
