import { strFromU8, unzipSync } from "fflate"
import { expect, test } from "vitest"
import type { ReportFile } from "@/lib/export/file"
import { zipStream } from "@/lib/export/zip"

const NOON = new Date("2026-11-05T12:00:00Z")
const file = (name: string, text: string): ReportFile => {
  return { name, contentType: "text/plain", content: new Uint8Array(Buffer.from(text)) }
}

async function* filesOf(asked: string[], count: number) {
  for (let index = 1; index <= count; index++) {
    asked.push(`report-${index}.csv`)
    yield file(`report-${index}.csv`, `words of ${index}`)
  }
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

test("an archive has every file, with its own words", async () => {
  const files = unzipSync(await bytesOf(zipStream(filesOf([], 40), NOON)))
  expect(Object.keys(files)).toHaveLength(40)
  for (const [name, content] of Object.entries(files)) {
    expect(strFromU8(content)).toBe(`words of ${/\d+/.exec(name)![0]}`)
  }
})

test("names may be of any script", async () => {
  const one = async function* () {
    yield file("parallax-report-李-梅.pdf", "x")
  }
  expect(Object.keys(unzipSync(await bytesOf(zipStream(one(), NOON))))).toEqual(["parallax-report-李-梅.pdf"])
})

test("a file is made only when the one before has been taken", async () => {
  const asked: string[] = []
  const reader = zipStream(filesOf(asked, 40), NOON).getReader()
  await reader.read()
  await reader.read()
  expect(asked.length).toBeLessThan(4)
  await reader.cancel()
})

test("nothing more is made for somebody who has gone", async () => {
  const asked: string[] = []
  const reader = zipStream(filesOf(asked, 40), NOON).getReader()
  await reader.read()
  await reader.cancel()
  expect(asked.length).toBeLessThan(4)
})

test("a report that fails ends the archive with an error, never as if it were whole", async () => {
  const failing = async function* () {
    yield file("one.csv", "words")
    throw new Error("The second one cannot be made.")
  }
  await expect(bytesOf(zipStream(failing(), NOON))).rejects.toThrow("The second one")
})
