// The server of a deployment, compiled beside its pages (compile.ts); `npm start` builds it before, if need be.

import { serve } from "@/lib/command/serve"

await serve({ dev: false })
