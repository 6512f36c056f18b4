"use client"

import { Apology, numberOf } from "@/app/somethingWrong"
import { wrong } from "@/lib/words/en/wrong"
import "@/app/globals.css"

/** In place of the whole document, when even its frame could not be made, and with it the reader's language and words. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const number = numberOf(error)
  return (
    <html lang="en">
      <body>
        <title>{`${wrong.title} · Parallax`}</title>
        <main>
          <Apology {...wrong} number={number && wrong.number.replace("{number}", number)} retry={retry} />
        </main>
      </body>
    </html>
  )
}
