// `npm start`: builds what has changed, prepares the database and serves. Everything else is in serve.ts.

import { generateClient } from "@/lib/command/build"

await generateClient()
// Imported only now: it needs the client that was just generated.
const { serve } = await import("@/lib/command/serve")
await serve({ dev: false })
