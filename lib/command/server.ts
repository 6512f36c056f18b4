// The server of a deployment, compiled beside its pages (assembleProgram.ts); `npm start` builds it before, if need be.

import "@/lib/command/startFast"

// Imported only now: what is loaded from here on is compiled as startFast.ts says.
const { serve } = await import("@/lib/command/serve")
await serve({ dev: false })
