// `npm run build`: the program as a deployment carries it, in one folder that runs by `node server.js` and nothing else.

import { assembleProgram } from "@/lib/command/assembleProgram"
import { buildPages, generateClient } from "@/lib/command/build"
import { asCommand } from "@/lib/command/operator"
import { digestOfSources, noteBuilt } from "@/lib/command/sources.js"

await asCommand(async () => {
  const sources = await digestOfSources()
  await generateClient()
  await buildPages()
  await assembleProgram()
  await noteBuilt(sources)
})
