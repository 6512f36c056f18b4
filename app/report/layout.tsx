import type { Metadata } from "next"
import type { ReactNode } from "react"
import PublicLayout from "@/app/(public)/layout"

export const metadata: Metadata = { title: "Your report", referrer: "no-referrer" }

export default function ReportLayout({ children }: { children: ReactNode }) {
  return <PublicLayout>{children}</PublicLayout>
}
