"use client"

import PublicLayout from "@/app/(public)/layout"
import { SomethingWrong } from "@/app/somethingWrong"

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PublicLayout>
      <SomethingWrong error={error} retry={retry} />
    </PublicLayout>
  )
}
