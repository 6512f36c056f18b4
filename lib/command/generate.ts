// `npm run generate`: makes prisma/client from prisma/schema.prisma when it is missing or outdated.

import { generateClient } from "@/lib/command/build"

await generateClient()
