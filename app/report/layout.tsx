import type { Metadata } from "next"
import type { ReactNode } from "react"
import { getWords } from "@/app/_server/words"
import { PublicFrame } from "@/app/_ui/publicFrame"

/** Not even the title says whose report it is: the link may have been passed on. */
export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("releases.title"), referrer: "no-referrer" }
}

export default function ReportLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>
}
