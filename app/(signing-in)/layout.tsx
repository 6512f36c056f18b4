import type { ReactNode } from "react"
import { PublicFrame } from "@/app/_ui/publicFrame"

export default function SigningInLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>
}
