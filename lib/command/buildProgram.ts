import { assembleProgram } from "@/lib/command/assembleProgram"
import { buildPages, generate } from "@/lib/command/build"
import { digestOfSources, isBuilt, noteBuilt } from "@/lib/command/sources.js"

/** Builds the program as a deployment carries it, unless nothing has changed since. */
export async function buildProgram(): Promise<void> {
  if (await isBuilt()) return
  const sources = await digestOfSources()
  await generate()
  await buildPages()
  await assembleProgram()
  await noteBuilt(sources)
}
