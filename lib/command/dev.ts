// `npm run dev`: as `npm start`, but pages are built as they are asked for and follow every change.

import { generateClient } from "@/lib/command/build"

await generateClient()
const { serve } = await import("@/lib/command/serve")
await serve({ dev: true })
