"use client"

import { SomethingWrong } from "@/app/somethingWrong"

export default function WorkspaceError({ error, retry }: { error: unknown; retry: () => void }) {
  return <SomethingWrong error={error} retry={retry} />
}
