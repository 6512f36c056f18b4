"use client"

import { PublicFrame } from "@/app/_ui/publicFrame"
import { SomethingWrong } from "@/app/somethingWrong"

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PublicFrame>
      <SomethingWrong error={error} retry={retry} />
    </PublicFrame>
  )
}
