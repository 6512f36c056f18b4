import type { ReactNode } from "react"
import { FreshHistory } from "@/app/answer/_keeping/freshHistory"

export default function LinkLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <FreshHistory />
      {children}
    </>
  )
}
