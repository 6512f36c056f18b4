// `npm run dev`: as `npm start`, but pages are built as they are asked for and follow every change.

import { generate } from "@/lib/command/build"

await generate()
const { serve } = await import("@/lib/command/serve")
await serve({ dev: true })
