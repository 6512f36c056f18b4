// `npm run build`: the program as a deployment carries it, in one folder that runs by `node server.js` and nothing else.

import { buildProgram } from "@/lib/command/buildProgram"
import { asCommand } from "@/lib/command/operator"

await asCommand(buildProgram)
