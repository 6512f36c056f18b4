// `npm run generate`: makes prisma/client from prisma/schema.prisma, and the compiled words of the browser, where missing or outdated.

import { generate } from "@/lib/command/build"

await generate()
