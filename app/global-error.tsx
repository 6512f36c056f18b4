"use client"

import { SomethingWrong } from "@/app/somethingWrong"
import "@/app/globals.css"

/** In place of the whole document, when even its frame could not be made. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Parallax</title>
        <main>
          <SomethingWrong error={error} retry={retry} />
        </main>
      </body>
    </html>
  )
}
